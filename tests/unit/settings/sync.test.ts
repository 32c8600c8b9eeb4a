/**
 * Decides that only the look goes through the browser's sync, that nothing does once it is switched off, that whoever
 * had it off keeps it off, and that a sync that refuses or is not there costs nothing and is told.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '../../../entrypoints/shared/settings';

type Values = Record<string, unknown>;
type Listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

/** Both areas of a browser's store; `full` makes the sync refuse. */
class Areas {
  readonly values: Record<'local' | 'sync', Values> = { local: {}, sync: {} };
  readonly listeners = new Set<Listener>();
  writes = 0;
  full = false;

  private area(name: 'local' | 'sync') {
    return {
      get: async (key: string) => (key in this.values[name] ? { [key]: this.values[name][key] } : {}),
      set: async (given: Values) => {
        if (name === 'sync') {
          this.writes += 1;
          if (this.full) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE');
        }
        this.change(name, given);
      },
      remove: async (key: string) => void delete this.values[name][key],
    };
  }

  change(name: 'local' | 'sync', given: Values): void {
    const changes = Object.fromEntries(
      Object.entries(given).map(([key, newValue]) => [key, { oldValue: this.values[name][key], newValue }]),
    );
    Object.assign(this.values[name], structuredClone(given));
    for (const listener of this.listeners) listener(changes, name);
  }

  readonly local = this.area('local');
  readonly sync = this.area('sync');
  readonly onChanged = {
    addListener: (listener: Listener) => void this.listeners.add(listener),
    removeListener: (listener: Listener) => void this.listeners.delete(listener),
  };
}

type Installed = (details: { reason: string }) => void;

const installed: Installed[] = [];
const fake = vi.hoisted(() => ({ storage: undefined as unknown, runtime: undefined as unknown }));
fake.runtime = { onInstalled: { addListener: (listener: Installed) => void installed.push(listener) } };
vi.mock('wxt/browser', () => ({ browser: fake }));
const { keepInSync } = await import('../../../entrypoints/background/sync');
const { changeSettings, loadSettings } = await import('../../../entrypoints/shared/settings-store');

let areas: Areas;
const calm = () => vi.advanceTimersByTimeAsync(3000);
const ours = { ...DEFAULT_SETTINGS.view, language: 'auto' };
const theirs = { ...DEFAULT_SETTINGS.view, theme: 'sepia', language: 'fr' };
const OFF = { ...DEFAULT_SETTINGS, sync: false, version: SETTINGS_VERSION };

beforeEach(() => {
  vi.useFakeTimers();
  areas = new Areas();
  fake.storage = areas;
  installed.length = 0;
  keepInSync();
});
afterEach(() => vi.useRealTimers());

it('the look and the language go there by themselves, and nothing else; many changes are one write', async () => {
  await changeSettings({ language: 'fr', record: true, sites: { 'news.example': 'never' } });
  for (const fontSize of [21, 22, 23, 24]) await changeSettings({ view: { fontSize } });
  await calm();
  expect(areas.values.sync).toEqual({ view: { ...ours, fontSize: 24, language: 'fr' } });
  expect(areas.writes).toBe(1);
});

it('what is none of the look is not even a write', async () => {
  await changeSettings({ record: true, sites: { 'news.example': 'always' }, listen: { rate: 2 } });
  await calm();
  expect(areas.values.sync).toEqual({});
  expect(areas.writes).toBe(0);
});

it('nothing goes there or comes from there once it is switched off', async () => {
  areas.values.local.settings = OFF;
  await changeSettings({ view: { theme: 'dark' } });
  await calm();
  expect(areas.values.sync).toEqual({});
  areas.change('sync', { view: theirs });
  await calm();
  expect((await loadSettings()).view.theme).toBe('dark');
});

it('what another device has kept is taken', async () => {
  areas.change('sync', { view: theirs });
  await calm();
  expect(await loadSettings()).toMatchObject({ view: { theme: 'sepia' }, language: 'fr' });
  areas.change('sync', { view: { ...theirs, theme: 'contrast', fontSize: 'rubbish', language: 'xx' } });
  await calm();
  expect(await loadSettings()).toMatchObject({ view: { theme: 'contrast', fontSize: 20 }, language: 'fr' });
});

it('a new installation takes what is there, and offers nothing where nothing is', async () => {
  areas.values.sync = { view: theirs };
  for (const listener of installed) listener({ reason: 'install' });
  await calm();
  expect((await loadSettings()).view.theme).toBe('sepia');
  areas = new Areas();
  fake.storage = areas;
  for (const listener of installed) listener({ reason: 'install' });
  await calm();
  expect(areas.writes).toBe(0);
});

it('what was written here, told back later, does not undo what came after it', async () => {
  await changeSettings({ view: { fontSize: 22 } });
  await calm();
  const told = areas.values.sync.view;
  await changeSettings({ view: { fontSize: 26 } });
  areas.change('sync', { view: told });
  await calm();
  expect((await loadSettings()).view.fontSize).toBe(26);
  expect(areas.values.sync.view).toMatchObject({ fontSize: 26 });
});

it('a device of an older version keeps the language that is here', async () => {
  await changeSettings({ language: 'fr' });
  await calm();
  areas.change('sync', { view: { ...DEFAULT_SETTINGS.view, theme: 'dark' } });
  await calm();
  expect(await loadSettings()).toMatchObject({ view: { theme: 'dark' }, language: 'fr' });
});

it('a refusal leaves the settings as they are, is told, and is forgotten once it works', async () => {
  areas.full = true;
  await changeSettings({ view: { theme: 'dark' } });
  await calm();
  expect((await loadSettings()).view.theme).toBe('dark');
  expect(areas.values.local['sync-problem']).toBe(true);
  areas.full = false;
  await changeSettings({ view: { fontSize: 22 } });
  await calm();
  expect(areas.values.local['sync-problem']).toBe(false);
  expect(areas.values.sync.view).toMatchObject({ theme: 'dark', fontSize: 22 });
});

it('a browser without a sync keeps everything here, and says so', async () => {
  Object.defineProperty(areas, 'sync', { value: undefined });
  for (const listener of installed) listener({ reason: 'install' });
  await changeSettings({ view: { theme: 'dark' } });
  await calm();
  expect((await loadSettings()).view.theme).toBe('dark');
  expect(areas.values.local['sync-problem']).toBe(true);
  await changeSettings({ sync: false });
  await calm();
  expect(areas.values.local['sync-problem']).toBe(false);
});

it('switched on again it joins what is there; switched off it leaves nothing behind', async () => {
  areas.values.local.settings = OFF;
  areas.values.sync = { view: theirs };
  await changeSettings({ sync: true });
  await calm();
  expect((await loadSettings()).view.theme).toBe('sepia');
  await changeSettings({ sync: false });
  await calm();
  expect(areas.values.sync).toEqual({});
  await changeSettings({ sync: true });
  await calm();
  expect(areas.values.sync).toHaveProperty('view.theme', 'sepia');
});

describe('settings of version 1, which had it off at first', () => {
  const FIRST = { ...DEFAULT_SETTINGS, sync: false, version: 1, language: 'fr' };

  it('lose nothing, and keep it off', async () => {
    areas.values.local.settings = { ...FIRST, view: { ...FIRST.view, theme: 'sepia', fontSize: 23 } };
    expect(await loadSettings()).toMatchObject({
      view: { theme: 'sepia', fontSize: 23 },
      language: 'fr',
      sync: false,
    });
    await changeSettings({ view: { fontSize: 24 } });
    await calm();
    expect(areas.values.local.settings).toMatchObject({ version: SETTINGS_VERSION, sync: false });
    expect(areas.values.sync).toEqual({});
  });

  it('keep it on where it was on', async () => {
    areas.values.local.settings = { ...FIRST, sync: true };
    await changeSettings({ view: { fontSize: 24 } });
    await calm();
    expect(areas.values.sync).toHaveProperty('view.fontSize', 24);
  });

  it('and those before them, which knew no sync', async () => {
    areas.values.local.settings = { view: { theme: 'dark' }, language: 'en' };
    expect(await loadSettings()).toMatchObject({ view: { theme: 'dark' }, sync: false });
  });
});
