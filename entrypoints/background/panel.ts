/**
 * Decides how the panel beside the page opens and closes: Chrome's side panel, Firefox's sidebar. Where there is
 * neither (Firefox for Android) nothing happens, and the reader's own drawer has the same list.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Message, ToPanel } from '../shared/messages';

interface SidebarAction {
  open(): Promise<void>;
}

interface Panels {
  readonly sidebarAction?: SidebarAction;
  /** `close` came with Chrome 141. */
  readonly sidePanel?: Pick<typeof Browser.sidePanel, 'open'> & {
    close?(options: { windowId: number }): Promise<void>;
  };
}

// The polyfill does not know the side panel.
const panels: Panels = {
  ...(import.meta.env.FIREFOX
    ? { sidebarAction: (browser as unknown as Panels).sidebarAction }
    : { sidePanel: (globalThis as unknown as { chrome: Panels }).chrome.sidePanel }),
} as Panels;

const ignore = () => undefined;

/** To be called in the click's own turn, before anything is awaited. */
export function openPanel(windowId: number): void {
  panels.sidebarAction?.open().catch(ignore);
  panels.sidePanel?.open({ windowId }).catch(ignore);
}

/** Firefox lets only the user close the sidebar, or the sidebar itself: so it is asked. */
export function closePanel(windowId: number): void {
  const message: Message<ToPanel> = { kind: 'dismiss', windowId };
  browser.runtime.sendMessage(message).catch(ignore);
  panels.sidePanel?.close?.({ windowId }).catch(ignore);
}
