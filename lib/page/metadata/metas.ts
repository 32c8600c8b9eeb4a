/** Decides what the page's meta tags say: each key once, in lower case, with all its values in order. */
import { decodeEntities, folded } from './entities';

export type Metas = ReadonlyMap<string, readonly string[]>;

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'] as const;
const LONGEST = 5000;
const MOST = 1000;

export function readMetas(doc: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of [...doc.querySelectorAll('meta[content]')].slice(0, MOST)) {
    const value = folded(decodeEntities((meta.getAttribute('content') ?? '').slice(0, LONGEST)));
    if (!value) continue;
    const keys = new Set(NAMES.map((name) => meta.getAttribute(name)?.trim().toLowerCase()));
    for (const key of keys) {
      if (!key) continue;
      const list = metas.get(key);
      if (list) list.push(value);
      else metas.set(key, [value]);
    }
  }
  return metas;
}

/** The first value of the first key that has one. */
export function first(metas: Metas, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = metas.get(key)?.[0];
    if (value) return value;
  }
  return null;
}
