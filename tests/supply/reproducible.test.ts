/**
 * Decides whether what is shipped can be checked: the source zip, unpacked in another folder, builds to the same bytes
 * as this folder did; and the add-on store's own linter finds nothing new.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../scripts/process.mjs';
import { lintBuild } from '../../scripts/webext-lint.mjs';
import { filesIn, sourceFiles, zipOf } from '../../scripts/zip.mjs';
import { BUILDS } from '../e2e/support/start.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds: a whole build beside browsers on a busy machine. */
const BUILD_MS = 400_000;

const TARGETS = [
  { folder: 'chrome-mv3', args: ['build', '-b', 'chrome'] },
  { folder: 'firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
] as const;

describe('the source zip', () => {
  let elsewhere: string;

  beforeAll(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'on-record-source-'));
    for (const { name, content } of sourceFiles()) {
      mkdirSync(dirname(join(elsewhere, name)), { recursive: true });
      writeFileSync(join(elsewhere, name), content);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

  test.each(TARGETS)('builds $folder to the same bytes', { timeout: BUILD_MS }, async ({ folder, args }) => {
    const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    // As from a shell: the runner's own environment would make it a build for tests.
    const env = { NODE_ENV: 'production', VITEST: '' };
    const built = await run(process.execPath, [wxt, ...args, elsewhere], { quiet: true, env });
    expect(built.code, built.output).toBe(0);
    const here = filesIn(join(BUILDS, folder));
    const there = filesIn(join(elsewhere, '.output', folder));
    const sizes = (files: typeof here) =>
      files.map(({ name, content }) => `${name} ${content.length}`).sort();
    expect(sizes(there)).toEqual(sizes(here));
    expect(zipOf(there).equals(zipOf(here))).toBe(true);
  });
});

test('the add-on store’s linter finds nothing new', { timeout: BUILD_MS }, async () => {
  expect(await lintBuild(join(BUILDS, 'firefox-mv3'))).toBe(true);
});
