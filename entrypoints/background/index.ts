/** Decides what the toolbar button does and says. Holds no state: what it must know, it is told or asks. */
import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { askDetector } from '../shared/ask-detector';
import { type FromPage, type Message, parseFromPage } from '../shared/messages';
import { openOwnPage } from '../shared/own-pages';
import { toggleReader } from '../shared/reader-script';
import { showDetection, showUnavailable } from './button';
import { closePanel, openPanel } from './panel';
import { placeOf } from './places';
import { onRead } from './readings';
import { onDetected } from './sites';
import { keepInSync } from './sync';

type Sender = Browser.runtime.MessageSender;

async function toggle(tab: Browser.tabs.Tab): Promise<void> {
  if (tab.id === undefined) return;
  const done = await toggleReader(tab.id);
  if (done === null && (await askDetector(tab.id)).kind === 'nobody') await showUnavailable(tab.id);
  if (done === 'closed') closePanel(tab.windowId);
}

async function loadModel(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: ['/model.js'],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

function answer(message: Message<FromPage>, tabId: number, sender: Sender): Promise<unknown> | undefined {
  switch (message.kind) {
    case 'detected':
      return onDetected(tabId, sender.url ?? '', message.detection);
    case 'read':
      return onRead(message.reading, sender);
    case 'open-options':
      return openOwnPage('options');
    case 'open-page':
      return openOwnPage(message.page);
    case 'place':
      return placeOf(message);
    case 'load-model':
      return loadModel(tabId);
    case 'opened':
      return undefined; // for the panels
  }
}

/** Only our own scripts in the top frame of a tab are heard. */
const tabOf = (sender: Sender): number | undefined =>
  sender.id === browser.runtime.id && sender.frameId === 0 ? sender.tab?.id : undefined;

export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    openPanel(tab.windowId); // first, and with nothing awaited before it: the browser wants the user's gesture
    void toggle(tab);
  });

  browser.runtime.onMessage.addListener((raw: unknown, sender: Sender) => {
    const message = parseFromPage(raw);
    const tabId = tabOf(sender);
    return message && tabId !== undefined ? answer(message, tabId, sender) : undefined;
  });

  void showUnavailable();
  keepInSync();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void greetOpenTabs();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});

/**
 * Tabs that were open before the extension came have no detector; the button works there all the same. Where one answers
 * (Firefox puts it into the tabs that are open) it may have told what it found before this, and is not to be forgotten.
 */
async function greetOpenTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    if ((await askDetector(id)).kind === 'nobody') await showDetection(id, null).catch(() => undefined);
  }
}
