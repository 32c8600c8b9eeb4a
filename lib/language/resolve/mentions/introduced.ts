/** Decides whether the text told of somebody by the same noun before, as somebody new: "a nurse" before "the nurse". */
import type { Lexicon } from '../lexicon';
import { wordAt } from '../text';
import type { Reading } from './read';

/** How many words may stand between the article and the noun. */
const BETWEEN = 5;

/** @returns whether such an introduction stands before a definite description of one; false for all other mentions */
export function introducedBefore(reading: Reading, lexicon: Lexicon): boolean {
  const first = reading.words[0];
  if (!first || reading.pronoun || reading.determiner !== 'definite' || !reading.head) return false;
  const { words } = reading.field;
  for (let i = wordAt(words, first.start) - 1; i >= 0; i--) {
    const word = words[i];
    if (word?.lower !== reading.head) continue;
    for (let j = i - 1; j >= 0 && j >= i - BETWEEN; j--) {
      const before = words[j];
      if (!before || before.sentence !== word.sentence || lexicon.definite.has(before.lower)) break;
      if (lexicon.indefinite.has(before.lower)) return true;
    }
  }
  return false;
}
