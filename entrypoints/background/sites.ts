/**
 * Decides what happens by itself on a site: where the user chose "always", the reader opens on what the detector takes
 * for an article; where "never", the button does not announce it. Access to the site was granted when it was chosen; if
 * it was taken back since, nothing happens.
 */
import { browser } from 'wxt/browser';
import type { Detection } from '../../lib/model';
import { toggleReader } from '../shared/reader-script';
import { loadSettings } from '../shared/settings-store';
import { choiceFor } from '../shared/sites';
import { showDetection } from './button';

/** A page that only changes its address, after the reader was closed on it, is told of as an article again. */
async function isOpenOrLeft(tabId: number): Promise<boolean> {
  const [here] = await browser.scripting.executeScript({
    target: { tabId },
    // Only what stands on the global itself: see shared/own.ts, which a function put into a page cannot import.
    func: () =>
      (Object.hasOwn(globalThis, 'onRecordReader') && globalThis.onRecordReader !== undefined) ||
      (Object.hasOwn(globalThis, 'onRecordLeft') && globalThis.onRecordLeft === location.pathname),
  });
  return here?.result === true;
}

async function openByItself(tabId: number): Promise<void> {
  try {
    if (!(await isOpenOrLeft(tabId))) await toggleReader(tabId);
  } catch {
    // No access any more, or the tab is gone.
  }
}

/** @param url of the page that the detector speaks for */
export async function onDetected(tabId: number, url: string, detection: Detection | null): Promise<void> {
  const choice = choiceFor(url, (await loadSettings()).sites);
  await showDetection(tabId, choice === 'never' ? null : detection);
  if (choice === 'always' && detection?.verdict === 'article') await openByItself(tabId);
}
