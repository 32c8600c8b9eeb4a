/** Decides how words are picked without a mouse: sentence by sentence, then either end word by word. */
import type { Field, Span } from '../model';
import type { Sentence } from './sentences';

/** @returns the index of the sentence in which `at` lies, or of the first after it; the last where there is none after */
export function sentenceAt(sentences: readonly Sentence[], field: Field, at: number): number {
  const own = sentences.findIndex((one) => one.field === field && one.span.end > at);
  if (own !== -1) return own;
  return Math.max(
    0,
    sentences.findLastIndex((one) => one.field === field),
  );
}

/** Where words begin and end, as they are parted by white space. */
function edgesIn(text: string, { start, end }: Span, edge: 'start' | 'end'): readonly number[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(
    ({ index, 0: word }) => start + index + (edge === 'end' ? word.length : 0),
  );
}

/**
 * @param within how far it may grow: the paragraph
 * @param step 1: one word further in the text; -1: one back
 * @returns the span with one end moved by a word; the same span where that would leave no word, or leave the paragraph
 */
export function moved(text: string, span: Span, within: Span, edge: 'start' | 'end', step: 1 | -1): Span {
  const edges = edgesIn(text, within, edge);
  const now = span[edge];
  const next = step === 1 ? edges.find((at) => at > now) : edges.findLast((at) => at < now);
  if (next === undefined) return span;
  const changed = { ...span, [edge]: next };
  return text.slice(changed.start, changed.end).trim() === '' || changed.start >= changed.end
    ? span
    : changed;
}
