/**
 * Decides where the engine's script finds what was learned about sources: in what the script "model-sources", which
 * runs before it, has left, and not in itself. Under Node the library reads the files as they are.
 */
import type { Plugin } from 'vite';

const WEIGHTS = /\/weights-(antecedent|kind|name)\.json$/;
const USER = /\/resolve\/learned\/models\.ts$/;
const PREFIX = '\0learned:';

export const learnedElsewhere = (): Plugin => ({
  name: 'learned-elsewhere',
  enforce: 'pre',
  resolveId(source, importer) {
    const name = WEIGHTS.exec(source)?.[1];
    return name && importer && USER.test(importer) ? PREFIX + name : null;
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return null;
    return `export default globalThis.onRecordLearned.${id.slice(PREFIX.length)}`;
  },
});
