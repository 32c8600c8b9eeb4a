/** Decides how the marks of a statement are found, flashed and scrolled to in the reader's own tree. */
import type { AttributionId } from '../../lib/model';

const CURRENT = 'data-current';
const FLASH_MS = 1600;

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

export function scrollToStatement(root: ParentNode, id: AttributionId): void {
  fragmentsOf(root, id)[0]?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
}

/** The line of a mark's text that is nearest to a point; its first line where no point is given. */
export function lineAt(mark: HTMLElement, point: { readonly x: number; readonly y: number } | null): DOMRect {
  const lines = [...mark.getClientRects()].filter((line) => line.width > 2);
  const under = point && lines.find((line) => point.y >= line.top - 2 && point.y <= line.bottom + 2);
  return under ?? lines[0] ?? mark.getBoundingClientRect();
}
