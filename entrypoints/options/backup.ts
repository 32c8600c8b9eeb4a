/** Decides how everything that is kept is gathered for a backup, and written back part by part. */
import { browser } from 'wxt/browser';
import { readBook } from '../../lib/corrections';
import type { Policy } from '../../lib/policy';
import { type Backup, type Books, isBookKey, type Kept } from '../shared/backup';
import { draftStore } from '../shared/draft-store';
import { policiesStore, withPolicy } from '../shared/policies-store';
import { allReadings, keepReadings } from '../shared/readings-store';
import { changeSettings, loadSettingsOrThrow } from '../shared/settings-store';
import { asideKey, inTime } from '../shared/stored';

export const PARTS = ['settings', 'policies', 'books', 'readings', 'draft'] as const;

export type Part = (typeof PARTS)[number];

async function allBooks(): Promise<Books> {
  const all = await inTime(browser.storage.local.get(null));
  return Object.fromEntries(Object.entries(all).filter(([key]) => isBookKey(key)));
}

/** @throws when a store cannot be read: half a backup would be taken for a whole one */
export async function gather(): Promise<Kept> {
  const [settings, policies, books, readings, draft] = await Promise.all([
    loadSettingsOrThrow(),
    policiesStore.loadOrThrow(),
    allBooks(),
    allReadings(),
    draftStore.loadOrThrow(),
  ]);
  return { settings, policies: policies.list, books, readings, draft: draft.keep ? draft : null };
}

export const holds = (backup: Backup, part: Part): boolean => {
  if (part === 'settings') return backup.settings !== null;
  if (part === 'draft') return backup.draft !== null;
  return (part === 'books' ? Object.keys(backup.books) : backup[part]).length > 0;
};

/** The policy that is chosen here stays so. */
const addPolicies = (added: readonly Policy[]): Promise<boolean> =>
  policiesStore.change((now) => ({ ...added.reduce(withPolicy, now), chosen: now.chosen }));

const tried = async (write: Promise<void>): Promise<boolean> =>
  write.then(
    () => true,
    () => false,
  );

/** A kept book that cannot be read (damaged, or of a later version) is set aside in the write that replaces it. */
async function putBooks(books: Books): Promise<void> {
  const here = await inTime(browser.storage.local.get(Object.keys(books)));
  const aside = Object.entries(here)
    .filter(([key, kept]) => readBook(kept, key.slice(key.indexOf(':') + 1)).problem !== null)
    .map(([key, kept]) => [`${asideKey(key)}.${Date.now()}`, kept]);
  await inTime(browser.storage.local.set({ ...Object.fromEntries(aside), ...books }));
}

/** @returns false where a store did not take a part; the others are restored all the same */
export async function restore(backup: Backup, wanted: ReadonlySet<Part>): Promise<boolean> {
  const { settings, policies, books, readings, draft } = backup;
  const results: boolean[] = [];
  if (wanted.has('settings') && settings) results.push(await changeSettings(settings));
  if (wanted.has('policies')) results.push(await addPolicies(policies));
  if (wanted.has('books')) results.push(await tried(putBooks(books)));
  if (wanted.has('readings')) results.push(await tried(keepReadings(readings)));
  if (wanted.has('draft') && draft) results.push(await draftStore.change(() => draft));
  return results.every(Boolean);
}
