/** Decides where something that belongs to words of the text stands on the page, and that it moves with the text. */
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Box, placeCard } from './place';

const UNDER_WORDS = 16;

export interface FloatProps {
  readonly words: Box;
  /** The part of the reader that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** What it is positioned in. */
  readonly page: RefObject<HTMLElement | null>;
  /** The article runs from right to left. */
  readonly rtl: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

const movedBy = (box: Box, x: number, y: number): Box => ({
  left: box.left + x,
  top: box.top + y,
  right: box.right + x,
  bottom: box.bottom + y,
});

export function FloatLayer({ words, scroller, page, rtl, children, class: own = '' }: FloatProps) {
  const layer = useRef<HTMLDivElement>(null);
  /** Where the words were on the page when they were pointed at: they move with it. */
  const from = useRef({ left: 0, top: 0 });
  const place = (): void => {
    const element = layer.current;
    const view = scroller.current?.getBoundingClientRect();
    const origin = page.current?.getBoundingClientRect();
    if (!element || !view || !origin) return;
    element.style.removeProperty('--card-height');
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const moved = movedBy(words, origin.left - from.current.left, origin.top - from.current.top);
    const at = placeCard(moved, size, view, rtl);
    // Custom properties, so that the sheet at the bottom of narrow windows can ignore them.
    element.style.setProperty('--card-left', `${at.left - origin.left}px`);
    element.style.setProperty('--card-top', `${at.top - origin.top}px`);
    element.style.setProperty('--card-height', `${at.height}px`);
    element.dataset.side = at.side;
    // The sheet of a narrow window stands at its foot: the words move up where they would lie under it.
    const hidden = moved.bottom + UNDER_WORDS - element.getBoundingClientRect().top;
    if (getComputedStyle(element).position === 'fixed' && hidden > 0) {
      scroller.current?.scrollBy({ top: hidden, behavior: 'instant' });
    }
  };
  useLayoutEffect(() => {
    const origin = page.current?.getBoundingClientRect();
    from.current = { left: origin?.left ?? 0, top: origin?.top ?? 0 };
    place();
    // What unfolds inside needs room: it is placed anew.
    const observer = new MutationObserver(place);
    const what = { subtree: true, childList: true, attributeFilter: ['open'] };
    if (layer.current) observer.observe(layer.current, what);
    return () => observer.disconnect();
  }, [words]);
  return (
    <div class={`card-layer ${own}`} ref={layer}>
      {children}
    </div>
  );
}
