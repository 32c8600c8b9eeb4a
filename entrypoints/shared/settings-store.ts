/**
 * Decides where settings are kept: in the extension's own local store, never in one that the browser would copy to a
 * server. Every part of the extension hears of a change from the store itself.
 */
import { type Browser, browser } from 'wxt/browser';
import {
  applyChange,
  DEFAULT_SETTINGS,
  parseSettings,
  SETTINGS_VERSION,
  type Settings,
  type SettingsChange,
} from './settings';

const KEY = 'settings';

/** @returns the defaults when the store cannot be read */
export async function loadSettings(): Promise<Settings> {
  try {
    return parseSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

// One change after the other, or two quick ones (a slider) would each write what it read before the other.
let last: Promise<unknown> = Promise.resolve();

/** @returns false when the store did not take it (full, or gone with the extension) */
export function changeSettings(change: SettingsChange): Promise<boolean> {
  const done = last.then(() => write(change));
  last = done;
  return done;
}

async function write(change: SettingsChange): Promise<boolean> {
  try {
    const settings = applyChange(await loadSettings(), change);
    await browser.storage.local.set({ [KEY]: { version: SETTINGS_VERSION, ...settings } });
    return true;
  } catch {
    return false;
  }
}

/** @returns stops watching */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && changes[KEY]) changed(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
