/** Decides how the marks of a statement are found, flashed and scrolled to in the reader's own tree. */
import type { AttributionId } from '../../lib/model';
import type { Box } from './place';

const CURRENT = 'data-current';
const FLASH_MS = 1600;
const BEFORE_POINTER = 90;

const escapeId = (id: string): string => id.replace(/["\\]/g, '\\$&');

export const fragmentsOf = (root: ParentNode, id: AttributionId): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`mark[data-statement="${escapeId(id)}"]`),
];

/** @returns the innermost mark around what an event came from; null when it is none */
export function markAt(event: Event): HTMLElement | null {
  const target = event.composedPath()[0];
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return element?.closest<HTMLElement>('mark[data-statement]') ?? null;
}

export const idOf = (mark: HTMLElement): AttributionId => (mark.dataset.statement ?? '') as AttributionId;

/** All fragments of one statement stand out, no others. */
export function setCurrent(root: ParentNode, id: AttributionId | null): void {
  for (const mark of root.querySelectorAll(`mark[${CURRENT}]`)) mark.removeAttribute(CURRENT);
  if (id === null) return;
  for (const mark of fragmentsOf(root, id)) mark.setAttribute(CURRENT, '');
}

export function flash(root: ParentNode, id: AttributionId): void {
  for (const mark of fragmentsOf(root, id)) {
    mark.classList.remove('flash');
    // Reading the layout lets the animation start anew when the same statement is shown again.
    void mark.offsetWidth;
    mark.classList.add('flash');
    setTimeout(() => mark.classList.remove('flash'), FLASH_MS);
  }
}

const calm = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Where a statement comes to stand, as a share of the view's height: room for its card, and for reading on. */
const AT = 0.26;

export function scrollToStatement(root: ParentNode, id: AttributionId, how: 'instant' | 'smooth'): void {
  const mark = fragmentsOf(root, id)[0];
  const scroller = mark?.closest('.scroller');
  if (!mark || !scroller) return;
  const view = scroller.getBoundingClientRect();
  const by = mark.getBoundingClientRect().top - view.top - view.height * AT;
  scroller.scrollBy({ top: by, behavior: calm() ? 'instant' : how });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Taller than this, a statement is not spared as a whole: the card would stand far from the pointer. */
const TALL = 220;

/**
 * What a card must not cover: all of the mark where it is short, else the line pointed at (the first where no point
 * is given). It begins where that line begins, or a little before the pointer.
 */
export function wordsAt(mark: HTMLElement, point: Point | null): Box {
  const lines = [...mark.getClientRects()].filter((line) => line.width > 2);
  const under = point && lines.find((line) => point.y >= line.top - 2 && point.y <= line.bottom + 2);
  const line = under ?? lines[0] ?? mark.getBoundingClientRect();
  const whole = mark.getBoundingClientRect();
  const { top, bottom } = whole.height > TALL ? line : whole;
  const left = point === null ? line.left : Math.max(line.left, point.x - BEFORE_POINTER);
  return { left, top, right: line.right, bottom };
}
