/** Decides when two names are one body: the name in full, its acronym, its short form. */
import type { Word } from '../text';

const SMALL = new Set([
  'the',
  'of',
  'for',
  'and',
  'a',
  'an',
  'on',
  'in',
  'to',
  'de',
  'du',
  'des',
  'la',
  'le',
  'et',
  "l'",
]);

/** "Prime Minister's Office" gives "pmo". */
export const initials = (words: readonly string[]): string =>
  words
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0] ?? '')
    .join('');

export const keyWords = (words: readonly Word[]): string[] =>
  words.map((word) => word.lower.replace(/['’.]/gu, '')).filter((word) => word && !SMALL.has(word));

/** @returns whether the two key-word lists name one body */
export function sameBody(a: readonly string[], b: readonly string[]): boolean {
  if (!a.length || !b.length) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1 && long.length > 1) {
    const word = short[0] as string;
    if (word.length >= 2 && word.length <= 6 && initials(long) === word) return true;
  }
  if (short.length === long.length) return short.every((word, i) => word === long[i]);
  // "Mandiant" of "cybersecurity firm Mandiant"; "House Oversight Committee" of "Oversight Committee"
  const tail = long.slice(long.length - short.length);
  const front = long.slice(0, short.length);
  return short.every((word, i) => word === tail[i]) || short.every((word, i) => word === front[i]);
}
