/**
 * Decides how sure we are of each candidate: a logistic function of the model's scores and of what the rules say. The
 * candidates are the model's readings, and the rules' finds that no reading comes near to.
 * Fitted by train/judge.py on articles that the model was not trained on; the features and their order are the same there.
 */
import { overlap, total, type WordCounts } from './extents';
import type { Reading } from './head';
import { type CueProbabilities, findFeatures, readingFeatures, SAME } from './judge-features';
import type { Range } from './relations';
import type { RuleFind } from './rule-finds';

export interface Candidate {
  readonly cue: Range | null;
  readonly mention: readonly Range[];
  readonly content: readonly Range[];
  readonly confidence: number;
  /** Index of the rules' find that it is; null for the model's. */
  readonly find: number | null;
}

/** Weights, bias last. */
function logistic(weights: readonly number[], x: readonly number[]): number {
  const sum = x.reduce((s, value, i) => s + value * (weights[i] ?? 0), weights[x.length] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Weights of the two functions, bias last. */
export interface JudgeWeights {
  readonly model: readonly number[];
  readonly rules: readonly number[];
}

export const JUDGE_SIZES = { model: 25, rules: 11 } as const;

/**
 * @param readings the model's, of the whole text
 * @param finds the rules', of the same text
 * @param words of each token its word's hash
 * @returns all candidates with their confidence, the model's first
 */
export function judge(
  weights: JudgeWeights,
  readings: readonly Reading[],
  finds: readonly RuleFind[],
  p: CueProbabilities,
  counts: WordCounts,
  words: Uint32Array,
): Candidate[] {
  const ours = readings.map(
    (r, i): Candidate => ({
      cue: r.cue.kind === 'bare' ? null : r.cue,
      mention: r.mention,
      content: r.content,
      confidence: logistic(weights.model, readingFeatures(i, readings, finds, counts, words)),
      find: null,
    }),
  );
  const theirs = finds.flatMap((find, i): Candidate[] => {
    if (total(counts.words, find.content) === 0) return [];
    const near = readings.reduce(
      (most, r) => Math.max(most, overlap(counts.words, r.content, find.content)),
      0,
    );
    if (near >= SAME) return [];
    const confidence = logistic(weights.rules, findFeatures(find, near, p, counts));
    return [
      {
        cue: find.cue,
        mention: find.mention ? [find.mention] : [],
        content: find.content,
        confidence,
        find: i,
      },
    ];
  });
  return [...ours, ...theirs];
}
