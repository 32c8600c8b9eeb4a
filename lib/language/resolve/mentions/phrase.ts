/** Decides where a noun phrase ends: at a comma, or at a word that begins what follows the noun. */
import type { Lexicon } from '../lexicon';
import type { Word } from '../text';

/** Whether the word is followed by a possessive 's (or s'). */
export const possessiveAfter = (text: string, word: Word): boolean =>
  /^['’]s(?!\p{L})/u.test(text.slice(word.end, word.end + 3)) ||
  (/s$/u.test(word.lower) && /^['’] \p{L}/u.test(text.slice(word.end, word.end + 3)));

/** Whether something other than space parts two neighbouring words: a comma, a dash, a bracket. */
export const partedBy = (text: string, left: Word, right: Word): string =>
  text.slice(left.end, right.start).trim();

/** @returns the words up to that end; at least the first one, when there is any */
export function coreOf(text: string, words: readonly Word[], lexicon: Lexicon): readonly Word[] {
  let to = 0;
  while (to < words.length) {
    const word = words[to] as Word;
    if (to > 0) {
      const gap = partedBy(text, words[to - 1] as Word, word);
      if (gap && !/^(?:['’]s?|\.|["“”]|["“”]|-|['’]s ["“”]|\/)$/u.test(gap)) break;
      if (lexicon.after.has(word.lower) && /^\p{Ll}/u.test(word.text)) break;
    }
    to += 1;
  }
  return words.slice(0, to);
}
