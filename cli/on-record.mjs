#!/usr/bin/env node
/** Decides how the command line starts: plain Node; the TypeScript behind it is bundled on first use and kept. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from './bundle.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`on-record needs Node 20.20 or newer; this is ${process.version}.`);
  process.exit(1);
}

// A reader that stops reading (`| head`) is no failure.
process.stdout.on('error', (error) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  const program = await bundled(ROOT);
  const { main } = await import(pathToFileURL(program).href);
  process.exitCode = await main(process.argv.slice(2), { root: ROOT, program });
} catch (error) {
  console.error(`on-record: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
