/**
 * Decides what "npm test" runs: on a fresh clone it installs what is missing, builds for both browsers, then runs the
 * unit tests, page goldens, components, faults and fuzzing, then what needs the builds: journeys, hostile pages, faults,
 * load and the supply chain. Ends with the counts.
 */
import { ROOT, say, seconds } from './process.mjs';
import { setUp } from './setup.mjs';

const start = performance.now();

/** @param {string} problem */
function giveUp(problem) {
  console.error(`\n${problem}`);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}

try {
  await setUp(['chromium', 'firefox']);
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}

// Needs the dependencies that were installed just now.
const { buildBoth, vitest } = await import('./tools.mjs');

say('Building for Chromium and Firefox');
const problem = await buildBoth();
if (problem) giveUp(problem);

const RUNS = [
  { name: 'unit, page goldens, components, faults, fuzzing', args: ['--root', ROOT, '--reporter=dot'] },
  {
    name: 'journeys, hostile pages, faults, load and supply chain in Chromium and Firefox',
    args: ['--root', ROOT, '--config', 'vitest.e2e.config.ts', '--reporter=verbose'],
  },
];

const results = [];
for (const { name, args } of RUNS) {
  say(`${name[0].toUpperCase()}${name.slice(1)}`);
  const since = performance.now();
  results.push({ name, ...(await vitest(args)), took: seconds(since) });
}

console.log('');
for (const { name, passed, failed, skipped, took } of results) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${took})`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`All in ${seconds(start)}.\n\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
