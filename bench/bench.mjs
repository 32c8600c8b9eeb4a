#!/usr/bin/env node
/** Decides how the bench starts: plain Node, which lets tsx load the rest; says what is missing when it is. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`Node 20.20 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

const tsx = await import('tsx/esm/api').catch(() => null);
if (!tsx) {
  console.error('The dependencies are not installed: run `npm ci` first.');
  process.exit(1);
}
tsx.register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
