/** Faults around a backup: half of one is never taken for a whole, and what a restored part replaces is not lost. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backup } from '../../entrypoints/shared/backup';
import { FakeStore } from './support/fake-store';

const fake = vi.hoisted(() => ({ storage: undefined as unknown }));
vi.mock('wxt/browser', () => ({ browser: fake }));
const readings = vi.hoisted(() => ({ allReadings: vi.fn(), keepReadings: vi.fn() }));
vi.mock('../../entrypoints/shared/readings-store', () => readings);

const { deleteAllBooks } = await import('../../entrypoints/shared/books');
const { gather, restore } = await import('../../entrypoints/options/backup');

const KEY = 'corrections:https://quay.example/a';
const BOOK = {
  version: 1,
  address: 'https://quay.example/a',
  title: 'Ferry',
  done: [],
  undone: [],
  checked: true,
};
const BACKUP: Backup = {
  settings: null,
  policies: [],
  books: { [KEY]: BOOK },
  readings: [],
  draft: null,
} as unknown as Backup;

let store: FakeStore;
beforeEach(() => {
  store = new FakeStore();
  fake.storage = store;
  readings.allReadings.mockResolvedValue([]);
  readings.keepReadings.mockResolvedValue(undefined);
});

const aside = () => Object.entries(store.values).filter(([key]) => key.startsWith(`${KEY}.set-aside`));

describe('a backup', () => {
  it('is not made of defaults while the store cannot be read', async () => {
    store.failing = 'reads';
    await expect(gather()).rejects.toThrow();
  });

  it('sets aside what it replaces and cannot read: of a later version, or damaged', async () => {
    for (const kept of [{ version: 99, done: ['precious'] }, 'rubbish']) {
      store.values = { [KEY]: kept };
      expect(await restore(BACKUP, new Set(['books']))).toBe(true);
      expect(store.values[KEY]).toEqual(BOOK);
      expect(aside().map(([, value]) => value)).toEqual([kept]);
    }
  });

  it('sets nothing aside where it replaces what can be read', async () => {
    store.values = { [KEY]: { ...BOOK, title: 'Before' } };
    expect(await restore(BACKUP, new Set(['books']))).toBe(true);
    expect(aside()).toEqual([]);
  });

  it('says so when the store is full, and all is as before', async () => {
    store.values = { [KEY]: 'rubbish' };
    store.failing = 'writes';
    expect(await restore(BACKUP, new Set(['books']))).toBe(false);
    expect(store.values).toEqual({ [KEY]: 'rubbish' });
  });
});

describe('all corrections', () => {
  it('go with what was set aside of them, and nothing else goes', async () => {
    const other = { settings: { version: 2 }, 'draft.set-aside': 'rubbish' };
    store.values = {
      ...other,
      [KEY]: BOOK,
      [`${KEY}.set-aside.17`]: 'rubbish',
      'classroom:https://quay.example/b': BOOK,
    };
    expect(await deleteAllBooks()).toBe(2);
    expect(store.values).toEqual(other);
    expect(await deleteAllBooks()).toBe(0);
  });

  it('stay when the store does not let go of them', async () => {
    store.values = { [KEY]: BOOK };
    store.failing = 'writes';
    await expect(deleteAllBooks()).rejects.toThrow();
    expect(store.values).toEqual({ [KEY]: BOOK });
  });
});
