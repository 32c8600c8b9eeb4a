/** Decides how the extension's own pages are opened: the settings where the browser keeps them, the others in a tab. */
import { browser } from 'wxt/browser';
import type { OwnPage } from '../../components/types';

/** From an extension page or the background; what stands in a page of the web must ask the background. */
export async function openOwnPage(page: OwnPage): Promise<void> {
  if (page === 'options') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) });
}
