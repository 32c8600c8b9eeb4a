/**
 * Decides which stretch of the article's text a stretch of the reader's tree is, and the other way round. Every run of
 * text says where it begins; what stands in it for screen readers only is not part of the text.
 */
import type { Field, Span } from '../../lib/model';

const RUN = '[data-at]';

/** The ends of a selection, wherever they lie. */
export interface Ends {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

export interface Stretch {
  readonly field: Field;
  readonly spans: readonly Span[];
}

const runsIn = (root: ParentNode): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(RUN)];

const startOf = (run: HTMLElement): number => Number(run.dataset.at);

const fieldOf = (run: HTMLElement): Field => (run.dataset.field ?? 'text') as Field;

function textNodes(run: HTMLElement): readonly Text[] {
  const walker = run.ownerDocument.createTreeWalker(run, 4 /* NodeFilter.SHOW_TEXT */);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.sr') === null) nodes.push(node as Text);
  }
  return nodes;
}

/** Negative: before it; 0: at it; positive: after. */
function compare(run: HTMLElement, node: Text, at: number, container: Node, offset: number): number {
  const range = run.ownerDocument.createRange();
  range.setStart(node, at);
  return -range.comparePoint(container, offset);
}

/** How much of a run's text stands before a point of the tree. */
function before(run: HTMLElement, container: Node, offset: number): number {
  let sum = 0;
  for (const node of textNodes(run)) {
    if (node === container) return sum + Math.min(offset, node.length);
    if (compare(run, node, 0, container, offset) > 0) return sum;
    sum += node.length;
  }
  return sum;
}

/** @returns what of the article is between the ends, in the field where it begins; null when that is nothing */
export function stretchBetween(root: ParentNode, ends: Ends): Stretch | null {
  let field: Field | null = null;
  const spans: Span[] = [];
  for (const run of runsIn(root)) {
    const from = before(run, ends.startContainer, ends.startOffset);
    const to = before(run, ends.endContainer, ends.endOffset);
    if (from >= to || (field !== null && fieldOf(run) !== field)) continue;
    field = fieldOf(run);
    spans.push({ start: startOf(run) + from, end: startOf(run) + to });
  }
  return field === null ? null : { field, spans };
}

/** @returns the parts of a run's text nodes between two offsets into it */
function pieces(run: HTMLElement, from: number, to: number): readonly Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const node of textNodes(run)) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, node.length);
    at += node.length;
    if (start >= end) continue;
    const range = run.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    ranges.push(range);
  }
  return ranges;
}

/** @returns a range for each piece of text that the spans touch, in order; none for text that is not drawn */
export function rangesOfStretch(root: ParentNode, { field, spans }: Stretch): readonly Range[] {
  return runsIn(root).flatMap((run) => {
    if (fieldOf(run) !== field) return [];
    const at = startOf(run);
    return spans.flatMap(({ start, end }) => pieces(run, start - at, end - at));
  });
}

interface WithComposedRanges {
  getComposedRanges?(options: { readonly shadowRoots: readonly ShadowRoot[] }): readonly StaticRange[];
}

/**
 * What is selected inside an element that may stand in a shadow root: Chromium keeps a selection for each shadow root,
 * Firefox tells by `getComposedRanges` what lies in those that it is given.
 */
export function selectedIn(element: Element): Ends | null {
  const root = element.getRootNode();
  const inShadow = root instanceof ShadowRoot;
  const own = inShadow ? (root as Partial<Pick<Document, 'getSelection'>>).getSelection?.() : null;
  const selection = own ?? element.ownerDocument.getSelection();
  if (!selection) return null;
  const ranges = inShadow
    ? (selection as WithComposedRanges).getComposedRanges?.({ shadowRoots: [root] })
    : undefined;
  const range = ranges?.[0] ?? (selection.rangeCount > 0 ? selection.getRangeAt(0) : null);
  if (!range || !element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const empty = range.startContainer === range.endContainer && range.startOffset === range.endOffset;
  return empty ? null : range;
}

/** Nothing is selected in it any more. */
export function unselectIn(element: Element): void {
  const root = element.getRootNode() as Partial<Pick<Document, 'getSelection'>>;
  (root.getSelection?.() ?? element.ownerDocument.getSelection())?.removeAllRanges();
}

/** @returns where the first text in view begins; null where there is none */
export function firstInView(
  root: ParentNode,
  top: number,
): { readonly field: Field; readonly at: number } | null {
  const run = runsIn(root).find((one) => one.getBoundingClientRect().bottom > top);
  return run ? { field: fieldOf(run), at: startOf(run) } : null;
}
