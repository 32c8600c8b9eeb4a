/** Decides what the settings page can say and do about the shortcut, which only the browser's own page can change. */
import { browser } from 'wxt/browser';

const COMMAND = '_execute_action';

/** Firefox 137 and newer can open its page of shortcuts; Chrome's has an address. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** @returns null: the user (or another extension) took it away */
export async function currentShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === COMMAND)?.shortcut || null;
}

/** Null where the browser lets nobody but the user open its page of shortcuts. */
export const changeShortcut: (() => void) | null = import.meta.env.FIREFOX
  ? openInFirefox()
  : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });

function openInFirefox(): (() => void) | null {
  const { openShortcutSettings } = browser.commands as FirefoxCommands;
  return openShortcutSettings ? () => void openShortcutSettings() : null;
}
