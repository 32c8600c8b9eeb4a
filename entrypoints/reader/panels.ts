/** Decides how the reader talks with the panels that connect to it: tells each the whole story, then every change. */
import { type Browser, browser } from 'wxt/browser';
import {
  type Message,
  PANEL_PORT,
  type PanelToReader,
  parsePanelToReader,
  type ReaderToPanel,
} from '../shared/messages';

type Port = Browser.runtime.Port;

/** Only pages of this extension are heard: a port that a page's script opened would have a tab as its sender. */
const isOurs = ({ name, sender }: Port) =>
  name === PANEL_PORT &&
  sender?.id === browser.runtime.id &&
  (sender.url ?? '').startsWith(browser.runtime.getURL('/sidepanel.html' as never));

export class Panels {
  private readonly ports = new Set<Port>();

  constructor(
    private readonly story: () => readonly Message<ReaderToPanel>[],
    private readonly heard: (message: Message<PanelToReader>) => void,
  ) {}

  private readonly accept = (port: Port): void => {
    if (!isOurs(port)) return;
    this.ports.add(port);
    port.onDisconnect.addListener(() => this.ports.delete(port));
    port.onMessage.addListener((raw: unknown) => {
      const message = parsePanelToReader(raw);
      if (message) this.heard(message);
    });
    for (const message of this.story()) post(port, message);
  };

  /** Lets panels connect, and tells those that are there that they may. */
  open(): void {
    browser.runtime.onConnect.addListener(this.accept);
    this.announce();
  }

  announce(): void {
    browser.runtime.sendMessage({ kind: 'opened' }).catch(() => undefined);
  }

  tell(message: Message<ReaderToPanel>): void {
    for (const port of this.ports) post(port, message);
  }

  close(): void {
    browser.runtime.onConnect.removeListener(this.accept);
    for (const port of this.ports) port.disconnect();
    this.ports.clear();
  }
}

function post(port: Port, message: Message<ReaderToPanel>): void {
  try {
    port.postMessage(message);
  } catch {
    // The panel has just gone; its port tells so in a moment.
  }
}
