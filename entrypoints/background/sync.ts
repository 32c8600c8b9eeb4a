/**
 * Decides what goes through the browser's own sync, if the user asks for it: how articles look, and nothing else. The
 * local store stays the one that is read; the sync is written after it, with a little patience, because browsers count
 * the writes (Chrome: 120 a minute), and read when another device has written. A refusal is kept for the settings page.
 */
import { type Browser, browser } from 'wxt/browser';
import { parseSettings, parseView, type Settings } from '../shared/settings';
import { changeSettings, loadSettings, SETTINGS_RECIPE } from '../shared/settings-store';
import { SYNC_KEY, SYNC_PROBLEM } from '../shared/sync-keys';

/** Milliseconds without a change after which it is written: a slider gives many. */
const CALM_MS = 1500;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

async function remember(problem: boolean): Promise<void> {
  const now = (await browser.storage.local.get(SYNC_PROBLEM))[SYNC_PROBLEM] === true;
  if (now !== problem) await browser.storage.local.set({ [SYNC_PROBLEM]: problem });
}

async function write({ view, sync }: Settings): Promise<void> {
  if (!sync) return;
  try {
    const there = (await browser.storage.sync.get(SYNC_KEY))[SYNC_KEY];
    if (!same(there, view)) await browser.storage.sync.set({ [SYNC_KEY]: view });
    await remember(false);
  } catch {
    await remember(true).catch(() => undefined);
  }
}

async function take(value: unknown): Promise<void> {
  const { view, sync } = await loadSettings();
  if (!sync || value === undefined) return;
  const theirs = parseView(value);
  if (!same(theirs, view)) await changeSettings({ view: theirs });
}

/** What another device has kept goes before what is here: it is asked for when sync is switched on. */
async function join(): Promise<void> {
  try {
    const there = (await browser.storage.sync.get(SYNC_KEY))[SYNC_KEY];
    if (there === undefined) await write(await loadSettings());
    else await take(there);
  } catch {
    await remember(true).catch(() => undefined);
  }
}

/** Nothing is left with the browser's maker when it is switched off. */
async function leave(): Promise<void> {
  await browser.storage.sync.remove(SYNC_KEY).catch(() => undefined);
  await remember(false).catch(() => undefined);
}

/** What was, and what is: the background may have been woken by this very change, and remembers nothing. */
function heed(before: Settings, now: Settings, later: (write: () => void) => void): void {
  if (!before.sync && now.sync) void join();
  else if (before.sync && !now.sync) void leave();
  else if (now.sync && !same(before.view, now.view)) later(() => void write(now));
}

export function keepInSync(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (write: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(write, CALM_MS);
  };
  browser.storage.onChanged.addListener(
    (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
      const settings = area === 'local' ? changes[SETTINGS_RECIPE.key] : undefined;
      if (settings) heed(parseSettings(settings.oldValue), parseSettings(settings.newValue), later);
      if (area === 'sync' && Object.hasOwn(changes, SYNC_KEY)) void take(changes[SYNC_KEY]?.newValue);
    },
  );
}
