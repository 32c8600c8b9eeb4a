/** Decides how much two contents have in common, in words: ranges of tokens against a running count of words. */
import type { Token } from '../text/tokens';
import type { Features } from './features';
import { QUOTE } from './quote-states';
import type { Range } from './relations';

/** Running counts: how many words, and quoted words, come before each token. */
export interface WordCounts {
  readonly words: Uint32Array;
  readonly quoted: Uint32Array;
}

export function countsOf(tokens: readonly Token[], f: Features): WordCounts {
  const words = new Uint32Array(tokens.length + 1);
  const quoted = new Uint32Array(tokens.length + 1);
  for (const [i, token] of tokens.entries()) {
    const word = /[\p{L}\p{N}]/u.test(token.text) ? 1 : 0;
    const inQuotes = ((f.quote[i] ?? 0) & ~QUOTE.carried) === QUOTE.outside ? 0 : word;
    words[i + 1] = (words[i] ?? 0) + word;
    quoted[i + 1] = (quoted[i] ?? 0) + inQuotes;
  }
  return { words, quoted };
}

/** Sum of a running count over ranges that do not overlap. */
export const total = (count: Uint32Array, ranges: readonly Range[]): number =>
  ranges.reduce((n, { first, last }) => n + (count[last] ?? 0) - (count[first] ?? 0), 0);

/** Words that two contents share. */
export function shared(count: Uint32Array, a: readonly Range[], b: readonly Range[]): number {
  let n = 0;
  for (const x of a)
    for (const y of b) {
      const first = Math.max(x.first, y.first);
      const last = Math.min(x.last, y.last);
      if (last > first) n += (count[last] ?? 0) - (count[first] ?? 0);
    }
  return n;
}

/** Shared words by all words of both, 0 to 1. */
export function overlap(count: Uint32Array, a: readonly Range[], b: readonly Range[]): number {
  const both = shared(count, a, b);
  return both === 0 ? 0 : both / (total(count, a) + total(count, b) - both);
}
