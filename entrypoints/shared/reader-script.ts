/** Decides how the reader gets into a tab: its script, injected into the page's top frame on the user's demand. */
import { browser } from 'wxt/browser';

/** What the injected script did: it opens the reader, or closes it where it is open. */
export type Toggled = 'opened' | 'closed';

/** @returns null where the browser grants no access: a page of its own, a store, a tab that is gone */
export async function toggleReader(tabId: number): Promise<Toggled | null> {
  try {
    const [first] = await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] });
    return first?.result === 'closed' ? 'closed' : 'opened';
  } catch {
    return null;
  }
}
