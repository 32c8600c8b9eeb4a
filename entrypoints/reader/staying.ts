/**
 * Decides how the reader stays where it is when the page removes it, closes it, restyles it or puts a dialog of its
 * own on top; and when it gives in.
 */
import type { ReaderDialog } from './dialog';

type Stop = () => void;

/** A page that throws the reader out more often than this fights for good; the user is better served by the page. */
const MOST_RETURNS = 50;

/** Shows the dialog on top of everything that is in the top layer now. */
export function raise(page: Document, { frame, dialog }: ReaderDialog): void {
  if (!frame.isConnected) page.documentElement.append(frame);
  if (dialog.open) dialog.close();
  dialog.showModal();
}

/** Our own help lies above the reader: it must again. */
function raiseInner(inner: HTMLDialogElement): void {
  inner.close();
  inner.showModal();
}

/**
 * Removal loses what was scrolled and focused: remembers it.
 * @returns `now`: what there is to be put back, to be asked for before the dialog is shown again, which moves the focus
 */
function memoryOf(shadow: ShadowRoot): { now: () => () => void; stop: Stop } {
  const tops = new Map<Element, number>();
  let focused: Element | null = null;
  const scrolled = ({ target }: Event) => {
    if (target instanceof Element) tops.set(target, target.scrollTop);
  };
  const focus = ({ target }: Event) => {
    if (target instanceof Element) focused = target;
  };
  shadow.addEventListener('scroll', scrolled, { capture: true, passive: true });
  shadow.addEventListener('focusin', focus);
  return {
    now: () => {
      const element = focused;
      const at = [...tops];
      return () => {
        for (const [one, top] of at) one.scrollTop = top;
        if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
      };
    },
    stop: () => {
      shadow.removeEventListener('scroll', scrolled, { capture: true });
      shadow.removeEventListener('focusin', focus);
    },
  };
}

/**
 * A page that opens its document anew (`document.open`) takes away every listener of everything in it, ours in the
 * shadow root too: what is left could be looked at, but not closed.
 * @returns tells whether that has happened
 */
function pulseOf(frame: HTMLElement): () => boolean {
  let heard = false;
  frame.addEventListener('on-record-pulse', () => {
    heard = true;
  });
  return () => {
    heard = false;
    frame.dispatchEvent(new Event('on-record-pulse'));
    return !heard;
  };
}

const opensOnTop = (event: Event) =>
  event.target instanceof HTMLElement &&
  (event.target.localName === 'dialog' || event.target.hasAttribute('popover')) &&
  (event as Event & { newState?: string }).newState === 'open';

/**
 * @param giveUp the page cannot be held against, or has no root element any more
 * @returns stops
 */
export function holdOn(page: Document, made: ReaderDialog, giveUp: () => void): Stop {
  const { frame, dialog, shadow, dress } = made;
  const memory = memoryOf(shadow);
  const isDeaf = pulseOf(frame);
  let returns = 0;

  const comeBack = () => {
    returns += 1;
    if (returns > MOST_RETURNS || isDeaf()) return giveUp();
    const putBack = memory.now();
    try {
      raise(page, made);
      for (const inner of dialog.querySelectorAll<HTMLDialogElement>('dialog[open]')) raiseInner(inner);
      putBack();
    } catch {
      giveUp();
    }
  };

  const observer = new MutationObserver(() => {
    if (!frame.isConnected || !dialog.open) {
      watch(); // the root element may be another one now
      comeBack();
    } else if (frame.style.getPropertyPriority('display') !== 'important' || frame.style.inset !== '0px') {
      dress('screen');
    }
  });
  const watch = () => {
    observer.disconnect();
    observer.observe(page, { childList: true });
    if (page.documentElement) observer.observe(page.documentElement, { childList: true });
    observer.observe(frame, { attributes: true, attributeFilter: ['style'] });
    observer.observe(dialog, { attributes: true, attributeFilter: ['open'] });
  };
  watch();

  const toggled = (event: Event) => {
    if (event.target !== frame && opensOnTop(event)) comeBack();
  };
  page.addEventListener('toggle', toggled, { capture: true });
  page.addEventListener('fullscreenchange', comeBack);
  return () => {
    observer.disconnect();
    memory.stop();
    page.removeEventListener('toggle', toggled, { capture: true });
    page.removeEventListener('fullscreenchange', comeBack);
  };
}
