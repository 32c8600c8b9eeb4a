/** Decides how the reader gets into a tab: its script, injected into the page's top frame on the user's demand. */
import { browser } from 'wxt/browser';

/** What the injected script did: it opens the reader, or closes it where it is open. */
export type Toggled = 'opened' | 'closed';

/**
 * Chrome grants access to the tab with the click, but tells the page's own process of it separately: now and then
 * the script is there first, and is refused. So a refusal counts only when it is repeated.
 */
const TRY_AGAIN_AFTER_MS = [30, 120, 400] as const;

/** In this order; the last one's result is the answer. */
const FILES = ['/model-sources.js', '/engine.js', '/reader.js'] as const;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns null where the browser grants no access: a page of its own, a store, a tab that is gone */
export async function toggleReader(tabId: number): Promise<Toggled | null> {
  for (const ms of [...TRY_AGAIN_AFTER_MS, null]) {
    try {
      const [first] = await browser.scripting.executeScript({
        target: { tabId },
        files: [...FILES],
        injectImmediately: true, // or a page that never stops loading is never read
      });
      return first?.result === 'closed' ? 'closed' : 'opened';
    } catch {
      if (ms !== null) await wait(ms);
    }
  }
  return null;
}
