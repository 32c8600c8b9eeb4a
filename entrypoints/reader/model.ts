/**
 * Decides how the trained model comes into the page: its weights are injected by the background when they are first
 * needed, and kept as long as the reader is open. Whatever goes wrong with it, the rules do the work.
 */
import { browser } from 'wxt/browser';
import type { FindAttributions } from '../../lib/language';
import { modelFromScript } from '../shared/weights';

/** @returns null when the model cannot be had */
export async function injectModel(): Promise<FindAttributions | null> {
  try {
    return (await browser.runtime.sendMessage({ kind: 'load-model' })) === true ? modelFromScript() : null;
  } catch {
    return null;
  }
}
