/** Decides what the page's meta tags say: each key once, in lower case, with all its values in order. */
import { decodeEntities, folded } from './entities';

export type Metas = ReadonlyMap<string, readonly string[]>;

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'] as const;
const LONGEST = 5000;
const MOST = 1000;

export function readMetas(doc: Document): Metas {
  const metas = new Map<string, string[]>();
  const found = doc.querySelectorAll('meta[content]');
  for (let i = 0; i < found.length && i < MOST; i++) {
    const meta = found[i] as Element;
    const value = folded(decodeEntities((meta.getAttribute('content') ?? '').slice(0, LONGEST)));
    if (!value) continue;
    const keys: string[] = [];
    for (const name of NAMES) {
      const key = meta.getAttribute(name)?.trim().toLowerCase();
      if (!key || keys.includes(key)) continue;
      keys.push(key);
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
