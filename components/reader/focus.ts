/** Decides where the keyboard's focus goes and how it is found inside a shadow root. */

/** @returns the focused element of the tree that `inside` stands in; null when it is elsewhere */
export function activeIn(inside: Element | null): Element | null {
  const root = inside?.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}

/** The keys scroll at once; the focus ring appears only when the focus comes back by keyboard. */
export function focusQuietly(element: HTMLElement | null): void {
  if (!element) return;
  element.dataset.quiet = '';
  element.addEventListener('blur', () => delete element.dataset.quiet, { once: true });
  element.focus({ preventScroll: true });
}
