/**
 * Decides which English verbs and nouns credit words to a source, and what each may take as its content.
 *
 * Letters of a frame:
 *   q  ends or opens a quotation, and stands after its content ("…, she said")
 *   c  a clause, with or without "that"
 *   t  a clause only with "that", "whether", "how", "what" …
 *   o  a listener before the content ("told reporters that …")
 *   n  a noun phrase ("denied the claim", "described the plan as …")
 *   i  an infinitive ("promised to …", "urged him to …")
 *   d  things, not only people, may do it ("the report found")
 *   b  knowledge or belief
 */
export type Frame = ReadonlySet<string>;

export interface Cue {
  readonly lemma: string;
  readonly frame: Frame;
  readonly form: 'base' | 's' | 'past' | 'participle' | 'ing';
}

const VERBS = `
say qcd | tell qcod | state qcd | add qc | write qcd | tweet qc | post qt | announce qctn | declare qctn | report qctd | note qctd
claim qctd | allege qctnd | assert qctd | insist qct | argue qct | contend qct | maintain qct | reply qct | respond qt | answer qt
explain qct | acknowledge qctn | admit qctn | concede qctn | confirm qctnd | deny qctn | dispute tn | reject n | dismiss n | refute n | rebut n
warn qcto | caution qcto | predict qctnd | forecast qctnd | estimate ctnd | project ct | suggest qctd | indicate ctd | imply ct | hint qct | insinuate t
reveal qctnd | disclose ctn | recall qctn | recount qtn | remember qctn | stress qctn | emphasize qctn | emphasise qctn | underscore tn | underline tn
reiterate qctn | repeat qct | observe qct | remark qct | comment qt | point~out qctn | remind qto | assure qco | inform to | notify to | convince t
promise qcti | pledge qcti | vow qcti | swear qct | threaten qi | agree qct | urge qoi | ask qoit | demand qt | request nt | recommend qctnd
advise qcoid | propose qctn | call n | describe n | label n | dub n | brand n | characterize n | characterise n | denounce n | condemn n | decry n | criticize n | criticise n
blast n | slam n | praise n | hail n | laud n | accuse n | blame n | lambast n | lambaste n | deride n | tout n | mock n | fault n
testify qctd | complain qct | lament qct | joke qct | quip qct | boast qct | brag qct | shout qc | yell qc | scream qc | chant qc | cry q | exclaim qc
whisper qc | mutter qc | murmur qc | laugh q | muse qct | wonder qt | question qtn | inquire qt | speculate qct | theorize ct | opine qct
confess qct | profess qct | affirm qct | attest qct | avow ct | clarify qct | conclude ctd | determine ctd | find ctd | discover ctd | show ctd | demonstrate ctd
believe ctb | think qctb | feel ctb | suspect ctb | fear ctb | worry qctb | hope ctb | know tb | expect ctb | doubt ctb | consider nb | understand ctb | see nb | view nb | regard nb
read qd | signal ct | assess ctd | reckon qctb | figure qctb | counter qct | retort qc | shoot~back q | fire~back q | chime~in q | continue q | go~on q | conclude q
caption q | email qc | text qc | message q | blog qc | opine q | intone q | declare q | interject q | volunteer q | gush q | fume q | grumble qct | vent q | plead q
quote n | cite n | mention ctn | highlight tn | outline n | detail n | document tnd | list nd | rule ct | decide t | hear t | learn t | offer q | share q
instruct qoi | order qoi | beg qoi | implore qoi | encourage qoi | appeal q | teach t | persuade ot | attribute nd | ascribe nd
lash~out n | call~for n | call~on i | push~back n | warn~of n | warn~against n | complain~about n | talk~about n | talk~of n | speak~of n | speak~about n | refer~to n
point~to n | hint~at n | object~to n | allude~to n | boast~about n | brag~about n | vow~to i | confide qct | posit ct | surmise ct | postulate ct | argue~for n | argue~against n
prove tn | record n | certify ct | contradict n | corroborate n | rail~against n | ask~for n | ask~about n | apologize~for n | apologise~for n | call~into nd
`;

const IRREGULAR: Readonly<
  Record<string, readonly [s: string, past: string, participle: string, ing: string]>
> = {
  say: ['says', 'said', 'said', 'saying'],
  tell: ['tells', 'told', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  find: ['finds', 'found', 'found', 'finding'],
  show: ['shows', 'showed', 'shown', 'showing'],
  think: ['thinks', 'thought', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'felt', 'feeling'],
  know: ['knows', 'knew', 'known', 'knowing'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  read: ['reads', 'read', 'read', 'reading'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  forecast: ['forecasts', 'forecast', 'forecast', 'forecasting'],
  understand: ['understands', 'understood', 'understood', 'understanding'],
  hear: ['hears', 'heard', 'heard', 'hearing'],
  teach: ['teaches', 'taught', 'taught', 'teaching'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  shoot: ['shoots', 'shot', 'shot', 'shooting'],
  go: ['goes', 'went', 'gone', 'going'],
  prove: ['proves', 'proved', 'proven', 'proving'],
  plead: ['pleads', 'pleaded', 'pleaded', 'pleading'],
  fire: ['fires', 'fired', 'fired', 'firing'],
  quip: ['quips', 'quipped', 'quipped', 'quipping'],
  brag: ['brags', 'bragged', 'bragged', 'bragging'],
  admit: ['admits', 'admitted', 'admitted', 'admitting'],
  refer: ['refers', 'referred', 'referred', 'referring'],
  slam: ['slams', 'slammed', 'slammed', 'slamming'],
  beg: ['begs', 'begged', 'begged', 'begging'],
  dub: ['dubs', 'dubbed', 'dubbed', 'dubbing'],
  blog: ['blogs', 'blogged', 'blogged', 'blogging'],
  posit: ['posits', 'posited', 'posited', 'positing'],
  rebut: ['rebuts', 'rebutted', 'rebutted', 'rebutting'],
  signal: ['signals', 'signaled', 'signaled', 'signaling'],
};

const spell = (lemma: string): readonly [string, string, string, string] => {
  const irregular = IRREGULAR[lemma];
  if (irregular) return irregular;
  const y = /[^aeiou]y$/u.test(lemma);
  const e = lemma.endsWith('e');
  const s = y ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const past = y ? `${lemma.slice(0, -1)}ied` : e ? `${lemma}d` : `${lemma}ed`;
  return [s, past, past, e ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`];
};

/** A verb with its particle ("point out"): the particle, and what the two take together. */
export interface Phrasal {
  readonly particle: string;
  readonly cue: Cue;
}

const CUES = new Map<string, Cue>();
const PHRASAL = new Map<string, Phrasal[]>();

for (const entry of VERBS.split(/[|\n]/u)) {
  const [name = '', letters = ''] = entry.trim().split(' ');
  if (name === '') continue;
  const [verb = '', particle] = name.split('~');
  const [s, past, participle, ing] = spell(verb);
  const forms: readonly (readonly [string, Cue['form']])[] = [
    [participle, 'participle'],
    [verb, 'base'],
    [s, 's'],
    [past, 'past'],
    [ing, 'ing'],
  ];
  for (const [word, form] of forms) {
    const cue: Cue = { lemma: particle ? `${verb} ${particle}` : verb, frame: new Set(letters), form };
    if (particle) {
      const list = PHRASAL.get(word) ?? [];
      PHRASAL.set(word, [...list.filter((p) => p.particle !== particle), { particle, cue }]);
    } else {
      const before = CUES.get(word);
      const frame = before && before.lemma === verb ? new Set([...before.frame, ...cue.frame]) : cue.frame;
      CUES.set(word, { ...cue, frame });
    }
  }
}

/** The verb of saying that this form belongs to; null for any other word. `word` in lower case. */
export const cueOf = (word: string): Cue | null => CUES.get(word) ?? null;

export const phrasalsOf = (word: string): readonly Phrasal[] => PHRASAL.get(word) ?? [];

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Nouns that hold a statement: "the minister’s claim that …", "a warning from the bank that …". */
export const CUE_NOUNS: ReadonlySet<string> = set(
  'claim claims allegation allegations accusation accusations assertion assertions contention statement statements warning warnings argument arguments ' +
    'belief view suggestion suggestions testimony insistence promise pledge vow prediction predictions complaint complaints finding findings conclusion ' +
    'assessment announcement comment comments remark remarks denial admission acknowledgment acknowledgement declaration assurance assurances fear fears concern concerns',
);

/** Forms that are more often a noun: they count as verbs only with a subject before and a clause after. */
export const OFTEN_NOUNS: ReadonlySet<string> = set(
  'claim claims report reports call calls note notes state states show shows find finds estimate estimates project projects forecast forecasts fear fears ' +
    'hope hopes doubt doubts promise promises pledge pledges vow vows demand demands request requests question questions comment comments remark remarks ' +
    'post posts tweet tweets text texts email emails message messages blog blogs joke jokes boast boasts shout shouts cry cries scream screams whisper ' +
    'figure figures record records list lists rule rules detail details offer offers share shares order orders appeal appeals counter signal signals ' +
    'view views regard regards quote quotes label labels brand brands praise blame fault mock document documents caption captions answer answers reply ' +
    'suspect suspects volunteer volunteers laugh laughs plead vent feeling finding findings reading writing saying meaning warning warnings understanding ' +
    'building hearing showing ruling testimony testament advocates feel project dispute disputes highlight highlights outline outlines hint hints ' +
    'complaint complaints challenge',
);

/** What comes after "in a", "during an" when it tells where something was said. */
export const OCCASIONS: ReadonlySet<string> = set(
  'statement interview email e-mail tweet post letter memo speech address briefing conference call report release filing lawsuit complaint note message video ' +
    'interviews statements remarks appearance testimony hearing meeting debate podcast column editorial essay blog article thread court affidavit ' +
    'announcement press ad advertisement book notice document documents text conversation survey poll sentencing trial deposition rally event town ' +
    'appearances tweets posts emails letters filings papers advisory bulletin update study paper opinion ruling response reply addition part english',
);
