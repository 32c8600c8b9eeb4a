/**
 * Decides how the reader stays where it is when the page removes it, closes it, restyles it or puts a dialog of its
 * own on top; and when it gives in.
 */
import type { ReaderDialog } from './dialog';

type Stop = () => void;

/** A page that throws the reader out more often than this fights for good; the user is better served by the page. */
const MOST_RETURNS = 50;

/** Shows the dialog on top of everything that is in the top layer now. */
export function raise(page: Document, dialog: HTMLDialogElement): void {
  if (!dialog.isConnected) page.documentElement.append(dialog);
  if (dialog.open) dialog.close();
  dialog.showModal();
}

/** Our own help lies above the reader: it must again. */
function raiseInner(inner: HTMLDialogElement): void {
  inner.close();
  inner.showModal();
}

/** Removal loses what was scrolled and focused: remembers it. */
function memoryOf(shadow: ShadowRoot): { restore: () => void; stop: Stop } {
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
    restore: () => {
      for (const [element, top] of tops) element.scrollTop = top;
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
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
function pulseOf(dialog: HTMLElement): () => boolean {
  let heard = false;
  dialog.addEventListener('on-record-pulse', () => {
    heard = true;
  });
  return () => {
    heard = false;
    dialog.dispatchEvent(new Event('on-record-pulse'));
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
export function holdOn(page: Document, { dialog, shadow, dress }: ReaderDialog, giveUp: () => void): Stop {
  const memory = memoryOf(shadow);
  const isDeaf = pulseOf(dialog);
  let returns = 0;

  const comeBack = () => {
    returns += 1;
    if (returns > MOST_RETURNS || isDeaf()) return giveUp();
    try {
      raise(page, dialog);
      for (const inner of shadow.querySelectorAll<HTMLDialogElement>('dialog[open]')) raiseInner(inner);
      memory.restore();
    } catch {
      giveUp();
    }
  };

  const observer = new MutationObserver(() => {
    if (!dialog.isConnected || !dialog.open) {
      watch(); // the root element may be another one now
      comeBack();
    } else if (dialog.style.getPropertyPriority('display') !== 'important' || dialog.style.inset !== '0px') {
      dress('screen');
    }
  });
  const watch = () => {
    observer.disconnect();
    observer.observe(page, { childList: true });
    if (page.documentElement) observer.observe(page.documentElement, { childList: true });
    observer.observe(dialog, { attributes: true, attributeFilter: ['open', 'style'] });
  };
  watch();

  const toggled = (event: Event) => {
    if (event.target !== dialog && opensOnTop(event)) comeBack();
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
