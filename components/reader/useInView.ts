/** Decides which statement is being read: the first in the upper half of the view, once the scrolling rests. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AttributionId } from '../../lib/model';
import { idOf } from './marks';

const RESTED_MS = 120;
/** Of the view's height: statements whose end is above it have been read, those that begin below the other not yet. */
const READ = 0.08;
const NEXT = 0.6;

function inView(scroller: HTMLElement): AttributionId | null {
  const { top, height } = scroller.getBoundingClientRect();
  for (const mark of scroller.querySelectorAll<HTMLElement>('mark[data-first]')) {
    const box = mark.getBoundingClientRect();
    if (box.bottom < top + height * READ) continue;
    return box.top < top + height * NEXT ? idOf(mark) : null;
  }
  return null;
}

/**
 * @param drawn changes whenever the marks do
 * @returns the statement; null while there is none in view
 */
export function useInView(
  scroller: RefObject<HTMLElement | null>,
  drawn: unknown,
  onView: ((id: AttributionId | null) => void) | undefined,
): AttributionId | null {
  const [view, setView] = useState<AttributionId | null>(null);
  const told = useRef<AttributionId | null>(null);
  const tell = useRef(onView);
  tell.current = onView;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const now = inView(element);
      if (now === told.current) return;
      told.current = now;
      setView(now);
      tell.current?.(now);
    };
    const scrolled = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, RESTED_MS);
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    scrolled();
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', scrolled);
    };
  }, [drawn]);
  return view;
}
