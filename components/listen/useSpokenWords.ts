/**
 * Decides how the sentence that is read is shown: by boxes laid over its lines, in view. The browser's own highlights
 * (CSS.highlights) would do, but their registry is the page's too, and would hand it ranges in the reader's closed tree.
 */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { rangesOfStretch } from '../reader/runs';
import type { Line } from './script';

const AT = 0.3;

const calm = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

function drawBoxes(layer: HTMLElement, page: HTMLElement, line: Line): DOMRect | null {
  const origin = page.getBoundingClientRect();
  const ranges = rangesOfStretch(page, { field: line.field, spans: [line.span] });
  const boxes = ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 1);
  layer.replaceChildren(
    ...boxes.map(({ left, top, width, height }) => {
      const box = page.ownerDocument.createElement('div');
      Object.assign(box.style, {
        left: `${left - origin.left}px`,
        top: `${top - origin.top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
      return box;
    }),
  );
  return boxes[0] ?? null;
}

function bringIntoView(scroller: HTMLElement, box: DOMRect): void {
  const view = scroller.getBoundingClientRect();
  const seen = box.top > view.top + 20 && box.bottom < view.bottom - 120;
  if (seen) return;
  const by = box.top - view.top - view.height * AT;
  scroller.scrollBy({ top: by, behavior: calm() ? 'instant' : 'smooth' });
}

/** @param line null: nothing is read */
export function useSpokenWords(
  page: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  line: Line | null,
): void {
  useEffect(() => {
    const element = page.current;
    if (!element || line === null) return;
    const layer = element.ownerDocument.createElement('div');
    layer.className = 'spoken';
    layer.setAttribute('aria-hidden', 'true');
    element.append(layer);
    const first = drawBoxes(layer, element, line);
    if (first && scroller.current) bringIntoView(scroller.current, first);
    const observer = new ResizeObserver(() => void drawBoxes(layer, element, line));
    observer.observe(element);
    return () => {
      observer.disconnect();
      layer.remove();
    };
  }, [line]);
}
