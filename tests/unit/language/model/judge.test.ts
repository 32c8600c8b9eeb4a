/** What the judge sees beside the network's scores: each feature alone, by weights that are 0 elsewhere. */
import { describe, expect, it } from 'vitest';
import { hash } from '../../../../lib/language/model/hash';
import type { Reading } from '../../../../lib/language/model/head';
import { JUDGE_SIZES, judge } from '../../../../lib/language/model/judge';

const TOKENS = ['we', 'know', 'that', 'the', 'mayor', 'said', 'the', 'pool', 'closes'];
const words = Uint32Array.from(TOKENS, hash);
const counts = {
  words: Uint32Array.from({ length: TOKENS.length + 1 }, (_, i) => i),
  quoted: new Uint32Array(TOKENS.length + 1),
};
const p = { begins: new Float32Array(TOKENS.length), bare: new Float32Array(TOKENS.length) };
const range = (first: number, last: number) => ({ first, last });
const reading = (
  cue: number,
  mention: readonly [number, number],
  content: readonly [number, number],
): Reading => ({
  cue: { kind: 'said', first: cue, last: cue + 1, probability: 0.8 },
  mention: [range(...mention)],
  content: [range(...content)],
  weakest: 0.5,
  mentionWeakest: 0.5,
  contentMean: -0.1,
  path: -1,
});
const outer = reading(1, [0, 1], [3, 9]);
const inner = reading(5, [3, 5], [6, 9]);

/** Confidences when only the feature at `place` counts. */
const by = (place: number): number[] => {
  const model = Array.from({ length: JUDGE_SIZES.model }, (_, i) => (i === place ? 1 : 0));
  const rules = new Array<number>(JUDGE_SIZES.rules).fill(0);
  return judge({ model, rules }, [outer, inner], [], p, counts, words).map((c) => c.confidence);
};
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

describe('the judge', () => {
  it('sees how long the mention is', () => {
    expect(by(21)[0]).toBeCloseTo(sigmoid(Math.log1p(1)));
    expect(by(21)[1]).toBeCloseTo(sigmoid(Math.log1p(2)));
  });
  it('sees that a cue stands in the content of another, and how sure that one is', () => {
    expect(by(22)[0]).toBeCloseTo(0.5);
    expect(by(22)[1]).toBeCloseTo(sigmoid(0.8));
  });
  it('sees that the source is the first person', () => {
    expect(by(23)[0]).toBeCloseTo(sigmoid(1));
    expect(by(23)[1]).toBeCloseTo(0.5);
  });
  it('sees that a content lies within another', () => {
    expect(by(12)[0]).toBeCloseTo(0.5);
    expect(by(12)[1]).toBeCloseTo(sigmoid(1));
  });
});
