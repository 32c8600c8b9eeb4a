/**
 * Faults of the store: full, corrupt, silent, of another version. What the user has set must survive all of them, and
 * the reader must have settings in any case.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, SETTINGS_VERSION } from '../../entrypoints/shared/settings';
import { runs } from '../fuzz/support/runs';
import { FakeStore } from './support/fake-store';

const fake = vi.hoisted(() => ({ storage: undefined as unknown }));
vi.mock('wxt/browser', () => ({ browser: fake }));

const { changeSettings, loadSettings, SETTINGS_RECIPE, watchSettings } = await import(
  '../../entrypoints/shared/settings-store'
);
const { asideKey, readStored, STORE_PATIENCE_MS, Stored } = await import('../../entrypoints/shared/stored');

let store: FakeStore;
const SEPIA = { ...DEFAULT_SETTINGS, view: { ...DEFAULT_SETTINGS.view, theme: 'sepia' as const } };

beforeEach(() => {
  store = new FakeStore();
  fake.storage = store;
});
afterEach(() => vi.useRealTimers());

/** Lets everything that waits for the store's patience run out of it. */
async function outOfPatience<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(STORE_PATIENCE_MS + 1);
  return promise;
}

describe('settings', () => {
  it('are the defaults in a store that is empty', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    expect(store.writes).toEqual([]);
  });

  it('are the defaults while the store cannot be read', async () => {
    store.failing = 'reads';
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('are the defaults when the store never answers, after a bounded time', async () => {
    vi.useFakeTimers();
    store.failing = 'hangs';
    expect(await outOfPatience(loadSettings())).toEqual(DEFAULT_SETTINGS);
  });

  it('stay as they were when the store is full', async () => {
    await changeSettings({ view: { theme: 'sepia' } });
    store.failing = 'writes';
    expect(await changeSettings({ view: { fontSize: 30 } })).toBe(false);
    store.failing = 'no';
    expect(await loadSettings()).toEqual(SEPIA);
  });

  it('are not replaced by defaults when a change finds the store unreadable for a moment', async () => {
    await changeSettings({ view: { theme: 'sepia' } });
    store.failing = 'reads';
    expect(await changeSettings({ language: 'fr' })).toBe(false);
    store.failing = 'no';
    expect(await loadSettings()).toEqual(SEPIA);
  });

  it('can be changed again after a write that never came back', async () => {
    vi.useFakeTimers();
    store.failing = 'hangs';
    expect(await outOfPatience(changeSettings({ language: 'fr' }))).toBe(false);
    store.failing = 'no';
    expect(await changeSettings({ view: { theme: 'sepia' } })).toBe(true);
    expect(await loadSettings()).toEqual(SEPIA);
  });

  it('keep both of two changes made at once', async () => {
    await Promise.all([changeSettings({ view: { theme: 'sepia' } }), changeSettings({ language: 'fr' })]);
    expect(await loadSettings()).toEqual({ ...SEPIA, language: 'fr' });
  });

  it('are written whole, in one write', async () => {
    await changeSettings({ view: { theme: 'sepia' } });
    expect(store.writes).toEqual([{ settings: { ...SEPIA, version: SETTINGS_VERSION } }]);
  });

  it('lose of a corrupt value that value only', async () => {
    store.values.settings = {
      version: SETTINGS_VERSION,
      view: { ...SEPIA.view, fontSize: 'huge', marks: 7 },
      language: 'xx',
    };
    expect(await loadSettings()).toEqual(SEPIA);
  });

  it.each([['text'], [17], [null], [[1, 2]]])(
    'that are no settings at all (%j) are set aside',
    async (rubbish) => {
      store.values.settings = rubbish;
      expect(await changeSettings({ view: { theme: 'sepia' } })).toBe(true);
      expect(await loadSettings()).toEqual(SEPIA);
      expect(store.values[asideKey('settings')]).toEqual(rubbish);
    },
  );

  it('of a later version are read as far as they can be, and set aside before they are replaced', async () => {
    const later = { version: SETTINGS_VERSION + 3, view: { theme: 'sepia', glow: 11 }, language: 'auto' };
    store.values.settings = later;
    expect(await loadSettings()).toEqual(SEPIA);
    await changeSettings({ language: 'fr' });
    expect(store.values[asideKey('settings')]).toEqual(later);
    expect(await loadSettings()).toEqual({ ...SEPIA, language: 'fr' });
  });

  it('are settings whatever the store holds', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { value } = readStored(SETTINGS_RECIPE, raw);
        expect(parseSettings(value)).toEqual(value);
      }),
      runs(100),
    );
  });

  it('are watched until the watching stops, also when the extension has gone meanwhile', async () => {
    const seen: unknown[] = [];
    const stop = watchSettings((settings) => seen.push(settings));
    await changeSettings({ view: { theme: 'sepia' } });
    store.values = {};
    expect(seen).toEqual([SEPIA]);
    stop();
    expect(store.listening).toBe(0);
    const again = watchSettings(() => undefined);
    fake.storage = undefined;
    expect(again).not.toThrow();
  });
});

describe('versions', () => {
  interface Kept {
    readonly names: readonly string[];
  }
  const recipe = {
    key: 'kept',
    version: 2,
    migrations: [
      ({ name }: Readonly<Record<string, unknown>>) => ({ names: name }),
      ({ names }: Readonly<Record<string, unknown>>) => ({ names: (names as string).split(' ') }),
    ],
    parse: ({ names }: Readonly<Record<string, unknown>>): Kept => ({
      names: Array.isArray(names) ? names.filter((one) => typeof one === 'string') : [],
    }),
  };
  const kept = new Stored<Kept>(recipe);

  it.each([
    ['without a number', { name: 'a b' }],
    ['1', { version: 1, names: 'a b' }],
    ['2', { version: 2, names: ['a', 'b'] }],
  ])('%s is read step by step', async (_, raw) => {
    store.values.kept = raw;
    expect(await kept.load()).toEqual({ names: ['a', 'b'] });
    await kept.change(({ names }) => ({ names: [...names, 'c'] }));
    expect(store.values).toEqual({ kept: { version: 2, names: ['a', 'b', 'c'] } });
  });

  it('that make a step fail are set aside', async () => {
    const broken = { version: 1, names: 5 };
    store.values.kept = broken;
    expect(await kept.load()).toEqual({ names: [] });
    await kept.change(() => ({ names: ['new'] }));
    expect(store.values).toEqual({ kept: { version: 2, names: ['new'] }, [asideKey('kept')]: broken });
  });
});
