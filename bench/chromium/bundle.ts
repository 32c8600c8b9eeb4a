/** Decides what is put into a page to be measured: our stages as far as they are there, and the peers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../data';

/** Our stages by the file that exports them; a stage whose file is missing is left out. */
const STAGES = {
  page: 'lib/page/index.ts',
  detect: 'lib/page/detect/index.ts',
} as const;

function entry(): string {
  const there = Object.entries(STAGES).filter(([, file]) => existsSync(join(ROOT, file)));
  return [
    `import { install } from './bench/chromium/in-page.ts';`,
    ...there.map(([name, file]) => `import * as ${name} from './${file}';`),
    `install({ ${there.map(([name]) => name).join(', ')} });`,
  ].join('\n');
}

/** @returns one script that defines `globalThis.onRecordBench` */
export async function bundleForPage(): Promise<string> {
  const result = await build({
    stdin: { contents: entry(), resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    platform: 'browser',
    minify: true,
    keepNames: false,
    logLevel: 'silent',
  });
  const text = result.outputFiles[0]?.text;
  if (text === undefined) throw new Error('esbuild made no file.');
  return text;
}
