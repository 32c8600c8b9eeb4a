/**
 * Decides where the corrections of an article are kept: in the extension's local store, under the article's address. A
 * value that cannot be read is set aside in the same write that replaces it. In a private window nothing is kept.
 */
import { type Browser, browser } from 'wxt/browser';
import { type Book, isEmptyBook, isFields, keptForm, type ReadBook, readBook } from '../../lib/corrections';
import { asideKey, inTime } from './stored';

/** Tells what this page wrote itself: what one hears of one's own writes may be older than what one shows. */
const WRITER = crypto.getRandomValues(new Uint32Array(2)).join('-');

/** Corrections of the machine's marks; or a student's own marks, made without seeing those. */
export type Shelf = 'corrections' | 'classroom';

const keyOf = (shelf: Shelf, address: string): string => `${shelf}:${address}`;

/** Whether this is a private window: then nothing that was read may be left behind. */
export const inPrivate = (): boolean =>
  (browser.extension as { inIncognitoContext?: boolean } | undefined)?.inIncognitoContext === true;

export interface KeptBook extends ReadBook {
  /** What a write must set aside; undefined: nothing. */
  readonly raw: unknown;
}

/** Under which the store could not be read: what may be there must not be written over unseen. */
const unseen = new Set<string>();

/** @throws when the store cannot be read now either */
async function seenAtLast(key: string): Promise<unknown> {
  if (!unseen.has(key)) return undefined;
  const kept = (await inTime(browser.storage.local.get(key)))[key];
  unseen.delete(key);
  return kept;
}

/** @returns an empty book where nothing is kept, or nothing can be read now */
export async function loadBook(shelf: Shelf, address: string): Promise<KeptBook> {
  if (inPrivate()) return { ...readBook(undefined, address), raw: undefined };
  const key = keyOf(shelf, address);
  let kept: unknown;
  try {
    kept = (await inTime(browser.storage.local.get(key)))[key];
    unseen.delete(key);
  } catch {
    kept = undefined;
    unseen.add(key);
  }
  const read = readBook(kept, address);
  return { ...read, raw: read.problem === null ? undefined : kept };
}

/**
 * @param aside what could not be read and would be overwritten; undefined: nothing
 * @returns false when the store did not take it: then all is as before
 */
export async function keepBook(shelf: Shelf, book: Book, aside: unknown): Promise<boolean> {
  const key = keyOf(shelf, book.address);
  try {
    const old = aside ?? (await seenAtLast(key));
    if (old === undefined && isEmptyBook(book)) await inTime(browser.storage.local.remove(key));
    else {
      const kept = old === undefined ? {} : { [`${asideKey(key)}.${Date.now()}`]: old };
      await inTime(browser.storage.local.set({ ...kept, [key]: { ...keptForm(book), writer: WRITER } }));
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * @param changed called when another tab, or another part of the extension, has kept something else
 * @returns stops watching
 */
export function watchBook(shelf: Shelf, address: string, changed: (book: Book) => void): () => void {
  const key = keyOf(shelf, address);
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area !== 'local' || !Object.hasOwn(changes, key)) return;
    const { newValue } = changes[key] ?? {};
    // One's own write, or a book taken away because it had become empty.
    if (!isFields(newValue) || newValue.writer === WRITER) return;
    changed(readBook(newValue, address).book);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage?.onChanged.removeListener(listener);
}

/**
 * Takes all corrections, marks of the classroom, and what was set aside of either, out of the store.
 *
 * @returns of how many articles there were any
 * @throws when the store cannot be read or written: then all is as before
 */
export async function deleteAllBooks(): Promise<number> {
  const prefixes = [keyOf('corrections', ''), keyOf('classroom', '')];
  const keys = Object.keys(await inTime(browser.storage.local.get(null))).filter((key) =>
    prefixes.some((prefix) => key.startsWith(prefix)),
  );
  if (keys.length > 0) await inTime(browser.storage.local.remove(keys));
  const articles = keys.map((key) => key.slice(key.indexOf(':') + 1).replace(ASIDE, ''));
  return new Set(articles).size;
}

/** The end of the key of what was set aside. */
const ASIDE = /\.set-aside(?:\.\d+)?$/;

/** @returns every article that was corrected or checked; none when the store cannot be read */
export async function allBooks(): Promise<readonly Book[]> {
  const prefix = keyOf('corrections', '');
  try {
    const all = await inTime(browser.storage.local.get(null));
    return Object.entries(all).flatMap(([key, value]) => {
      // What was set aside has the address in its key as well, but is no book of its own.
      if (!key.startsWith(prefix) || ASIDE.test(key)) return [];
      const { book } = readBook(value, key.slice(prefix.length));
      return isEmptyBook(book) ? [] : [book];
    });
  } catch {
    return [];
  }
}
