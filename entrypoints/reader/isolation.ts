/**
 * Decides how a page is kept from seeing, eating or styling what happens in the overlay.
 *
 * Keys are taken on the window in the capture phase, before the page's own listeners (shared/keys.ts), and handed on
 * inside the shadow root as events that do not leave it. What the browser does by itself (typing, scrolling, Tab) still
 * happens, unless one of our listeners prevented it. Pointer events end at the dialog; some that pages like to forbid
 * (wheel, copy, the context menu) are stopped where they begin.
 */
import { KEY_EVENTS } from '../shared/keys';

type Stop = () => void;

/** Events that a page may listen for on document or window; they bubble out of the dialog unless stopped. */
const BUBBLING = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'pointercancel',
  'touchstart',
  'touchend',
  'touchcancel',
  'focusin',
  'focusout',
  'beforeinput',
  'input',
  'change',
  'submit',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'drop',
  'dragover',
  'dragenter',
  'dragleave',
] as const;

/** Events of which nothing of ours needs to hear, only the browser. */
const BROWSERS_OWN = [
  'wheel',
  'touchmove',
  'selectstart',
  'copy',
  'cut',
  'paste',
  'contextmenu',
  'dragstart',
] as const;

const stopHere = (event: Event) => event.stopPropagation();

export function keepEventsInside(dialog: HTMLElement): Stop {
  const view = dialog.ownerDocument.defaultView!;
  const stopBrowsersOwn = (event: Event) => {
    if (event.composedPath().includes(dialog)) event.stopImmediatePropagation();
  };
  for (const type of BUBBLING) dialog.addEventListener(type, stopHere);
  for (const type of BROWSERS_OWN)
    view.addEventListener(type, stopBrowsersOwn, { capture: true, passive: true });
  return () => {
    for (const type of BUBBLING) dialog.removeEventListener(type, stopHere);
    for (const type of BROWSERS_OWN) view.removeEventListener(type, stopBrowsersOwn, { capture: true });
  };
}

/** Our own copies, so that the taker lets them pass. */
const handedOn = new WeakSet<Event>();

const COPIED = [
  'key',
  'code',
  'location',
  'repeat',
  'isComposing',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
] as const;

/** A plain event with the key's data: Firefox makes every KeyboardEvent composed, so that the page would hear it. */
function copyOf(event: KeyboardEvent): Event {
  const copy = new Event(event.type, { bubbles: true, cancelable: true, composed: false });
  for (const name of COPIED) Object.defineProperty(copy, name, { value: event[name] });
  handedOn.add(copy);
  return copy;
}

function handOn(event: KeyboardEvent, shadow: ShadowRoot): void {
  const target = shadow.activeElement ?? shadow.firstElementChild;
  if (target && !target.dispatchEvent(copyOf(event))) event.preventDefault();
}

/** Which keys are held down: the one that closed the reader is released when the page is back, and was none of it. */
class HeldKeys {
  private readonly codes = new Set<string>();

  note({ type, code }: KeyboardEvent): void {
    if (type === 'keydown') this.codes.add(code);
    if (type === 'keyup') this.codes.delete(code);
  }

  /** Keeps from the page what is left of key presses that began in the reader. */
  readonly swallow = (event: KeyboardEvent): void => {
    const anew = event.type === 'keydown' && !event.repeat; // its release went to another window
    if (this.codes.has(event.code) && !anew) event.stopImmediatePropagation();
    if (anew || event.type === 'keyup') this.codes.delete(event.code);
    if (this.codes.size === 0 && globalThis.onRecordKeys === this.swallow)
      globalThis.onRecordKeys = undefined;
  };

  get some(): boolean {
    return this.codes.size > 0;
  }
}

/** @param shadow where the keys go instead */
export function takeKeys(view: Window, shadow: ShadowRoot): Stop {
  const held = new HeldKeys();
  const take = (event: KeyboardEvent) => {
    if (handedOn.has(event)) return;
    held.note(event);
    event.stopImmediatePropagation();
    handOn(event, shadow);
  };
  // The detector calls it first; where it is missing (a page older than the extension) our own listeners must do.
  globalThis.onRecordKeys = take;
  for (const type of KEY_EVENTS) view.addEventListener(type, take, { capture: true });
  return () => {
    if (globalThis.onRecordKeys === take) globalThis.onRecordKeys = held.some ? held.swallow : undefined;
    for (const type of KEY_EVENTS) view.removeEventListener(type, take, { capture: true });
  };
}
