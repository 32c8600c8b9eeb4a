/**
 * Decides what must be clean before a change is proposed: format, lint, types, unit tests, both builds, size budgets,
 * web-ext's lint with no error and no warning but the known ones. Runs all of it, then says what is not clean.
 */
import { join } from 'node:path';
import { ROOT, say } from './process.mjs';
import { setUp } from './setup.mjs';

try {
  await setUp();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

const { biome, buildBoth, tsc, vitest, wxt } = await import('./tools.mjs');
const { checkSizes } = await import('./size.mjs');
const { lintBuild } = await import('./webext-lint.mjs');

const succeeds = async (started) => (await started).code === 0;

async function builds() {
  const problem = await buildBoth();
  if (problem) console.error(problem);
  return problem === null;
}

const STEPS = [
  ['format', () => succeeds(biome(['format', '.']))],
  ['lint', () => succeeds(biome(['lint', '--error-on-warnings', '.']))],
  ['types', async () => (await succeeds(wxt(['prepare'], { quiet: true }))) && succeeds(tsc(['--noEmit']))],
  ['unit tests', async () => (await vitest(['--root', ROOT, '--reporter=dot'])).failed === 0],
  ['builds for both browsers', builds],
  ['size budgets', () => checkSizes()],
  ['web-ext lint', () => lintBuild(join(ROOT, '.output', 'firefox-mv3'))],
];

const unclean = [];
for (const [name, step] of STEPS) {
  say(`Checking: ${name}`);
  const clean = await step().catch((error) => {
    console.error(error.message);
    return false;
  });
  if (!clean) unclean.push(name);
}
console.log(unclean.length === 0 ? '\nAll clean.' : `\nNot clean: ${unclean.join(', ')}.`);
process.exitCode = unclean.length === 0 ? 0 : 1;
