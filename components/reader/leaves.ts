/** Decides which stretches of an article are shown as running text, and where each statement's first mark begins. */
import type { Article, Attribution, AttributionId, Block, Field, Span } from '../../lib/model';
import { fieldText } from '../statements';
import type { MarkRange } from './segments';

/** @returns the stretches in which a block's text is drawn, in order; a rule has none */
export function leavesOf(block: Block): readonly Span[] {
  if (block.kind === 'rule') return [];
  if (block.kind === 'list') return block.items.map((item) => item.span);
  if (block.kind === 'table') return block.rows.flatMap((row) => row.map((cell) => cell.span));
  return [block.span];
}

function leavesOfField(article: Article, field: Field): readonly Span[] {
  if (field === 'text') return article.blocks.flatMap(leavesOf);
  return [{ start: 0, end: fieldText(article, field).length }];
}

/** Ranges in an order in which those of a stretch are found without looking at all. */
export interface RangeIndex {
  /** By where they begin; those that begin together as they were given. */
  readonly ranges: readonly MarkRange[];
  /** How far those up to each reach. */
  readonly reach: readonly number[];
}

export function indexRanges(given: readonly MarkRange[]): RangeIndex {
  const ranges = [...given].sort((a, b) => a.span.start - b.span.start);
  let most = 0;
  const reach = ranges.map(({ span }) => {
    most = Math.max(most, span.end);
    return most;
  });
  return { ranges, reach };
}

export const rangesOf = (attributions: readonly Attribution[], field: Field): RangeIndex =>
  indexRanges(
    attributions
      .filter((attribution) => attribution.field === field)
      .flatMap(({ id, content }) => content.map((span) => ({ id, span }))),
  );

/** @returns how many of the ranges begin before `at` */
function beginBefore(ranges: readonly MarkRange[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.span.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns those of the ranges that touch `within`, by where they begin */
export function rangesIn({ ranges, reach }: RangeIndex, within: Span): readonly MarkRange[] {
  const end = beginBefore(ranges, within.end);
  let start = end;
  while (start > 0 && (reach[start - 1] ?? 0) > within.start) start -= 1;
  return ranges
    .slice(start, end)
    .filter(({ span }) => Math.max(span.start, within.start) < Math.min(span.end, within.end));
}

/**
 * Where the first drawn fragment of each statement begins: there, and only there, it is announced and takes the focus.
 * @returns offsets into the text of the statement's field; no entry for a statement that is nowhere drawn
 */
export function firstFragments(
  article: Article,
  attributions: readonly Attribution[],
): ReadonlyMap<AttributionId, number> {
  const first = new Map<AttributionId, number>();
  for (const field of ['title', 'subtitle', 'text'] as const) {
    const index = rangesOf(attributions, field);
    if (index.ranges.length === 0) continue;
    for (const leaf of leavesOfField(article, field)) {
      for (const { id, span } of rangesIn(index, leaf)) {
        const start = Math.max(span.start, leaf.start);
        if (start < (first.get(id) ?? Number.POSITIVE_INFINITY)) first.set(id, start);
      }
    }
  }
  return first;
}
