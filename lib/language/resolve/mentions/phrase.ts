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

/** The noun of an office, with what sets it beneath another: "deputy-mayor" of "the deputy mayor". */
export function officeOf({ core, head }: { readonly core: readonly Word[]; readonly head: string }): string {
  const before = core.at(-2)?.lower ?? '';
  return /^(?:vice|deputy|assistant|associate)$/u.test(before) && core.at(-1)?.lower === head
    ? `${before}-${head}`
    : head;
}

const MODIFIER =
  /^(?:current|present|former|past|retired|serving|active|acting|senior|junior|mid-level|high-level|top|local|regional|national|federal|provincial|municipal|foreign|domestic|international|civilian|military|civil|political|religious|public|private|past|young|old|male|female|black|white)$/u;

/**
 * Whether "and" stands between two words in front of one plural noun: "current and former employees", "U.S. and Israeli
 * officials".
 */
function joinsModifiers(text: string, words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const here = words[at] as Word;
  const before = words[at - 1];
  const next = words[at + 1];
  const noun = words[at + 2];
  if (!/^(?:and|or)$/u.test(here.text) || !before || !next || !noun) return false;
  const modifies = ({ text: word, lower }: Word): boolean =>
    MODIFIER.test(lower) ||
    lexicon.adjectives.has(lower) ||
    /^(?:\p{Lu}\.){2,}$|^(?:US|UK|EU|UN)$/u.test(word);
  if (!modifies(before) || !modifies(next)) return false;
  for (let i = at + 1; i < Math.min(words.length, at + 6); i++) {
    const word = words[i] as Word;
    if (partedBy(text, words[i - 1] as Word, word)) return false;
    if (i > at + 1 && lexicon.plural(word.lower) && /^\p{Ll}/u.test(word.text)) return true;
  }
  return false;
}

/** @returns the words up to that end; at least the first one, when there is any */
export function coreOf(text: string, words: readonly Word[], lexicon: Lexicon): readonly Word[] {
  let to = 0;
  while (to < words.length) {
    const word = words[to] as Word;
    if (to > 0) {
      const gap = partedBy(text, words[to - 1] as Word, word);
      if (gap && !/^(?:['’]s?|\.|["“”]|["“”]|-|['’]s ["“”]|\/)$/u.test(gap)) break;
      const behind = lexicon.after.has(word.lower) && /^\p{Ll}/u.test(word.text);
      if (behind && !joinsModifiers(text, words, to, lexicon)) break;
    }
    to += 1;
  }
  return words.slice(0, to);
}
