/** Decides what can be said and done about the browser's shortcuts, which only its own page can change. */
import { browser } from 'wxt/browser';

const COMMAND = '_execute_action';

export interface Shortcut {
  /** '_execute_action' is the toolbar button. */
  readonly name: string;
  /** As the manifest describes it; empty for the button. */
  readonly description: string;
  /** As the browser writes it; null: the user (or another extension) took it away. */
  readonly keys: string | null;
}

/** Firefox 137 and newer can open its page of shortcuts; Chrome's has an address. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** @returns none where the browser has no shortcuts (Firefox for Android) */
export async function allShortcuts(): Promise<readonly Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description ?? '',
    keys: shortcut || null,
  }));
}

/** Of the toolbar button. @returns null: there is none */
export async function currentShortcut(): Promise<string | null> {
  return (await allShortcuts()).find(({ name }) => name === COMMAND)?.keys ?? null;
}

export const isButton = ({ name }: Shortcut): boolean => name === COMMAND;

/** Null where the browser lets nobody but the user open its page of shortcuts. */
export const changeShortcut: (() => void) | null = import.meta.env.FIREFOX
  ? openInFirefox()
  : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });

function openInFirefox(): (() => void) | null {
  const { openShortcutSettings } = (browser.commands ?? {}) as FirefoxCommands;
  return openShortcutSettings ? () => void openShortcutSettings() : null;
}
