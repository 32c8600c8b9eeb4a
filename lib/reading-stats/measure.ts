/**
 * Decides how the machine's error is summed up from articles that people annotated: how often a statement of an
 * unnamed source is marked so (sensitivity), how often one that is not is left alone (specificity), how many statements
 * there are for each that is found. Statements of one article are alike, so what counts is less than their number:
 * the effective number is what independent statements would give the same spread (variance of a ratio over clusters).
 */

export interface Pair {
  /** How the machine marks it; null: the machine missed it. */
  readonly found: 'unnamed' | 'other' | null;
  /** What people say; null: there is no such statement. */
  readonly gold: 'unnamed' | 'other' | null;
}

export interface ArticleCounts {
  readonly set: string;
  readonly pairs: readonly Pair[];
}

export interface Rate {
  readonly right: number;
  readonly of: number;
  /** Independent statements that would tell as much, at most `of`. */
  readonly effective: number;
}

export interface DetectorError {
  /** Development sets and their articles. */
  readonly measuredOn: Readonly<Record<string, number>>;
  readonly articles: number;
  readonly statements: { readonly precision: number; readonly recall: number };
  readonly unnamed: { readonly precision: number; readonly recall: number };
  /** Of found statements that rest on unnamed sources, those marked so. */
  readonly sensitivity: Rate;
  /** Of all other found ones, those not marked so. */
  readonly specificity: Rate;
  /** Found statements of one article that tell as much as one independent statement. */
  readonly designEffect: number;
  /** True statements for each that is found, with the spread of that ratio. */
  readonly perFound: {
    readonly ratio: number;
    readonly standardError: number;
    readonly perStatement: number;
  };
}

type Count = (pair: Pair) => boolean;

const tally = (pairs: readonly Pair[], count: Count): number => pairs.filter(count).length;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const round = (value: number): number => Number(value.toPrecision(4));

interface Ratio {
  readonly value: number;
  readonly top: number;
  readonly bottom: number;
  /** Variance of `value` over articles. */
  readonly variance: number;
}

/** Σtop / Σbottom over articles, with the variance of such a ratio when articles are drawn (Cochran 1977, 6.3). */
function ratioOf(articles: readonly ArticleCounts[], top: Count, bottom: Count): Ratio {
  const tops = articles.map(({ pairs }) => tally(pairs, top));
  const bottoms = articles.map(({ pairs }) => tally(pairs, bottom));
  const [over, under, n] = [sum(tops), sum(bottoms), articles.length];
  const value = under === 0 ? 0 : over / under;
  const squares = sum(tops.map((one, index) => (one - value * (bottoms[index] ?? 0)) ** 2));
  const variance = under === 0 || n < 2 ? 0 : (n / (n - 1)) * (squares / under ** 2);
  return { value, top: over, bottom: under, variance };
}

function rateOf(articles: readonly ArticleCounts[], right: Count, of: Count): Rate {
  const { value, top, bottom, variance } = ratioOf(articles, right, of);
  const independent = variance === 0 ? bottom : (value * (1 - value)) / variance;
  return { right: top, of: bottom, effective: round(Math.max(1, Math.min(bottom, independent))) };
}

const isFound: Count = ({ found }) => found !== null;
const isGold: Count = ({ gold }) => gold !== null;
const isRight: Count = (pair) => isFound(pair) && isGold(pair);
const marked: Count = ({ found }) => found === 'unnamed';
const truly: Count = ({ gold }) => gold === 'unnamed';

/** How much wider the share of unnamed statements spreads over articles than over as many independent statements. */
function designEffectOf(articles: readonly ArticleCounts[]): number {
  const { value, bottom, variance } = ratioOf(articles, marked, isFound);
  const independent = (value * (1 - value)) / bottom;
  return independent === 0 ? 1 : Math.max(1, variance / independent);
}

/** Variance of the true number about `ratio` times the found one, for each statement found. */
function spreadPerStatement(articles: readonly ArticleCounts[], ratio: number): number {
  const squares = articles.map(({ pairs }) => (tally(pairs, isGold) - ratio * tally(pairs, isFound)) ** 2);
  return sum(squares) / Math.max(1, sum(articles.map(({ pairs }) => tally(pairs, isFound))));
}

/** @param articles at least two, with statements in them */
export function pooled(articles: readonly ArticleCounts[]): DetectorError {
  const all = articles.flatMap(({ pairs }) => pairs);
  const share = (top: Count, bottom: Count) => round(tally(all, top) / Math.max(1, tally(all, bottom)));
  const perFound = ratioOf(articles, isGold, isFound);
  const measuredOn: Record<string, number> = {};
  for (const { set } of articles) measuredOn[set] = (measuredOn[set] ?? 0) + 1;
  return {
    measuredOn,
    articles: articles.length,
    statements: { precision: share(isRight, isFound), recall: share(isRight, isGold) },
    unnamed: {
      precision: share((pair) => marked(pair) && truly(pair), marked),
      recall: share((pair) => marked(pair) && truly(pair), truly),
    },
    sensitivity: rateOf(
      articles,
      (pair) => marked(pair) && truly(pair),
      (pair) => isFound(pair) && truly(pair),
    ),
    specificity: rateOf(
      articles,
      (pair) => isFound(pair) && !marked(pair) && !truly(pair),
      (pair) => isFound(pair) && !truly(pair),
    ),
    designEffect: round(designEffectOf(articles)),
    perFound: {
      ratio: round(perFound.value),
      standardError: round(Math.sqrt(perFound.variance)),
      perStatement: round(spreadPerStatement(articles, perFound.value)),
    },
  };
}
