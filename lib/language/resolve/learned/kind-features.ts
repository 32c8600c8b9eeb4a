/** Decides what a mention shows the classifier of kinds. */
import type { Lexicon } from '../lexicon';
import type { Reading } from '../mentions/read';
import type { Word } from '../text';

const LISTS = [
  'bodies',
  'bodyNouns',
  'outlets',
  'outletNouns',
  'documents',
  'speakers',
  'crowd',
  'informants',
  'insiders',
  'officials',
  'proper',
  'adjectives',
] as const;

function shape(word: Word | undefined): string {
  if (!word) return '-';
  if (/^\p{Lu}{2,}/u.test(word.text)) return 'AA';
  if (/^\p{Lu}/u.test(word.text)) return word.first ? 'A1' : 'A';
  return /\d/u.test(word.text) ? '0' : 'a';
}

function possessorKind(reading: Reading, lexicon: Lexicon): string {
  const word = reading.possessor?.at(-1);
  if (!word) return 'none';
  const pronoun = lexicon.pronouns.get(word.lower);
  if (pronoun) return `${pronoun.number}${pronoun.of}`;
  if (lexicon.firstPerson.has(word.lower)) return 'own';
  return /^\p{Lu}/u.test(word.text) ? 'name' : 'noun';
}

/** What the noun is, of all that the lists say, most telling first. */
function classOf(head: string, lexicon: Lexicon): string {
  if (lexicon.speakers.has(head)) return 'speaker';
  if (lexicon.documents.has(head)) return 'document';
  if (lexicon.insiders.has(head)) return 'insider';
  if (lexicon.officials.has(head)) return 'official';
  if (lexicon.crowd.has(head)) return 'crowd';
  if (lexicon.informants.has(head)) return 'informant';
  if (lexicon.roles.has(head) || lexicon.roles.has(head.replace(/s$/u, ''))) return 'role';
  if (lexicon.bodyNouns.has(head)) return 'body';
  if (lexicon.outletNouns.has(head)) return 'outlet';
  return '-';
}

/** What follows the noun phrase: how the source knows, whose it is, that it spoke. */
function tailOf(reading: Reading, lexicon: Lexicon): string {
  const { core, words, possessor } = reading;
  const tail = words.slice(core.length + (possessor?.length ?? 0));
  const first = tail[0];
  if (!first) return 'none';
  const has = (list: ReadonlySet<string>): boolean => tail.some((word) => list.has(word.lower));
  if (has(lexicon.knowing)) return 'knows';
  if (has(lexicon.speaking)) return 'speaks';
  const named = tail.some((word) => /^\p{Lu}/u.test(word.text));
  return `${lexicon.after.has(first.lower) ? first.lower : '-'}/${named}`;
}

/** How the cue credits: speech told, belief passed on, an announcement, evidence. */
function cueClass(cueWords: readonly string[], lexicon: Lexicon): string {
  for (const [name, words] of lexicon.cueClasses) if (cueWords.some((word) => words.has(word))) return name;
  return cueWords.length ? '-' : 'none';
}

/** Features that join what alone says little: the class of the noun with number, cue, what follows, how it is quoted. */
function joined(reading: Reading, cueWords: readonly string[], lexicon: Lexicon, form: string): string[] {
  const { head, determiner, number, words, count, atLeast } = reading;
  const noun = classOf(head, lexicon);
  const cue = cueClass(cueWords, lexicon);
  const tail = tailOf(reading, lexicon);
  const open = words[0]?.lower ?? '';
  const amount =
    count !== null && !atLeast
      ? 'exact'
      : lexicon.amounts.has(open) || lexicon.quantities.has(open)
        ? open
        : '-';
  const noted = `${noun}/${number}`;
  const behind = lexicon.insiders.has(words.at(-1)?.lower ?? '') && words.length > reading.core.length;
  return [
    `nc=${noted}`,
    `nc=${noted}/${determiner}`,
    `nc=${noted}/cue=${cue}`,
    `nc=${noted}/${determiner}/cue=${cue}`,
    `cue=${cue}/${number}`,
    `tail=${tail}`,
    `nc=${noted}/tail=${tail}`,
    `nc=${noted}/amount=${amount}`,
    `nc=${noted}/form=${form}`,
    `form=${form}/${determiner}${number}`,
    `many/behind=${behind}/${number}`,
  ];
}

/** What stands around a mention. */
export interface Around {
  /** The words that credit it, or an empty text. */
  readonly cue: string;
  /** Whether its words are quoted. */
  readonly form: string;
  /** The text told of somebody by this noun before, as somebody new. */
  readonly introduced: boolean;
}

/** A share of those who were asked: "six in 10", "28 percent", "two-thirds". */
export const SHARE =
  /\d ?%|\bper ?cent\b|\b(?:in|out of) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:thirds|quarters|fifths|tenths|half|majority|minority|percentage|share)\b/iu;

/** @returns features of a mention that is no pronoun */
export function kindFeatures(
  reading: Reading,
  { cue, form, introduced }: Around,
  lexicon: Lexicon,
  rule: string,
): string[] {
  const { head, core, words } = reading;
  const last = core.at(-1);
  const features = [
    `r=${rule}`,
    `det=${reading.determiner}`,
    `num=${reading.number}`,
    `d=${reading.determiner}${reading.number}`,
    `sh=${shape(last)}`,
  ];
  features.push(
    `h=${head}`,
    `hd=${head}/${reading.determiner}`,
    `h4=${head.slice(-4)}`,
    `h3=${head.slice(-3)}`,
  );
  const lists = LISTS.filter((list) => lexicon[list].has(head));
  if (lexicon.roles.has(head)) features.push(`l=roles`, `l=roles/${reading.determiner}${reading.number}`);
  for (const list of lists) features.push(`l=${list}`, `l=${list}/${reading.determiner}${reading.number}`);
  if (!lists.length) features.push(`l=none/${shape(last)}/${reading.determiner}`);
  for (const word of core.slice(0, -1)) {
    features.push(`w=${word.lower}`);
    for (const list of ['bodies', 'outlets', 'adjectives', 'proper'] as const)
      if (lexicon[list].has(word.lower)) features.push(`wl=${list}`);
    if (lexicon.firstNames.has(word.lower)) features.push('wl=first');
  }
  for (const word of words.slice(core.length + (reading.possessor?.length ?? 0)).slice(0, 12))
    features.push(`t=${word.lower}`);
  if (words[0]) features.push(`f=${words[0].lower}`);
  features.push(
    `poss=${possessorKind(reading, lexicon)}`,
    `pn=${possessorKind(reading, lexicon)}/${reading.number}`,
  );
  if (reading.count !== null) features.push(`n=${Math.min(reading.count, 4)}${reading.atLeast ? '+' : ''}`);
  if (reading.other) features.push('other');
  if (reading.proper) features.push(`proper/${core.length === 1 ? 'one' : 'more'}/${shape(last)}`);
  features.push(`len=${Math.min(words.length, 6)}`);
  const cueWords = cue.toLowerCase().match(/\p{L}+/gu) ?? [];
  features.push(...joined(reading, cueWords, lexicon, form));
  for (const word of cueWords.slice(0, 4)) features.push(`c=${word}`);
  if (cueWords[0]) features.push(`cs=${cueWords[0]}/${shape(last)}`);
  if (core.some((word) => /^@\p{L}|\p{L}\d|\d\p{L}/u.test(word.text))) features.push('username');
  const next = reading.field.text.slice(reading.span.end, reading.span.end + 30);
  if (reading.count !== null && lexicon.insiders.has(head)) features.push('counted');
  if (SHARE.test(reading.field.text.slice(reading.span.start, reading.span.end))) features.push('share');
  features.push(`intro=${introduced}/${reading.determiner}${reading.number}`);
  const noun = classOf(head, lexicon);
  features.push(`intro=${introduced}/${reading.determiner}${reading.number}/${noun}`);
  if (/^,? (?:who|whose)\b/u.test(next)) features.push('next=who');
  if (/^['’]s/u.test(next)) features.push('next=s');
  return features;
}
