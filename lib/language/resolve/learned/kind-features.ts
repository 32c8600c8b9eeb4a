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

/**
 * @param cue the words that credit it, or an empty text
 * @returns features of a mention that is no pronoun
 */
export function kindFeatures(reading: Reading, cue: string, lexicon: Lexicon, rule: string): string[] {
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
  for (const word of cueWords.slice(0, 4)) features.push(`c=${word}`);
  if (cueWords[0]) features.push(`cs=${cueWords[0]}/${shape(last)}`);
  if (core.some((word) => /^@\p{L}|\p{L}\d|\d\p{L}/u.test(word.text))) features.push('username');
  const next = reading.field.text.slice(reading.span.end, reading.span.end + 30);
  if (reading.count !== null && lexicon.insiders.has(head)) features.push('counted');
  if (/^,? (?:who|whose)\b/u.test(next)) features.push('next=who');
  if (/^['’]s/u.test(next)) features.push('next=s');
  return features;
}
