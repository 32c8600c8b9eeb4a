/** Decides how long it is remembered where an article was left: as long as the browser runs, in its memory, the latest first. */
import { browser } from 'wxt/browser';
import type { FromPage } from '../shared/messages';

type Place = FromPage['place'];

const KEY = 'places';
const MOST = 100;

/** @returns the place that is known, null for none; after one was told, that one */
export async function placeOf({ address, at }: Place): Promise<Place['at']> {
  try {
    const { session } = browser.storage;
    const kept = (await session.get(KEY))[KEY] as readonly Place[] | undefined;
    const places = kept ?? [];
    if (at === null) return places.find((one) => one.address === address)?.at ?? null;
    const others = places.filter((one) => one.address !== address);
    await session.set({ [KEY]: [{ address, at }, ...others].slice(0, MOST) });
    return at;
  } catch {
    return null;
  }
}
