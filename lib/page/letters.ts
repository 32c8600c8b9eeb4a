/**
 * Decides what of a text is letters and digits. `\p{L}` and `\p{N}` are among the dearest patterns to compile, and most
 * texts have only letters of the Latin script and common marks: these are told by a plain class that means the same.
 */

/** Up to U+024F, general punctuation, the euro. */
const LATIN = /^[\0-\u024f\u2000-\u206f\u20ac]*$/;
const OTHERS_OF_LATIN =
  /[^0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g;
const OTHERS = /[^\p{L}\p{N}]+/gu;
/** Nothing in it that normalization to NFKC would change. */
const NORMAL = /^[\0-\u007f\u00c0-\u0131\u2010\u2012-\u2015\u2018-\u201f\u20ac\u00ab\u00bb]*$/;

const replaced = (low: string, by: string): string =>
  low.replace(LATIN.test(low) ? OTHERS_OF_LATIN : OTHERS, by);

/** Lower-case letters and digits, nothing between them. */
export const lettersOf = (text: string): string => replaced(text.toLowerCase(), '');

/** Lower-case letters and digits, words parted by single spaces. */
export const wordsOf = (text: string): string => replaced(text.toLowerCase(), ' ').trim();

/** The same, with compatible characters made one (full-width letters, ligatures, raised figures). */
export const foldedWords = (text: string): string =>
  wordsOf(NORMAL.test(text) ? text : text.normalize('NFKC'));
