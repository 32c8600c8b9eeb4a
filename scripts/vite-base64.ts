/** Decides how a binary file gets into a script: `import text from './file.bin?base64'` is its content as base64. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const QUERY = '?base64';

export const base64Imports = (): Plugin => ({
  name: 'base64-imports',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(QUERY)) return null;
    const file = id.slice(0, -QUERY.length);
    this.addWatchFile(file);
    return `export default ${JSON.stringify((await readFile(file)).toString('base64'))}`;
  },
});
