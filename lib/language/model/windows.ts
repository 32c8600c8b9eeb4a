/** Decides into which windows a long text is cut: whole paragraphs, with some text before and after to read on. */
import type { Range } from './relations';

const CORE = 1536;
const MARGIN = 128;

export interface Window extends Range {
  /** Cues are taken from here only. */
  readonly core: Range;
}

/**
 * @param begin first token of each token's paragraph
 * @param longest of a core, in tokens
 * @returns windows in order; their cores cover all tokens, once each
 */
export function windowsOf(begin: Uint32Array, longest = CORE, margin = MARGIN): Window[] {
  const n = begin.length;
  const windows: Window[] = [];
  let first = 0;
  while (first < n) {
    let last = Math.min(n, first + longest);
    if (last < n) {
      const cut = begin[last] as number;
      if (cut > first) last = cut;
    }
    windows.push({
      first: Math.max(0, first - margin),
      last: Math.min(n, last + margin),
      core: { first, last },
    });
    first = last;
  }
  return windows;
}
