/**
 * Decides where the engine's script finds what was learned about sources: in what the script "model-sources", which
 * runs before it, has left, and not in itself. Under Node the library reads the files as they are.
 */
import type { Plugin } from 'vite';

const MODELS = /\/learned\/models$/;
const USER = /\/resolve\/resolve\.ts$/;
const LEARNED = '\0learned';

export const learnedElsewhere = (): Plugin => ({
  name: 'learned-elsewhere',
  enforce: 'pre',
  resolveId(source, importer) {
    return MODELS.test(source) && importer && USER.test(importer) ? LEARNED : null;
  },
  load(id) {
    return id === LEARNED ? 'export const LEARNED = globalThis.onRecordLearned;' : null;
  },
});
