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

export function FloatLayer({ words, scroller, page, rtl, children, class: own = '' }: FloatProps) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = layer.current;
    const view = scroller.current?.getBoundingClientRect();
    const origin = page.current?.getBoundingClientRect();
    if (!element || !view || !origin) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const place = placeCard(words, size, view, rtl);
    // Custom properties, so that the sheet at the bottom of narrow windows can ignore them.
    element.style.setProperty('--card-left', `${place.left - origin.left}px`);
    element.style.setProperty('--card-top', `${place.top - origin.top}px`);
    element.style.setProperty('--card-height', `${place.height}px`);
    element.dataset.side = place.side;
    // The sheet of a narrow window stands at its foot: the words move up where they would lie under it.
    const hidden = words.bottom + UNDER_WORDS - element.getBoundingClientRect().top;
    if (getComputedStyle(element).position === 'fixed' && hidden > 0) {
      scroller.current?.scrollBy({ top: hidden, behavior: 'instant' });
    }
  }, [words]);
  return (
    <div class={`card-layer ${own}`} ref={layer}>
      {children}
    </div>
  );
}
