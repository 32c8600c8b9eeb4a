/** Decides how a text gets onto the clipboard: by the browser's API, or the old way where the page may not use it. */

export async function copyText(text: string, shadow: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, shadow);
  }
}

/** Pages without https have no clipboard API, and a page's policy can take it away. */
function copyBySelection(text: string, shadow: ShadowRoot): boolean {
  const field = shadow.ownerDocument.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  const focused = shadow.activeElement;
  shadow.append(field);
  field.select();
  const done = shadow.ownerDocument.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
