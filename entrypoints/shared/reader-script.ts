/** Decides how the reader gets into a tab: its script, injected into the page's top frame on the user's demand. */
import { browser } from 'wxt/browser';

/** What the injected script did: it opens the reader, or closes it where it is open. */
export type Toggled = 'opened' | 'closed';

/** What it says where the scripts before it are missing: the tab has gone on to another page between them. */
export const ALONE = 'alone';

/**
 * Chrome grants access to the tab with the click, but tells the page's own process of it separately: now and then
 * the script is there first, and is refused. So a refusal counts only when it is repeated.
 */
const TRY_AGAIN_AFTER_MS = [30, 120, 400] as const;

/**
 * In this order; the last one's result is the answer. Put in together they would be one task of the page's main thread,
 * of more than 50 ms on a slow machine.
 */
const FILES = ['/model-sources.js', '/engine.js', '/reader.js'] as const;

async function inject(tabId: number): Promise<Toggled> {
  let result: unknown;
  for (const file of FILES) {
    const [done] = await browser.scripting.executeScript({
      target: { tabId },
      files: [file],
      injectImmediately: true, // or a page that never stops loading is never read
    });
    result = done?.result;
  }
  if (result === ALONE) throw new Error('the page has changed');
  return result === 'closed' ? 'closed' : 'opened';
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns null where the browser grants no access: a page of its own, a store, a tab that is gone */
export async function toggleReader(tabId: number): Promise<Toggled | null> {
  for (const ms of [...TRY_AGAIN_AFTER_MS, null]) {
    try {
      return await inject(tabId);
    } catch {
      if (ms !== null) await wait(ms);
    }
  }
  return null;
}
