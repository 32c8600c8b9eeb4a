/**
 * Decides how the page is found again where it was left. In a window of the same width that is the same scroll
 * position. The panel beside the page changes the width, and a page then breaks its lines anew: there it is the same
 * words in the middle of the window; and the same position after all when the panel goes right after the reader.
 */

/** How long after the reader the panel may go to be counted as going with it. */
const PANEL_GOES_MS = 1500;

/** @returns puts the page back to where it is now */
export function rememberPlace(view: Window): () => void {
  const { scrollX: left, scrollY: top, innerWidth: width } = view;
  const anchor = view.document.elementFromPoint(width / 2, view.innerHeight / 2);
  const anchorTop = anchor?.getBoundingClientRect().top ?? 0;

  const sameWidth = () => view.innerWidth === width;
  const samePosition = () => {
    if (sameWidth() && (view.scrollX !== left || view.scrollY !== top)) {
      view.scrollTo({ left, top, behavior: 'instant' });
    }
  };
  const sameWords = () => {
    if (!anchor?.isConnected) return;
    view.scrollBy({ top: anchor.getBoundingClientRect().top - anchorTop, behavior: 'instant' });
  };

  return () => {
    if (sameWidth()) return samePosition();
    sameWords();
    view.addEventListener('resize', samePosition, { signal: AbortSignal.timeout(PANEL_GOES_MS) });
  };
}
