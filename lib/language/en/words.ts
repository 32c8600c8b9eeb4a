/** Decides which small English words are what: pronouns, determiners, prepositions, auxiliaries, clause openers. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export const PRONOUNS = set(
  'he she they it we i you who one others some many most several both all none few everyone somebody someone nobody anyone this that these those',
);
export const PERSONAL = set('he she they it we i you');
export const DETERMINERS = set(
  'the a an this that these those his her its their our my your one two three four five six seven eight nine ten some many most several both all few ' +
    'another other each every any no more such',
);
/** Join what follows to the noun before: "the chief of the navy", "people with knowledge of it". */
export const OF_WORDS = set(
  'of for from with to at in on against between by near within behind inside about under over across into around outside among including',
);
export const PREPOSITIONS = set(
  'of for from with to at in on against between by near within behind inside about under over across into around outside among during after before since until ' +
    'despite amid through throughout without via per toward towards upon following like as than except beyond beside besides alongside off up down out including',
);
export const SUBORDINATORS = set(
  'that because while when although though if unless since as whereas after before until once whether how what why where so than which who whom whose',
);
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't " +
    "doesn't don't didn't won't wouldn't can't couldn't shouldn't cannot",
);
export const NEGATIONS = set(
  "not never n't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't cannot",
);
export const ADVERBS = set(
  'also later earlier then now again still previously once often always never ever already just only even recently reportedly soon today yesterday tonight ' +
    'first instead too further thus therefore meanwhile not both long since simply at',
);
export const DAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow',
);
export const TIMES = set(
  'morning afternoon evening night week month year weekend day days weeks months years ago time noon midnight hours minutes',
);
export const MONTHS = set(
  'january february march april may june july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.',
);

/** Verb forms that are hardly ever nouns: they part one clause from the next. */
export const VERB_FORMS = set(`
  became went came took made gave got knew thought saw felt kept left held brought bought built began broke chose drew drove fell flew fought forgot forgave froze
  grew hid hit hurt laid led lent lost meant met paid put ran rose sat sold sent shot shut sang sank slept spoke spent stood stole struck swam threw woke wore won
  wrote says said told tells believes thinks knows goes gets wants makes takes gives becomes seems includes remains appears comes brings keeps lets begins helps means
  needs owns pays allows requires provides happens loses leaves meets refuses continues depends exists faces follows gains gave hires holds insists involves joins
  knows lacks lives loves moves occurs offers opens operates prefers prevents reduces relies reveals rises sends serves shares shows sits speaks stands stays
  suggests supports tries turns understands uses wins works writes wrote isn't aren't wasn't weren't it's he's she's they're we're i'm you're that's there's they've
  we've i've you've he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll you'll it'll let's has have had is are was were be been am do does did will would can
  could may might must shall should went need want become remain seem
`);

export const REPORTING_PLACES = set(
  'reporters journalists lawmakers senators jurors fans followers supporters investigators police viewers listeners',
);
