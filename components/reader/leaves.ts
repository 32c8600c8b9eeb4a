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

export const rangesOf = (attributions: readonly Attribution[], field: Field): readonly MarkRange[] =>
  attributions
    .filter((attribution) => attribution.field === field)
    .flatMap(({ id, content }) => content.map((span) => ({ id, span })));

const shared = (a: Span, b: Span): Span => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

const isEmpty = (span: Span): boolean => span.start >= span.end;

/** @returns those of `ranges` that touch `within`, in the order given */
export const rangesIn = (ranges: readonly MarkRange[], within: Span): readonly MarkRange[] =>
  ranges.filter(({ span }) => !isEmpty(shared(span, within)));

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
    const ranges = rangesOf(attributions, field);
    if (ranges.length === 0) continue;
    for (const leaf of leavesOfField(article, field)) {
      for (const { id, span } of rangesIn(ranges, leaf)) {
        const { start } = shared(span, leaf);
        if (start < (first.get(id) ?? Number.POSITIVE_INFINITY)) first.set(id, start);
      }
    }
  }
  return first;
}
