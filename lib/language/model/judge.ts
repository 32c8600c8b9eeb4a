/**
 * Decides how sure we are of each candidate: a logistic function of the model's scores and of what the rules say. The
 * candidates are the model's readings, and the rules' finds that no reading comes near to.
 * Fitted by train/judge.py on articles that the model was not trained on; the features and their order are the same there.
 */
import { overlap, shared, total, type WordCounts } from './extents';
import { hash } from './hash';
import type { Reading } from './head';
import type { Range } from './relations';
import type { RuleFind } from './rule-finds';

/** A reading and a find count as the same from this overlap on. */
const SAME = 0.5;

export interface Candidate {
  readonly cue: Range | null;
  readonly mention: readonly Range[];
  readonly content: readonly Range[];
  readonly confidence: number;
  /** Index of the rules' find that it is; null for the model's. */
  readonly find: number | null;
}

/** Probabilities of each token of the text as the beginning of a cue, and of a quotation without one. */
export interface CueProbabilities {
  readonly begins: Float32Array;
  readonly bare: Float32Array;
}

export const logOdds = (p: number): number => {
  const q = Math.min(1 - 1e-4, Math.max(1e-4, p));
  return Math.log(q / (1 - q));
};

/** Weights, bias last. */
function logistic(weights: readonly number[], x: readonly number[]): number {
  const sum = x.reduce((s, value, i) => s + value * (weights[i] ?? 0), weights[x.length] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

const one = (truth: boolean): number => (truth ? 1 : 0);

/** How content and cue relate to the content of the other readings. */
function rivalry(
  i: number,
  readings: readonly Reading[],
  count: Uint32Array,
): { rivalled: number; inside: number; within: number } {
  const own = readings[i] as Reading;
  const n = total(count, own.content);
  let rivalled = 0;
  let inside = 0;
  let within = 0;
  for (const [j, other] of readings.entries()) {
    if (j === i) continue;
    if (
      other.cue.kind !== 'bare' &&
      other.content.some((c) => c.first <= own.cue.first && own.cue.first < c.last)
    )
      within = Math.max(within, other.cue.probability);
    const both = shared(count, own.content, other.content);
    if (both === 0) continue;
    const m = total(count, other.content);
    const o = both / (n + m - both);
    if (o > SAME && other.cue.probability > own.cue.probability) rivalled = Math.max(rivalled, o);
    if (both === n && m > n) inside = 1;
  }
  return { rivalled, inside, within };
}

const FIRST_PERSON: ReadonlySet<number> = new Set(['i', 'we'].map(hash));

/** How many tokens name the source, and whether it is "I" or "we". */
function mentionOf({ mention }: Reading, words: Uint32Array): { length: number; firstPerson: boolean } {
  const length = mention.reduce((n, { first, last }) => n + last - first, 0);
  return { length, firstPerson: length === 1 && FIRST_PERSON.has(words[mention[0]?.first ?? 0] ?? 0) };
}

/** What the rules say to a reading. */
function seconded(reading: Reading, finds: readonly RuleFind[], count: Uint32Array) {
  let best = 0;
  let confidence = 0;
  let sameCue = 0;
  for (const find of finds) {
    const o = overlap(count, reading.content, find.content);
    if (o > best) {
      best = o;
      confidence = find.confidence;
    }
    if (find.cue && find.cue.first < reading.cue.last && reading.cue.first < find.cue.last) sameCue = 1;
  }
  return { overlap: best, confidence, sameCue, agrees: one(best >= SAME) };
}

function readingFeatures(
  i: number,
  readings: readonly Reading[],
  finds: readonly RuleFind[],
  counts: WordCounts,
  tokenWords: Uint32Array,
): number[] {
  const r = readings[i] as Reading;
  const words = total(counts.words, r.content);
  const n = Math.max(1, words);
  const quoted = total(counts.quoted, r.content) / n;
  const bare = one(r.cue.kind === 'bare');
  const { rivalled, inside, within } = rivalry(i, readings, counts.words);
  const rules = seconded(r, finds, counts.words);
  const named = mentionOf(r, tokenWords);
  return [
    logOdds(r.cue.probability),
    logOdds(r.weakest),
    r.contentMean,
    r.path / 5,
    Math.log(n),
    quoted,
    one(quoted > 0.99),
    one(r.mention.length > 0),
    r.mentionWeakest,
    bare,
    bare * logOdds(r.cue.probability),
    rivalled,
    inside,
    one(r.content.length > 1),
    one(r.cue.last - r.cue.first > 1),
    one(n <= 2),
    rules.overlap,
    rules.agrees,
    rules.confidence * rules.agrees,
    rules.sameCue,
    rules.agrees * rules.sameCue,
    Math.log1p(named.length),
    within,
    one(named.firstPerson),
  ];
}

function findFeatures(find: RuleFind, near: number, p: CueProbabilities, counts: WordCounts): number[] {
  const first = find.cue?.first ?? find.content[0]?.first ?? 0;
  const words = total(counts.words, find.content);
  const quoted = total(counts.quoted, find.content) / Math.max(1, words);
  const bare = one(find.cue === null);
  return [
    near,
    find.confidence,
    logOdds(p.begins[first] ?? 0),
    logOdds(p.bare[first] ?? 0),
    Math.log(Math.max(1, words)),
    quoted,
    one(quoted > 0.99),
    bare,
    one(find.mention !== null),
    bare * one(quoted > 0.99),
  ];
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
