/** Decides where an article's lead ends: with its second paragraph, as where the summary asks whether the lead hinges on anybody. */
import type { Article, Block } from '../model';

const PARAGRAPHS = 2;

const isProse = ({ kind, span }: Block): boolean =>
  (kind === 'paragraph' || kind === 'quote' || kind === 'list') && span.end > span.start;

/** @returns UTF-16 offset into the text; 0 for an article without prose */
export function leadEndOf({ blocks }: Article): number {
  return blocks.filter(isProse).slice(0, PARAGRAPHS).at(-1)?.span.end ?? 0;
}
