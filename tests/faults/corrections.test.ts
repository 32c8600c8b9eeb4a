/** Faults of the store while a reader corrects: no correction that was ever kept may be lost by them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Book, emptyBook, keptForm } from '../../lib/corrections';
import { FakeStore } from './support/fake-store';

const fake = vi.hoisted(() => ({ storage: undefined as unknown, extension: undefined as unknown }));
vi.mock('wxt/browser', () => ({ browser: fake }));

const { allBooks, keepBook, loadBook } = await import('../../entrypoints/shared/books');

const ADDRESS = 'https://news.example/baths';
const KEY = `corrections:${ADDRESS}`;
const checked: Book = { ...emptyBook(ADDRESS), title: 'Council closes the baths', checked: true };
const other: Book = { ...checked, title: 'Another title' };

let store: FakeStore;
beforeEach(() => {
  store = new FakeStore();
  fake.storage = store;
  fake.extension = undefined;
});

const setAside = () =>
  Object.entries(store.values).flatMap(([key, value]) => (key.includes('.set-aside') ? [value] : []));

describe('corrections', () => {
  it('are kept and found again', async () => {
    expect(await keepBook('corrections', checked, undefined)).toBe(true);
    expect((await loadBook('corrections', ADDRESS)).book).toEqual(checked);
    expect(await allBooks()).toEqual([checked]);
  });

  it('stay as they were when the store is full', async () => {
    await keepBook('corrections', checked, undefined);
    store.failing = 'writes';
    expect(await keepBook('corrections', other, undefined)).toBe(false);
    store.failing = 'no';
    expect((await loadBook('corrections', ADDRESS)).book).toEqual(checked);
  });

  it('that could not be read when the article was opened are set aside before others take their place', async () => {
    await keepBook('corrections', checked, undefined);
    store.failing = 'reads';
    const { raw } = await loadBook('corrections', ADDRESS);
    store.failing = 'no';
    expect(await keepBook('corrections', other, raw)).toBe(true);
    expect(setAside()).toMatchObject([keptForm(checked)]);
  });

  it('are not written over while they cannot be read', async () => {
    await keepBook('corrections', checked, undefined);
    store.failing = 'reads';
    const { raw } = await loadBook('corrections', ADDRESS);
    expect(await keepBook('corrections', other, raw)).toBe(false);
    store.failing = 'no';
    expect((await loadBook('corrections', ADDRESS)).book).toEqual(checked);
  });

  it.each([['rubbish'], [{ version: 99, done: 'later' }], [[1]]])(
    'that are damaged or newer (%j) are set aside',
    async (raw) => {
      store.values[KEY] = raw;
      const read = await loadBook('corrections', ADDRESS);
      expect(read.problem).not.toBeNull();
      await keepBook('corrections', checked, read.raw);
      expect(setAside()).toEqual([raw]);
      expect((await loadBook('corrections', ADDRESS)).book).toEqual(checked);
    },
  );

  it('of other articles are listed though one is damaged', async () => {
    await keepBook('corrections', checked, undefined);
    store.values['corrections:https://news.example/other'] = 42;
    expect((await allBooks()).map(({ title }) => title)).toEqual(['Council closes the baths']);
  });

  it('leave nothing in the store in a private window', async () => {
    fake.extension = { inIncognitoContext: true };
    store.values[KEY] = keptForm(checked);
    expect((await loadBook('corrections', ADDRESS)).book.checked).toBe(false);
    expect(store.writes).toEqual([]);
  });
});
