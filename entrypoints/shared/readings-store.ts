/**
 * Decides where "My reading" is kept: in a database of the extension's own in this browser. Its form has a number; an
 * older one is brought forward step by step when it is opened, and whatever is no reading any more is left out.
 */
import { parseReading, type Reading } from '../../lib/reading-stats/reading';

const NAME = 'on-record';
const STORE = 'readings';
const BY_TIME = 'by-time';
const CHANNEL = 'readings';

/** `MIGRATIONS[n]` makes form n + 1 out of form n; the first makes it out of nothing. */
const MIGRATIONS: readonly ((database: IDBDatabase, during: IDBTransaction) => void)[] = [
  (database) => void database.createObjectStore(STORE, { keyPath: 'url' }),
  // Lists are read newest first.
  (_, during) => void during.objectStore(STORE).createIndex(BY_TIME, 'readAt'),
];

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database failed'));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, MIGRATIONS.length);
  request.onupgradeneeded = ({ oldVersion }) => {
    const during = request.transaction;
    if (!during) return;
    for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(request.result, during);
  };
  return new Promise((resolve, reject) => {
    request.onblocked = () => reject(new Error('another window holds an older form of the database'));
    request.onerror = () => reject(request.error ?? new Error('the database failed'));
    request.onsuccess = () => {
      // A later version of the extension must be able to bring the form forward while this page is open.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

/** Runs one transaction, and closes the database after it: an open one would hold up later versions. */
async function within<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => Promise<T> | T,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const over = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error ?? new Error('the database gave up'));
    });
    over.catch(() => undefined); // told by the await below, or by `act` before it
    const result = await act(transaction.objectStore(STORE));
    await over;
    return result;
  } finally {
    database.close();
  }
}

function tell(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** @returns newest first; @throws when the database cannot be read */
export async function allReadings(): Promise<readonly Reading[]> {
  const stored = await within('readonly', (store) => done(store.index(BY_TIME).getAll()));
  return stored.flatMap((one: unknown) => parseReading(one) ?? []).reverse();
}

/** The same address is one reading: the later replaces the earlier. @throws when the database does not take them */
export async function keepReadings(readings: readonly Reading[]): Promise<void> {
  await within('readwrite', (store) => {
    for (const reading of readings) store.put(reading);
  });
  tell();
}

export async function deleteReadings(urls: readonly string[]): Promise<void> {
  await within('readwrite', (store) => {
    for (const url of urls) store.delete(url);
  });
  tell();
}

export async function deleteAllReadings(): Promise<void> {
  await within('readwrite', (store) => void store.clear());
  tell();
}

/** @returns stops watching */
export function watchReadings(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  return () => channel.close();
}
