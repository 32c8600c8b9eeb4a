/**
 * Decides which English verbs and nouns credit words to a source, and what each may take as its content.
 *
 * Letters of a frame:
 *   q  stands before or after a quotation ("“…,” she said")
 *   Q  stands before a quotation only ("the sign read “…”")
 *   p  stands after an indirect statement, or breaks into it ("…, she said")
 *   c  a clause, with or without "that"
 *   t  a clause only with "that", "whether", "how", "what" …
 *   o  a listener before the content ("told reporters that …")
 *   n  a noun phrase ("denied the claim")
 *   S  a noun phrase that is itself something said ("rejected the claim")
 *   D  a noun phrase, when a text or data do it ("the poll found him ahead", "records show a sale")
 *   A  a noun phrase and what it is said to be ("described the plan as …")
 *   C  the same without "as", in quotation marks or with an article ("called it “a joke”")
 *   i  an infinitive ("promised to …")
 *   O  somebody, and what that one is to do ("urged the board to …")
 *   T  nothing but a clause with "that", for verbs that mostly report what the narrator knows
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
say qpcd | tell qpcod | state qpcd | add qpc | write qpc | tweet qpc | post q | announce qpctn | declare qpt | report qpctd | note qpctd
claim qpctd | allege qpctd | assert qpctd | insist qpct | argue qpct | contend qpct | maintain qpt | reply qpct | respond qt | answer qt
explain qpct | acknowledge qpctn | admit qpctn | concede qpctn | confirm qpctnd | deny qpctS | dispute tS | reject S | dismiss S | refute tS | rebut S
warn qpctod | caution qpcto | predict qpctd | forecast qpctD | estimate pctD | project ctD | suggest qpctdD | indicate pctdD | imply ctd | hint qpct | insinuate t
reveal qpctdD | disclose ctD | recall qpct | recount qptn | remember qct | stress qpctn | emphasize qpct | emphasise qpct | underscore t | underline t
reiterate qpctn | repeat qt | observe qpct | remark qpct | comment q | point~out qpctn | remind qto | assure qcot | inform oT | notify oT | convince oT
promise qpcti | pledge qpti | vow qpcti | swear qc | threaten qi | agree qct | urge qO | ask qotO | demand qt | request t | recommend qpct
advise qctoO | propose t | call C | describe A | label A | dub C | brand C | characterize A | characterise A | denounce n | condemn n | decry n | criticize n | criticise n
blast n | slam n | praise n | hail A | laud n | accuse n | blame n | lambast n | lambaste n | deride n | mock n | fault n | depict A | portray A
testify qpctd | complain qpct | complain~of n | lament qpctn | joke qpct | quip qp | boast qpct | brag qct | shout q | yell q | scream q | chant q | cry q | exclaim qc
whisper q | mutter q | murmur q | laugh q | muse qpct | wonder qpt | question tS | inquire qt | speculate qpct | theorize pct | opine qpct
confess qpct | profess qct | affirm qct | attest qct | avow ct | clarify qpct | conclude pctd | determine ctd | find pctdD | discover ctd | show pctdD | demonstrate ctdD
believe pctb | think qpctb | feel ctb | suspect ctb | fear ctb | worry ctb | doubt ctb
read Qd | signal ct | assess pctd | reckon qpctb | counter qpct | retort q | shoot~back q | fire~back q | chime~in q | continue q | go~on q
caption q | email q | text q | message q | blog q | intone q | interject q | volunteer q | gush q | fume q | grumble qt | vent q | plead q
quote T | cite n | mention t | highlight t | outline tD | detail D | document tD | list D | rule T | decide T | hear T | learn T | offer q | share q
instruct qO | beg qO | implore qO | encourage O | appeal q | press O | advocate~for n
lash~out n | call~for n | call~on O | push~back n | warn~of n | warn~against n | complain~about n | talk~about n | talk~of n | speak~of n | speak~about n | refer~to A
hint~at n | object~to n | allude~to n | boast~about n | brag~about n | confide qpct | posit ct | surmise ct | postulate ct | argue~for n | argue~against n
prove tD | certify ct | contradict T | corroborate T | rail~against n | ask~for n | apologize~for n | apologise~for n
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
    'belief view suggestion suggestions testimony insistence promise pledge vow prediction predictions complaint complaints finding findings ' +
    'assessment announcement comment comments remark remarks admission acknowledgment acknowledgement declaration assurance assurances',
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

/** Texts and data: what shows, finds, reveals without being somebody. */
export const TEXTS: ReadonlySet<string> = set(
  'poll polls survey surveys study studies report reports data figures records record documents document video videos footage photo photos photograph photographs ' +
    'images image picture pictures emails email research analysis filing filings lawsuit lawsuits complaint indictment memo memos letter letters review audit inquiry investigation investigations ' +
    'numbers statistics stats results transcript transcripts website article articles findings census test tests testing index polling tally paper papers recording recordings affidavit ' +
    'warrant contract contracts graphic chart evidence disclosure disclosures returns message messages texts film documentary book statement dossier map maps experiment experiments trial trials model models',
);

/** Those who hand on what they know: "citing two officials". */
export const INFORMANTS: ReadonlySet<string> = set(
  'source sources official officials person people persons aide aides insider insiders diplomat diplomats adviser advisers executive executives authorities police witnesses',
);

/** What can be denied or rejected as untrue. */
export const CONTESTED: ReadonlySet<string> = set(
  'allegation allegations claim claims accusation accusations charge charges suggestion suggestions notion idea report reports criticism criticisms argument arguments assertion assertions ' +
    'wrongdoing involvement responsibility rumor rumors rumour rumours speculation characterization description account version story complaint complaints concern concerns existence it any knowing having',
);
