/** Decides that a reference leads to its note without leaving the reader, and the note back to it, with the focus. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Where it comes to stand, as a share of the view's height. */
const AT = 0.3;

function goTo(target: HTMLElement): void {
  const scroller = target.closest('.scroller');
  if (scroller) {
    const view = scroller.getBoundingClientRect();
    const by = target.getBoundingClientRect().top - view.top - view.height * AT;
    scroller.scrollBy({ top: by, behavior: 'instant' });
  }
  if (!target.matches('a, button')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

export function useNotes(page: RefObject<HTMLElement | null>, enabled: boolean): void {
  useEffect(() => {
    const element = page.current;
    const onClick = (event: MouseEvent): void => {
      const pressed = event.composedPath()[0];
      const way = pressed instanceof Element ? pressed.closest<HTMLElement>('[data-to]') : null;
      if (!element || !way || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const target = element.querySelector<HTMLElement>(way.dataset.to ?? '');
      if (!target) return;
      event.preventDefault();
      goTo(target);
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [enabled]);
}
