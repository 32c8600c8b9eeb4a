/**
 * The script that carries the trained model's weights into a page where the reader is open. It is a file of its own,
 * injected when an English article is to be analysed, so that no click waits for it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import weights from '../../lib/language/model/weights.bin?base64';

export default defineUnlistedScript(() => {
  globalThis.onRecordWeights = weights;
});
