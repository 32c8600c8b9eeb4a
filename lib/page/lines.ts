/**
 * Decides which blocks of the chosen element are no part of the article after all, by their own words and links:
 * labels, calls to action, whole-line teasers, the title once more. A paragraph of prose is never judged here.
 */
import type { RemovalReason } from '../model';
import type { Draft } from './blocks/draft';
import { sameTitle } from './metadata/titles';
import { junkReason } from './words';

export interface Verdict {
  readonly draft: Draft;
  /** Null: it stays. */
  readonly reason: RemovalReason | null;
}

const JUDGED = new Set(['paragraph', 'heading', 'list', 'quote']);

/** Share of a block's text under links, 0 to 1. */
export function linkShare({ text, block }: Draft): number {
  if (!text) return 0;
  let linked = 0;
  for (const mark of block.inlines) if (mark.kind === 'link') linked += mark.span.end - mark.span.start;
  return linked / text.length;
}

function reasonFor(draft: Draft, title: string, index: number): RemovalReason | null {
  if (!JUDGED.has(draft.block.kind) || !draft.text) return null;
  if (index < 6 && draft.text.length < 300 && title && sameTitle(draft.text, title)) return 'duplicate';
  const worded = junkReason(draft.text);
  if (worded) return worded;
  return draft.block.kind === 'paragraph' && linkShare(draft) > 0.95 && draft.text.length < 200
    ? 'related'
    : null;
}

/** A heading with nothing below it is left over from a list that was cut. */
function dropLooseHeadings(verdicts: readonly Verdict[]): readonly Verdict[] {
  const kept: Verdict[] = [];
  let below = 0;
  for (const verdict of [...verdicts].reverse()) {
    const { draft, reason } = verdict;
    if (reason === null && draft.block.kind === 'heading' && below === 0)
      kept.push({ draft, reason: 'related' });
    else {
      kept.push(verdict);
      if (reason === null) below = draft.block.kind === 'heading' ? 1 : below + 1;
    }
  }
  return kept.reverse();
}

/**
 * @param drafts of the chosen element, in order
 * @param title the article's
 * @returns each with the reason why it is dropped, or null
 */
export function judgeLines(drafts: readonly Draft[], title: string): readonly Verdict[] {
  return dropLooseHeadings(drafts.map((draft, index) => ({ draft, reason: reasonFor(draft, title, index) })));
}
