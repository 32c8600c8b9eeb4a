/** Decides how the weights that the model's script has left behind become a model. */
import type { FindAttributions } from '../../lib/language';
import { engine } from './engine';
import { own } from './own';

declare global {
  /** Base64; taken away once it has been read. */
  var onRecordWeights: string | undefined;
}

/** @returns null when there are no weights, or damaged ones */
export function modelFromScript(): FindAttributions | null {
  const weights = own('onRecordWeights') ?? '';
  globalThis.onRecordWeights = undefined;
  const { decodeWeights, findByModel, loadModel } = engine();
  const model = loadModel(decodeWeights(weights));
  return model.ok ? findByModel(model.value) : null;
}
