/** Decides that only the look of articles goes through the browser's sync, only when wanted, and that a refusal is told. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../entrypoints/shared/settings';

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

const fake = vi.hoisted(() => ({ storage: undefined as unknown }));
vi.mock('wxt/browser', () => ({ browser: fake }));
const { keepInSync } = await import('../../../entrypoints/background/sync');
const { changeSettings, loadSettings } = await import('../../../entrypoints/shared/settings-store');

let areas: Areas;
const calm = () => vi.advanceTimersByTimeAsync(3000);
const theirs = { ...DEFAULT_SETTINGS.view, theme: 'sepia' };

beforeEach(() => {
  vi.useFakeTimers();
  areas = new Areas();
  fake.storage = areas;
  keepInSync();
});
afterEach(() => vi.useRealTimers());

it('nothing goes there while it is off', async () => {
  await changeSettings({ view: { theme: 'dark' } });
  await calm();
  expect(areas.values.sync).toEqual({});
  areas.change('sync', { view: theirs });
  await calm();
  expect((await loadSettings()).view.theme).toBe('dark');
});

it('the look goes there, and nothing else; many changes are one write', async () => {
  await changeSettings({ sync: true, sites: { 'news.example': 'never' } });
  await calm();
  const before = areas.writes;
  for (const fontSize of [21, 22, 23, 24]) await changeSettings({ view: { fontSize } });
  await calm();
  expect(areas.values.sync).toEqual({ view: { ...DEFAULT_SETTINGS.view, fontSize: 24 } });
  expect(areas.writes).toBe(before + 1);
});

it('what another device has kept is taken, when it is switched on and later', async () => {
  areas.change('sync', { view: theirs });
  await changeSettings({ sync: true });
  await calm();
  expect((await loadSettings()).view.theme).toBe('sepia');
  areas.change('sync', { view: { ...theirs, theme: 'contrast', fontSize: 'rubbish' } });
  await calm();
  expect((await loadSettings()).view).toMatchObject({ theme: 'contrast', fontSize: 20 });
});

it('a refusal leaves the settings as they are, is told, and is forgotten once it works', async () => {
  await changeSettings({ sync: true });
  await calm();
  areas.full = true;
  await changeSettings({ view: { theme: 'dark' } });
  await calm();
  expect((await loadSettings()).view.theme).toBe('dark');
  expect(areas.values.local['sync-problem']).toBe(true);
  areas.full = false;
  await changeSettings({ view: { fontSize: 22 } });
  await calm();
  expect(areas.values.local['sync-problem']).toBe(false);
});

it('nothing is left there when it is switched off', async () => {
  await changeSettings({ sync: true });
  await calm();
  expect(areas.values.sync).toHaveProperty('view');
  await changeSettings({ sync: false });
  await calm();
  expect(areas.values.sync).toEqual({});
});
