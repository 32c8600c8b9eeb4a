/**
 * Decides how the trained model comes into the page: its weights are injected by the background when they are first
 * needed, and kept as long as the reader is open. Whatever goes wrong with it, the rules do the work.
 */
import { browser } from 'wxt/browser';
import type { FindAttributions } from '../../lib/language';
import { inTime } from '../shared/stored';
import { modelFromScript } from '../shared/weights';

/** Milliseconds after which the rules start: a background that was killed at the wrong moment never answers. */
const PATIENCE_MS = 10_000;

/** @returns null when the model cannot be had */
export async function injectModel(): Promise<FindAttributions | null> {
  try {
    const asked = browser.runtime.sendMessage({ kind: 'load-model' });
    return (await inTime(asked, PATIENCE_MS)) === true ? modelFromScript() : null;
  } catch {
    return null;
  }
}
