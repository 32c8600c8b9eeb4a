/**
 * Decides what "npm run demo" does: on a fresh clone it installs what is missing, builds for Chromium, serves the
 * sample news site and opens the reader on one of its articles by a real click of the toolbar button.
 */
import { ROOT, runNode, say } from './process.mjs';
import { setUp } from './setup.mjs';

/** @param {string} problem */
function giveUp(problem) {
  console.error(`\n${problem}`);
  process.exit(1);
}

try {
  await setUp(['chromium']);
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}

// Needs the dependencies that were installed just now.
const { BUILDS, wxt } = await import('./tools.mjs');

say('Building for Chromium');
const { args } = BUILDS.find(({ name }) => name === 'Chromium');
const { code, output } = await wxt(args, { quiet: true });
if (code !== 0) giveUp(output);

const journey = await runNode(`${ROOT}/node_modules/tsx/dist/cli.mjs`, [`${ROOT}/scripts/demo-journey.ts`]);
process.exitCode = journey.code;
