// Decides how kernels.as.ts becomes lib/language/model/kernels.wasm.ts: compiled by AssemblyScript, as base64 text.
//   node train/wasm/build.mjs
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
const out = join(folder, 'kernels.wasm');
const options = [
  '--runtime',
  'stub',
  '--importMemory',
  '--enable',
  'simd',
  '-O3',
  '--noAssert',
  '--noExportMemory',
];
const { error, stderr } = await asc.main([
  join(here, 'kernels.as.ts'),
  ...options,
  '-o',
  out,
  '--baseDir',
  here,
]);
if (error) {
  console.error(stderr.toString());
  process.exit(1);
}
const base64 = readFileSync(out).toString('base64');
rmSync(folder, { recursive: true });
const lines = base64.match(/.{1,110}/gu) ?? [];
writeFileSync(
  join(here, '../../lib/language/model/kernels.wasm.ts'),
  `/** Made by train/wasm/build.mjs from train/wasm/kernels.as.ts: edit that. */
export const KERNELS_WASM =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`,
);
