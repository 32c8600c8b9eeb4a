/** Decides how the project's own tools are called: by their module, so that no shell and no PATH is needed. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runNode } from './process.mjs';

const tool = (...path) => join(ROOT, 'node_modules', ...path);

export const wxt = (args, options) => runNode(tool('wxt', 'bin', 'wxt.mjs'), args, options);
export const biome = (args, options) => runNode(tool('@biomejs', 'biome', 'bin', 'biome'), args, options);
export const tsc = (args, options) => runNode(tool('typescript', 'bin', 'tsc'), args, options);
export const webExt = (args, options) => runNode(tool('web-ext', 'bin', 'web-ext.js'), args, options);

export const BUILDS = [
  { name: 'Chromium', folder: 'chrome-mv3', args: ['build', '-b', 'chrome'] },
  { name: 'Firefox', folder: 'firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
];

/** @returns {Promise<string | null>} what went wrong, null when both builds are there */
export async function buildBoth() {
  for (const { name, args } of BUILDS) {
    const { code, output } = await wxt(args, { quiet: true });
    if (code !== 0) return `The build for ${name} failed:\n${output}`;
  }
  return null;
}

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed a run that crashed or ran nothing counts as one
 * @property {number} skipped
 */

/**
 * Runs vitest and counts from its own report.
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
export async function vitest(args) {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-report-'));
  const report = join(folder, 'report.json');
  const { code } = await runNode(tool('vitest', 'vitest.mjs'), [
    'run',
    ...args,
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = countsOf(report, code);
  await rm(folder, { recursive: true, force: true });
  return counts;
}

/**
 * @param {string} report file that vitest's json reporter wrote
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function countsOf(report, code) {
  let counted;
  try {
    counted = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = counted;
  const passed = numPassedTests;
  // A file that fails before its first test, or an error outside of all tests, shows only in the exit code.
  const failed = numFailedTests === 0 && (code !== 0 || passed === 0) ? 1 : numFailedTests;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}
