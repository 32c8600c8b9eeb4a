/**
 * Decides how the page is found again where it was left. In a window of the same width that is the same scroll
 * position. The panel beside the page changes the width, and a page then breaks its lines anew: there it is the same
 * words in the middle of the window; and the same position after all when the panel goes right after the reader.
 */

/** How long after the reader the panel may go to be counted as going with it; a busy machine takes its time. */
const PANEL_GOES_MS = 6000;

/** Signs that the reader has gone on by himself: from then on the page is left alone. */
const GONE_ON = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

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
    const over = new AbortController();
    const { signal } = over;
    const end = () => over.abort();
    view.setTimeout(end, PANEL_GOES_MS);
    view.addEventListener('resize', samePosition, { signal });
    for (const sign of GONE_ON) view.addEventListener(sign, end, { capture: true, passive: true, signal });
  };
}
