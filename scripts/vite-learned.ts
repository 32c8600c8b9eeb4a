/**
 * Decides where the engine's script finds what was learned about sources, and the English words that tell them apart: in
 * what the script "model-sources", which runs before it, has left, and not in itself. Under Node the library reads the
 * files as they are.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const MODELS = /\/learned\/models$/;
const USER = /\/resolve\/resolve\.ts$/;
const LEARNED = '\0learned';

const WORDS = /^\.\/(people|bodies|groups)$/;
const LEXICON = /\/resolve\/en\/index\.ts$/;
const PREFIX = '\0words:';

/** The same names as the file exports, from what "model-sources" has left of it. */
function wordsLeftOf(file: string): string {
  const name = /(\w+)\.ts$/.exec(file)?.[1];
  const names = [...readFileSync(file, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, one]) => one);
  return names.map((one) => `export const ${one} = globalThis.onRecordWords.${name}.${one};`).join('\n');
}

export const learnedElsewhere = (): Plugin => ({
  name: 'learned-elsewhere',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer) return null;
    if (MODELS.test(source) && USER.test(importer)) return LEARNED;
    return WORDS.test(source) && LEXICON.test(importer)
      ? `${PREFIX}${join(dirname(importer), `${source}.ts`)}`
      : null;
  },
  load(id) {
    if (id === LEARNED) return 'export const LEARNED = globalThis.onRecordLearned;';
    return id.startsWith(PREFIX) ? wordsLeftOf(id.slice(PREFIX.length)) : null;
  },
});
