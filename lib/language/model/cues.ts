/** Decides which tokens are cues, and which open a quotation that has none of its own. */
import { CUE_TAGS } from './encoder';
import type { Range } from './relations';

/** bare: a quotation without a cue; its range is its first token. */
export interface Cue extends Range {
  readonly kind: 'said' | 'bare';
  readonly probability: number;
}

/** The tags that matter here. */
export const TAG = { begins: 1, goesOn: 2, bare: 5 } as const;

/**
 * @param p [n][CUE_TAGS] probabilities
 * @param threshold from which on a token begins a cue
 * @returns cues in order; they never overlap
 */
export function cuesIn(p: Float32Array, n: number, threshold: number): Cue[] {
  const cues: Cue[] = [];
  const at = (i: number, tag: number): number => p[i * CUE_TAGS + tag] ?? 0;
  for (let i = 0; i < n; i += 1) {
    const begins = at(i, TAG.begins);
    const inside = at(i, TAG.goesOn);
    if (at(i, TAG.bare) >= threshold && at(i, TAG.bare) > begins) {
      cues.push({ kind: 'bare', first: i, last: i + 1, probability: at(i, TAG.bare) });
    } else if (begins >= threshold || (begins + inside >= 0.5 && inside < 0.5 && begins > inside)) {
      let last = i + 1;
      while (last < n && at(last, TAG.goesOn) > 0.5) last += 1;
      cues.push({ kind: 'said', first: i, last, probability: begins });
      i = last - 1;
    }
  }
  return cues;
}
