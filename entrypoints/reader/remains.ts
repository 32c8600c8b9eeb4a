/**
 * Decides that the next reader takes away what is left of one whose extension is gone. Firefox takes an extension's
 * scripts out of its pages when it is updated, disabled or removed; what they drew stays, and nobody else clears it.
 */
import { READER_ID } from './dialog';

/** Firefox shows extensions the closed shadow roots of a page. In Chromium, where scripts live on, there is no need. */
interface Host {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** To be called while no reader of this extension is open. */
export function clearRemains(page: Document): void {
  for (const host of page.querySelectorAll(':root > dialog > div')) {
    const dialog = (host as Host).openOrClosedShadowRoot?.getElementById(READER_ID);
    if (!(dialog instanceof HTMLDialogElement)) continue;
    dialog.close(); // gives the focus back
    host.parentElement?.remove();
  }
}
