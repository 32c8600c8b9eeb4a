/**
 * Decides how key presses reach the reader before they reach the page.
 *
 * A page that listens on the window in the capture phase is only overtaken by a listener registered earlier. So the
 * detector, which runs before any script of the page, registers listeners that do nothing but call `onRecordKeys`,
 * and the reader, which comes later and shares the detector's isolated world, sets it while it is open.
 */

export type KeyTaker = (event: KeyboardEvent) => void;

declare global {
  var onRecordKeys: KeyTaker | undefined;
}

export const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;
