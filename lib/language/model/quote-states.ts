/**
 * Decides for each token whether it stands outside, on, or inside quotation marks, as the model sees it. Straight marks
 * alternate; a quotation ends at the latest with its paragraph, and the next paragraph is told so.
 */
import type { Token } from '../text/tokens';

export const QUOTE = {
  outside: 0,
  opens: 1,
  inside: 2,
  closes: 3,
  opensSingle: 4,
  insideSingle: 5,
  closesSingle: 6,
  /** Added when the paragraph before left its quotation open. */
  carried: 8,
} as const;

export interface QuoteStates {
  readonly state: Uint8Array;
  /** Number of the quoted or unquoted stretch that the token is in; a mark counts as part of its quotation. */
  readonly stretch: Uint32Array;
}

const isDouble = (text: string): boolean =>
  text === '"' || text === '\u201c' || text === '\u201d' || text === '\u00ab' || text === '\u00bb';
const isSingle = (text: string): boolean => text === "'" || text === '\u2018' || text === '\u2019';
const opensAlways = (text: string): boolean => text === '\u201c' || text === '\u00ab';
const closesAlways = (text: string): boolean => text === '\u201d' || text === '\u00bb';

/**
 * @param tokens all tokens, in order
 * @param paragraph number of each token's paragraph
 */
export function quoteStates(tokens: readonly Token[], paragraph: Uint32Array): QuoteStates {
  const n = tokens.length;
  const state = new Uint8Array(n);
  const stretch = new Uint32Array(n);
  let double = false;
  let single = false;
  let carried = 0;
  let part = 0;
  for (let i = 0; i < n; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (i === 0 || paragraph[i] !== paragraph[i - 1]) {
      carried = double ? QUOTE.carried : 0;
      double = false;
      single = false;
      part += 1;
    }
    const next = tokens[i + 1];
    const twin = token.text === "'" && next?.text === "'" && next.start === token.end; // '' for "
    const word = token.text;
    let here: number;
    let width = 1;
    if (isDouble(word) || twin) {
      width = twin ? 2 : 1;
      const opens: boolean = opensAlways(word) || (!closesAlways(word) && !double);
      if (opens) part += 1;
      here = opens ? QUOTE.opens : QUOTE.closes;
      double = opens;
      single = false;
    } else if (isSingle(word)) {
      const previous = tokens[i - 1];
      const spaced = !previous || previous.end < token.start || /^[("\u201c\u2014[-]/u.test(previous.text);
      const opens: boolean = !single && spaced && word !== '\u2019' && next?.start === token.end;
      if (opens) {
        if (!double) part += 1;
        here = QUOTE.opensSingle;
        single = true;
      } else if (single) {
        here = QUOTE.closesSingle;
        single = false;
      } else here = double ? QUOTE.inside : QUOTE.outside;
    } else here = double ? QUOTE.inside : single ? QUOTE.insideSingle : QUOTE.outside;
    for (let k = 0; k < width && i + k < n; k += 1) {
      state[i + k] = here + carried;
      stretch[i + k] = part;
    }
    if (here === QUOTE.closes || (here === QUOTE.closesSingle && !double)) part += 1;
    i += width - 1;
  }
  return { state, stretch };
}
