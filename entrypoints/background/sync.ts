/**
 * Decides what goes through the browser's own sync, unless the user has switched it off: how articles look and in which
 * language we speak, and nothing else. The browser carries it anywhere only for users who have switched on its sync
 * themselves. The local store stays the one that is read, so a sync that is full, forbidden or not there costs nothing;
 * a refusal is kept for the settings page. The sync is written after the local store, with a little patience, because
 * browsers count the writes (Chrome: 120 a minute), and read when another device has written.
 */
import { type Browser, browser } from 'wxt/browser';
import { isInterfaceLanguage, parseView, type Settings } from '../shared/settings';
import { changeSettings, loadSettings, SETTINGS_RECIPE, settingsIn } from '../shared/settings-store';
import { SYNC_KEY, SYNC_PROBLEM } from '../shared/sync-keys';

/** Milliseconds without a change after which it is written: a slider gives many. */
const CALM_MS = 1500;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is carried, in one flat object: older versions read its view and pass over the language. */
const lookOf = ({ view, language }: Pick<Settings, 'view' | 'language'>) => ({ ...view, language });

/** Older versions carried no language: there the one that is here stays. Browsers give keys back in any order. */
function partsOf(there: unknown, here: Settings): Pick<Settings, 'view' | 'language'> {
  const { language } = (there ?? {}) as Readonly<Record<string, unknown>>;
  return { view: parseView(there), language: isInterfaceLanguage(language) ? language : here.language };
}

async function remember(problem: boolean): Promise<void> {
  const now = (await browser.storage.local.get(SYNC_PROBLEM))[SYNC_PROBLEM] === true;
  if (now !== problem) await browser.storage.local.set({ [SYNC_PROBLEM]: problem });
}

const tellProblem = (problem: boolean): Promise<void> => remember(problem).catch(() => undefined);

class Sync {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What was written last: the browser tells of it as of any other change, perhaps after the next one was made here. */
  private written: unknown;

  /** What was, and what is: the background may have been woken by this very change, and remembers nothing. */
  heed(before: Settings, now: Settings): void {
    if (!before.sync && now.sync) void this.join(true);
    else if (before.sync && !now.sync) void this.leave();
    else if (now.sync && !same(lookOf(before), lookOf(now))) this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.write();
    }, CALM_MS);
  }

  private async write(): Promise<void> {
    const settings = await loadSettings();
    if (!settings.sync) return;
    const look = lookOf(settings);
    try {
      const there = (await browser.storage.sync.get(SYNC_KEY))[SYNC_KEY];
      this.written = look;
      const known = there !== undefined && same(lookOf(partsOf(there, settings)), look);
      if (!known) await browser.storage.sync.set({ [SYNC_KEY]: look });
      await remember(false);
    } catch {
      await tellProblem(true);
    }
  }

  /** Another device has written. What was changed here since, and waits to be written, is newer. */
  async take(value: unknown): Promise<void> {
    if (typeof value !== 'object' || value === null) return;
    const settings = await loadSettings();
    const theirs = partsOf(value, settings);
    if (!settings.sync || this.timer !== undefined || same(lookOf(theirs), this.written)) return;
    if (!same(lookOf(theirs), lookOf(settings))) await changeSettings(theirs);
  }

  /**
   * What another device has kept goes before what is here.
   * @param offer whether ours goes there where there is nothing yet: not before anything was chosen, or the defaults of
   * a new device could reach the others
   */
  async join(offer: boolean): Promise<void> {
    try {
      const there = (await browser.storage.sync.get(SYNC_KEY))[SYNC_KEY];
      if (there !== undefined) await this.take(there);
      else if (offer) await this.write();
    } catch {
      await tellProblem(true);
    }
  }

  /** Nothing is left with the browser's maker when it is switched off. */
  private async leave(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.written = undefined;
    try {
      await browser.storage.sync.remove(SYNC_KEY);
    } catch {
      // There is no sync, so there is nothing in it.
    }
    await tellProblem(false);
  }
}

export function keepInSync(): void {
  const sync = new Sync();
  browser.storage.onChanged.addListener(
    (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
      const settings = area === 'local' ? changes[SETTINGS_RECIPE.key] : undefined;
      if (settings) sync.heed(settingsIn(settings.oldValue), settingsIn(settings.newValue));
      if (area === 'sync' && Object.hasOwn(changes, SYNC_KEY)) void sync.take(changes[SYNC_KEY]?.newValue);
    },
  );
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void sync.join(false);
  });
}
