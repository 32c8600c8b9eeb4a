/**
 * Decides when a source's card opens and closes: after a short rest of the pointer on a mark, on keyboard focus, on a
 * tap. It stays while the pointer is on it, and until it is dismissed when it was asked for (WCAG 1.4.13).
 */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AttributionId } from '../../lib/model';
import { idOf, markAt, wordsAt } from './marks';
import type { Box } from './place';

export interface OpenCard {
  readonly id: AttributionId;
  /** The line of text it belongs to, CSS pixels of the viewport at the moment of opening. */
  readonly words: Box;
  /** Asked for, so that it stays when the pointer leaves. */
  readonly kept: boolean;
}

export interface CardControl {
  readonly card: OpenCard | null;
  readonly close: () => void;
  readonly openFor: (mark: HTMLElement) => void;
  /** Closes the card and gives the focus back to its mark, which does not open it again. */
  readonly leaveTo: (mark: HTMLElement | undefined) => void;
}

const OPEN_AFTER_MS = 140;
const CLOSE_AFTER_MS = 320;

const onCard = (event: Event): boolean => {
  const target = event.composedPath()[0];
  return target instanceof Element && target.closest('.card') !== null;
};

const onLink = (event: Event): boolean => {
  const target = event.composedPath()[0];
  return target instanceof Element && target.closest('a') !== null;
};

/** Focus that came by keyboard; a DOM without the selector counts every focus. */
function byKeyboard(mark: HTMLElement): boolean {
  try {
    return mark.matches(':focus-visible');
  } catch {
    return true;
  }
}

/** Chromium keeps the selection inside a shadow root to that root; other browsers have one for all. */
function selectionIn(element: HTMLElement): Selection | null {
  const root = element.getRootNode() as Partial<Pick<Document, 'getSelection'>>;
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

const pointOf = (event: MouseEvent) => ({ x: event.clientX, y: event.clientY });

/**
 * @param page the element that holds the marks and the card
 * @param onChosen a mark was clicked or tapped
 */
export function useCard(
  page: RefObject<HTMLElement | null>,
  enabled: boolean,
  onChosen: (id: AttributionId) => void,
): CardControl {
  const [card, setCard] = useState<OpenCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const quiet = useRef(false);
  const chosen = useRef(onChosen);
  chosen.current = onChosen;

  const later = useCallback((after: number, act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, after);
  }, []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setCard(null);
  }, []);
  const open = useCallback((mark: HTMLElement, point: { x: number; y: number } | null, kept: boolean) => {
    clearTimeout(timer.current);
    setCard({ id: idOf(mark), words: wordsAt(mark, point), kept });
  }, []);

  useEffect(() => {
    const element = page.current;
    if (!element || !enabled) return;
    const onOver = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      const mark = markAt(event);
      if (onCard(event)) clearTimeout(timer.current);
      else if (mark) later(OPEN_AFTER_MS, () => open(mark, pointOf(event), false));
      else later(CLOSE_AFTER_MS, () => setCard((now) => (now?.kept ? now : null)));
    };
    const onLeave = (): void => later(CLOSE_AFTER_MS, () => setCard((now) => (now?.kept ? now : null)));
    const onClick = (event: MouseEvent): void => {
      if (onCard(event) || onLink(event)) return;
      const mark = markAt(event);
      const selecting = selectionIn(element)?.isCollapsed === false;
      if (!mark) setCard(null);
      if (!mark || selecting) return;
      open(mark, pointOf(event), true);
      chosen.current(idOf(mark));
    };
    const onFocus = (event: FocusEvent): void => {
      const mark = markAt(event);
      if (quiet.current) return;
      if (mark && event.composedPath()[0] === mark && byKeyboard(mark)) open(mark, null, true);
      else if (!mark && !onCard(event)) close();
    };
    element.addEventListener('pointerover', onOver);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('click', onClick);
    element.addEventListener('focusin', onFocus);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener('pointerover', onOver);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('click', onClick);
      element.removeEventListener('focusin', onFocus);
    };
  }, [enabled]);

  const openFor = useCallback((mark: HTMLElement) => open(mark, null, true), []);
  const leaveTo = useCallback((mark: HTMLElement | undefined) => {
    close();
    quiet.current = true;
    mark?.focus({ preventScroll: true });
    quiet.current = false;
  }, []);
  return { card, close, openFor, leaveTo };
}
