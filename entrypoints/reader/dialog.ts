/**
 * Decides what the reader's dialog is made of: a modal dialog that covers the window, a host inside it, a closed
 * shadow root inside that. All styles that the page could reach are inline and important: no style sheet wins
 * against those.
 */

type Styles = Readonly<Record<string, string>>;

/** `all` leaves out these two: https://www.w3.org/TR/css-cascade-5/#all-shorthand */
const RESET: Styles = { all: 'initial', direction: 'ltr', 'unicode-bidi': 'isolate' };

const DIALOG: Styles = {
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
  overflow: 'hidden',
  background: 'Canvas',
  'overscroll-behavior': 'contain',
};

/** On paper the whole reader is wanted, not a window's height of it. */
const DIALOG_IN_PRINT: Styles = { ...DIALOG, position: 'absolute', height: 'auto', overflow: 'visible' };

const HOST: Styles = { ...RESET, display: 'block', width: '100%', height: '100%' };
const HOST_IN_PRINT: Styles = { ...HOST, height: 'auto' };

function setStyles(element: HTMLElement, styles: Styles): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

export interface ReaderDialog {
  readonly dialog: HTMLDialogElement;
  readonly shadow: ShadowRoot;
  /** Where the reader is drawn. */
  readonly root: HTMLElement;
  /** Sets the styles (again), for the screen or for paper. */
  readonly dress: (medium: 'screen' | 'print') => void;
}

/**
 * @param label the dialog's name for screen readers
 * @param styles text of the reader's style sheet
 */
export function makeDialog(page: Document, label: string, styles: string): ReaderDialog {
  const dialog = page.createElement('dialog');
  const host = page.createElement('div');
  const dress = (medium: 'screen' | 'print') => {
    setStyles(dialog, medium === 'print' ? DIALOG_IN_PRINT : DIALOG);
    setStyles(host, medium === 'print' ? HOST_IN_PRINT : HOST);
  };
  dress('screen');
  dialog.setAttribute('aria-label', label);
  dialog.setAttribute('contenteditable', 'false'); // the page may be in design mode
  dialog.append(host);
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = styles;
  const root = page.createElement('div');
  root.style.height = '100%';
  shadow.append(style, root);
  return { dialog, shadow, root, dress };
}
