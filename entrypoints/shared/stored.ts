/**
 * Decides how anything that the extension keeps is read and written, so that nothing of the user's is lost: every value
 * carries its version and older ones are brought forward step by step; a change is one write of the whole value, which
 * the browser takes or refuses as a whole; what we cannot read (corrupt, or of a later version) is set aside in the
 * same write that replaces it; and a store that answers late or never holds nothing up.
 */
import { type Browser, browser } from 'wxt/browser';

export type Fields = Readonly<Record<string, unknown>>;

export interface Recipe<T extends object> {
  /** Under which key of the local store. */
  readonly key: string;
  /** Of what is written now. Raise it with every change of meaning. */
  readonly version: number;
  /** `migrations[n]` makes fields of version n + 1 out of those of version n; the first takes values without a version. */
  readonly migrations: readonly ((fields: Fields) => Fields)[];
  /** Field by field: a bad one takes its default. Never throws. */
  readonly parse: (fields: Fields) => T;
}

interface Read<T> {
  readonly value: T;
  /** What a write must not destroy. */
  readonly setAside: unknown;
}

/** Milliseconds after which a store that has not answered is taken for broken. */
export const STORE_PATIENCE_MS = 2000;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const versionOf = ({ version }: Fields): number =>
  typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : 0;

/**
 * @param raw whatever the store holds under the key; undefined: nothing yet
 * @returns a value in any case, the defaults at worst
 */
export function readStored<T extends object>(recipe: Recipe<T>, raw: unknown): Read<T> {
  if (raw === undefined) return { value: recipe.parse({}), setAside: undefined };
  if (!isFields(raw)) return { value: recipe.parse({}), setAside: raw };
  const version = versionOf(raw);
  if (version > recipe.version) return { value: recipe.parse(raw), setAside: raw };
  try {
    const steps = recipe.migrations.slice(version, recipe.version);
    const fields = steps.reduce((before, step) => step(before), raw);
    return { value: recipe.parse(fields), setAside: undefined };
  } catch {
    return { value: recipe.parse({}), setAside: raw };
  }
}

/** @throws when the promise has not settled in time */
export function inTime<T>(promise: Promise<T>, ms = STORE_PATIENCE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the store does not answer')), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Where a value that could not be read waits for an extension that can. */
export const asideKey = (key: string): string => `${key}.set-aside`;

export class Stored<T extends object> {
  // One change after the other, or two quick ones (a slider) would each write what it read before the other.
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly recipe: Recipe<T>) {}

  /** @throws when the store cannot be read: defaults would be taken for what is kept */
  async loadOrThrow(): Promise<T> {
    return (await this.read()).value;
  }

  /** @returns the defaults when the store cannot be read */
  async load(): Promise<T> {
    try {
      return await this.loadOrThrow();
    } catch {
      return this.recipe.parse({});
    }
  }

  /**
   * @param update gets what is kept now
   * @returns false when the store did not take it (full, broken, or gone with the extension): then all is as before
   */
  change(update: (now: T) => T): Promise<boolean> {
    const done = this.last.then(() => this.write(update));
    this.last = done;
    return done;
  }

  /** @returns stops watching */
  watch(changed: (value: T) => void): () => void {
    const { key } = this.recipe;
    const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
      if (area === 'local' && Object.hasOwn(changes, key)) {
        changed(readStored(this.recipe, changes[key]?.newValue).value);
      }
    };
    browser.storage.onChanged.addListener(listener);
    // Once the extension is gone from under a page there is nothing left to stop.
    return () => browser.storage?.onChanged.removeListener(listener);
  }

  private async read(): Promise<Read<T>> {
    const { key } = this.recipe;
    return readStored(this.recipe, (await inTime(browser.storage.local.get(key)))[key]);
  }

  private async write(update: (now: T) => T): Promise<boolean> {
    const { key, version } = this.recipe;
    try {
      const { value, setAside } = await this.read();
      const kept = setAside === undefined ? {} : { [asideKey(key)]: setAside };
      await inTime(browser.storage.local.set({ ...kept, [key]: { ...update(value), version } }));
      return true;
    } catch {
      return false;
    }
  }
}
