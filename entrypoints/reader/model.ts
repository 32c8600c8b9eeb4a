/**
 * Decides how the trained model comes into the page: its weights are injected by the background when they are first
 * needed, and kept as long as the reader is open. Whatever goes wrong with it, the rules do the work.
 */
import { browser } from 'wxt/browser';
import type { FindAttributions } from '../../lib/language';
import { decodeWeights, findByModel, loadModel } from '../../lib/language/model';

function takeWeights(): string {
  const weights = globalThis.onRecordWeights ?? '';
  globalThis.onRecordWeights = undefined;
  return weights;
}

/** @returns null when the model cannot be had */
export async function injectModel(): Promise<FindAttributions | null> {
  try {
    if ((await browser.runtime.sendMessage({ kind: 'load-model' })) !== true) return null;
    const model = loadModel(decodeWeights(takeWeights()));
    return model.ok ? findByModel(model.value) : null;
  } catch {
    return null;
  }
}
