/** Decides which tab the panel is about: the one in front in its own window, anew after each of its page loads. */
import { type Browser, browser } from 'wxt/browser';
import { parseFromPage } from '../shared/messages';

/** @param arrived called with the tab in front, and again whenever that tab may have something new to tell */
export async function followTab(arrived: (tabId: number) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let current: number | undefined;

  const turnTo = (tabId: number | undefined): void => {
    current = tabId;
    if (tabId !== undefined) arrived(tabId);
  };

  browser.tabs.onActivated.addListener((info) => {
    if (info.windowId === windowId) turnTo(info.tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === current && change.status === 'complete') arrived(tabId);
  });
  browser.runtime.onMessage.addListener((raw: unknown, sender: Browser.runtime.MessageSender) => {
    const message = parseFromPage(raw);
    const news = message?.kind === 'opened' || message?.kind === 'detected';
    if (news && sender.id === browser.runtime.id && sender.tab?.id === current && current !== undefined) {
      arrived(current);
    }
  });

  const [active] = await browser.tabs.query({ active: true, windowId });
  turnTo(active?.id);
}
