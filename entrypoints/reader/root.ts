/**
 * Decides that a root element which the page hides is drawn all the same while the reader is open: of a root that is
 * not drawn nothing is, not even what lies in the top layer.
 */

type Stop = () => void;

const isHidden = (root: HTMLElement): boolean => {
  const { display, contentVisibility } = getComputedStyle(root);
  return display === 'none' || contentVisibility === 'hidden';
};

/** @returns puts the root's own style attribute back, to the letter */
export function drawRoot(page: Document): Stop {
  const root = page.documentElement;
  if (!isHidden(root)) return () => undefined;
  const before = root.getAttribute('style');
  root.style.setProperty('display', 'block', 'important');
  root.style.setProperty('content-visibility', 'visible', 'important');
  return () => {
    // Written before it is taken away: Chromium forgets to drop an attribute that only exists as properties so far.
    root.setAttribute('style', before ?? '');
    if (before === null) root.removeAttribute('style');
  };
}
