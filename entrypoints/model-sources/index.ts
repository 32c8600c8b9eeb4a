/**
 * The script that carries what was learned about sources: names, kinds, antecedents. Like the tagger's weights it is
 * part of the English model and no code, so it is a file of its own; the engine, which needs it, comes after it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import antecedent from '../../lib/language/resolve/learned/weights-antecedent.json';
import kind from '../../lib/language/resolve/learned/weights-kind.json';
import name from '../../lib/language/resolve/learned/weights-name.json';

export default defineUnlistedScript(() => {
  globalThis.onRecordLearned = { antecedent, kind, name };
});
