/** Decides which key does what in the reader. */

export type Command =
  | 'next'
  | 'previous'
  | 'next-unnamed'
  | 'previous-unnamed'
  | 'open-source'
  | 'toggle-marks'
  | 'close'
  | 'mark'
  | 'undo'
  | 'redo'
  | 'help';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Text is being composed with an input method. */
  readonly isComposing: boolean;
  /** The key goes into a text field, a list to choose from or an editable element. */
  readonly typing: boolean;
  /** The focus is on a mark, so that Enter means its source. */
  readonly onMark: boolean;
}

const LETTERS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  n: 'next-unnamed',
  p: 'previous-unnamed',
  h: 'toggle-marks',
  m: 'mark',
  '?': 'help',
};

/** As everywhere: Ctrl+Z or ⌘Z, with Shift (or Ctrl+Y) to do it again. */
function stepOf({ key, shiftKey }: KeyPress): Command | null {
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/**
 * Escape always closes. Single characters only where nothing is typed, no modifier is held (Shift may be: capital
 * letters, "?") and the reader has not switched them off (WCAG 2.1.4).
 * @returns null: the key is none of ours
 */
export function commandOf(press: KeyPress, letterKeys: boolean): Command | null {
  if (press.isComposing || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.typing ? null : stepOf(press);
  if (press.key === 'Escape') return 'close';
  if (press.typing) return null;
  if (press.key === 'Enter') return press.onMark ? 'open-source' : null;
  return letterKeys ? (LETTERS[press.key.toLowerCase()] ?? null) : null;
}

const TYPED_INTO = new Set(['textarea', 'select']);
const NO_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file']);

function isTyping(element: Element): boolean {
  const name = element.localName;
  if (name === 'input') return !NO_TEXT.has((element as HTMLInputElement).type);
  // By its own attribute: a page in design mode makes all that is in it editable, the reader too.
  return TYPED_INTO.has(name) || element.closest('[contenteditable]:not([contenteditable="false"])') !== null;
}

/** Looks through shadow roots for the element that really has the focus. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const target = event.composedPath()[0] ?? event.target;
  const element = target instanceof Element ? target : null;
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  return {
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    isComposing,
    typing: element !== null && isTyping(element),
    onMark: element?.localName === 'mark',
  };
}
