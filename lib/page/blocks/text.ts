/**
 * Decides how a page's characters become words of the article: what is invisible goes (soft hyphens, zero-width
 * spaces, byte order marks), white space is folded, hard-wrapped lines are joined as a browser would show them.
 * Joiners (U+200C, U+200D) and direction marks stay: Persian, Indic scripts, emoji and mixed lines need them.
 */

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const WIDE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}、。「」，．！？：；（）]';
/** Between East Asian characters a line break in the source is no space. */
const WIDE_BREAK = new RegExp(`(?<=${WIDE})[ \\t]*\\r?\\n\\s*(?=${WIDE})`, 'gu');
const MAYBE_WIDE = /[\u3000-\u9fff\uf900-\uffef]\s*\n/;

/** Something to drop, to fold or to join; most texts have nothing of the kind. */
const UNFOLDED = /[\u00ad\u200b\u2060\ufeff]|[^\S ]| {2}/;

/** @returns the text on one line; a space at either end stays, since a neighbour may need it */
export function foldText(raw: string): string {
  if (!UNFOLDED.test(raw)) return raw;
  const bare = raw.replace(INVISIBLE, '');
  const joined = MAYBE_WIDE.test(bare) ? bare.replace(WIDE_BREAK, '') : bare;
  return joined.replace(/\s+/g, ' ');
}

export const oneLine = (text: string): string => text.replaceAll('\n', ' ');
