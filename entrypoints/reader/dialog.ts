/**
 * Decides what the reader is made of: a frame at the page's root, a host inside it, a closed shadow root inside that,
 * and in there, where no page can reach it, the modal dialog that covers the window. The frame and the host show
 * nothing and catch no click; all styles that the page could reach are inline and important: no style sheet wins
 * against those.
 *
 * The dialog can also do without us. Firefox takes the scripts of an extension that goes away out of its pages; then
 * Escape and the button that names the dialog in `commandfor` still close it, for the browser does that by itself, and
 * a dialog that is closed shows nothing: its display is left to the browser.
 */

import ownStyles from './dialog.css?inline';

type Styles = Readonly<Record<string, string>>;

/** `all` leaves out these two: https://www.w3.org/TR/css-cascade-5/#all-shorthand */
const RESET: Styles = { all: 'initial', direction: 'ltr', 'unicode-bidi': 'isolate' };

const FRAME: Styles = {
  ...RESET,
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: '100vw',
  height: '100dvh',
  'max-width': 'none',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  'pointer-events': 'none',
};

/** On paper the whole reader is wanted, not a window's height of it. */
const FRAME_IN_PRINT: Styles = { ...FRAME, position: 'absolute', height: 'auto' };

const HOST: Styles = { ...RESET, display: 'block', width: '100%', height: '100%', 'pointer-events': 'none' };
const HOST_IN_PRINT: Styles = { ...HOST, height: 'auto' };

function setStyles(element: HTMLElement, styles: Styles): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

/** The close button names the dialog by it (components/reader/Toolbar.tsx). */
export const READER_ID = 'reader';

export interface ReaderDialog {
  /** At the page's root, with the shadow root's host in it. An unopened dialog: without its inline style it is nothing. */
  readonly frame: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly dialog: HTMLDialogElement;
  /** Where the reader is drawn. */
  readonly root: HTMLElement;
  /** Sets the styles (again), for the screen or for paper. */
  readonly dress: (medium: 'screen' | 'print') => void;
}

function makeFrame(page: Document): { readonly frame: HTMLElement; readonly host: HTMLElement } {
  const frame = page.createElement('dialog');
  const host = page.createElement('div');
  frame.setAttribute('role', 'presentation');
  frame.setAttribute('contenteditable', 'false'); // the page may be in design mode
  frame.append(host);
  return { frame, host };
}

/**
 * @param label the dialog's name for screen readers
 * @param styles text of the reader's style sheet
 */
export function makeDialog(page: Document, label: string, styles: string): ReaderDialog {
  const { frame, host } = makeFrame(page);
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  const dialog = page.createElement('dialog');
  const root = page.createElement('div');
  style.textContent = ownStyles + styles;
  dialog.id = READER_ID;
  dialog.setAttribute('aria-label', label);
  root.style.height = '100%';
  dialog.append(root);
  shadow.append(style, dialog);
  const dress = (medium: 'screen' | 'print') => {
    setStyles(frame, medium === 'print' ? FRAME_IN_PRINT : FRAME);
    setStyles(host, medium === 'print' ? HOST_IN_PRINT : HOST);
  };
  dress('screen');
  return { frame, shadow, dialog, root, dress };
}
