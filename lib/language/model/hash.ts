/** Decides how a word becomes a number: the model knows words, beginnings and endings by their hashes only. */

/** FNV-1a over UTF-16 code units, 32 bits unsigned. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h >>> 0;
}

/** What two spellings of a word have in common: lower case, one apostrophe, one dash, digits that are all alike. */
export function normalise(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\p{N}/gu, '0');
}
