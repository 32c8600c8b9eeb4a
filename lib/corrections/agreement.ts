/**
 * Decides the figures of how well the machine and a reader agree, from counts (tally.ts).
 *
 * Precision: of the machine's statements, the share that the reader let stand. Recall: of the statements that are there
 * after the reader's corrections, the share that the machine had found. Both with Wilson's 95 % interval. Kappa: Cohen's
 * (1960), over sentences in four categories: agreement beyond what chance would give with the same shares; null where
 * both put every sentence into the same one category, as nothing can be said then.
 *
 * A reader who corrects starts from the machine's marks and is drawn to them, and what was overlooked counts as agreed:
 * the figures are upper bounds. Those of articles checked as a whole are nearer to the truth.
 */
import { NO_TALLY, sumOf, type Tally } from './tally';

export interface Share {
  /** 0 to 1; null when there is nothing to count. */
  readonly value: number | null;
  readonly hits: number;
  readonly of: number;
  /** Wilson's 95 % interval, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

export interface Agreement {
  readonly articles: number;
  readonly counts: Tally;
  readonly precision: Share;
  readonly recall: Share;
  /** Harmonic mean of the two; null where either is. */
  readonly f1: number | null;
  /** Of the statements that both have: the same standing; left under the machine's own source. */
  readonly standing: Share;
  readonly source: Share;
  readonly sentences: number;
  readonly kappa: number | null;
  /** Share of sentences in the same category, and what chance would give. */
  readonly observed: number | null;
  readonly expected: number | null;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/** @param of at least `hits` */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { value: null, hits, of, low: 0, high: 1 };
  const p = hits / of;
  const middle = p + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
  const whole = 1 + Z ** 2 / of;
  return {
    value: p,
    hits,
    of,
    low: Math.max(0, Math.min(p, (middle - half) / whole)),
    high: Math.min(1, Math.max(p, (middle + half) / whole)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

interface Kappa {
  readonly n: number;
  readonly kappa: number | null;
  readonly observed: number | null;
  readonly expected: number | null;
}

/** @param matrix square: rows the one's categories, columns the other's */
export function kappaOf(matrix: readonly (readonly number[])[]): Kappa {
  const n = sum(matrix.map(sum));
  if (n === 0) return { n, kappa: null, observed: null, expected: null };
  const columns = matrix.map((_, at) => sum(matrix.map((row) => row[at] ?? 0)));
  const observed = sum(matrix.map((row, at) => row[at] ?? 0)) / n;
  const expected = sum(matrix.map((row, at) => (sum(row) / n) * ((columns[at] ?? 0) / n)));
  const kappa = 1 - expected < 1e-12 ? null : (observed - expected) / (1 - expected);
  return { n, kappa, observed, expected };
}

/** @param tallies one for each article */
export function agreementOf(tallies: readonly Tally[]): Agreement {
  const counts = tallies.length === 0 ? NO_TALLY : sumOf(tallies);
  const precision = shareOf(counts.kept, counts.kept + counts.wrong);
  const recall = shareOf(counts.kept, counts.kept + counts.missed);
  const { n, ...kappa } = kappaOf(counts.sentences);
  const both = precision.value !== null && recall.value !== null ? precision.value + recall.value : null;
  return {
    articles: tallies.length,
    counts,
    precision,
    recall,
    f1: both === null ? null : both === 0 ? 0 : (2 * (precision.value ?? 0) * (recall.value ?? 0)) / both,
    standing: shareOf(counts.standing, counts.kept),
    source: shareOf(counts.source, counts.kept),
    sentences: n,
    ...kappa,
  };
}
