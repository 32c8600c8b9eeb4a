/** Decides how the panel's page is wired: the tab in front tells, the Panel shows, what is done there is told back. */
import { h, render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { Panel } from '../../components/panel/Panel';
import '../../components/panel/panel.css';
import type { PanelCallbacks } from '../../components/types';
import { agreementReport } from '../shared/agreement';
import { interfaceFor } from '../shared/i18n';
import { parseToPanel } from '../shared/messages';
import { openOwnPage } from '../shared/own-pages';
import { toggleReader } from '../shared/reader-script';
import { dressRoot } from '../shared/root-look';
import { changeSettings, loadSettings, watchSettings } from '../shared/settings-store';
import { Connection, type Heard, NOTHING_HEARD } from './connection';
import { followTab } from './follow';

const root = document.getElementById('panel');
if (!root) throw new Error('the panel’s page has no place for the panel');

// First of all, so that a second click that follows at once is not missed.
closeWhenDismissed();

let settings = await loadSettings();
let connection: Connection | null = null;
let heard: Heard = NOTHING_HEARD;

const on: PanelCallbacks = {
  onSelect: (id) => connection?.say({ kind: 'select', id }),
  onRestore: (ids, restored) => connection?.say({ kind: 'restore', ids, restored }),
  onSettings: (view) => void changeSettings({ view }),
  onCorrect: (request) => connection?.say({ kind: 'correct', request }),
  onAgreement: () => agreementReport(),
  onOpenReader: () => void openReader(),
  onPage: (page) => void openOwnPage(page).catch(() => undefined),
};

function closeWhenDismissed(): void {
  const here = browser.windows.getCurrent();
  browser.runtime.onMessage.addListener((raw: unknown, sender: Browser.runtime.MessageSender) => {
    const message = parseToPanel(raw);
    if (!message || sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    void here.then(({ id }) => {
      if (id === message.windowId) window.close();
    });
  });
}

async function openReader(): Promise<void> {
  if (!connection) return;
  // Works where the button was clicked on this page before: only the button itself gives access to a new one.
  const done = await toggleReader(connection.tabId);
  if (done === null) show(NOTHING_HEARD);
}

function draw(): void {
  const { t, locale } = interfaceFor(settings.language, navigator.languages);
  dressRoot(settings.view.theme, locale);
  document.title = t('extensionName');
  render(h(Panel, { ...heard, settings: settings.view, t, locale, on }), root as HTMLElement);
}

function show(now: Heard): void {
  heard = now;
  draw();
}

draw();
watchSettings((now) => {
  settings = now;
  draw();
});

void followTab((tabId) => {
  if (connection?.tabId === tabId && connection.live) return;
  connection?.close();
  connection = new Connection(tabId, show);
});
