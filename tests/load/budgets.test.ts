/**
 * Decides whether the extension is within its budgets, on any machine: sizes in bytes, times as ratios to a baseline
 * that is measured in the same page in the same run.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import { checkSizes } from '../../scripts/size.mjs';
import type { Chromium } from '../e2e/support/chromium.ts';
import { BUILDS, browsersToTest, patiently, startChromium } from '../e2e/support/start.ts';
import type { Times } from './budget-page.ts';

test('sizes are within their budgets', async () => {
  expect(await checkSizes(BUILDS)).toBe(true);
});

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./budget-page.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome123',
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe.runIf(browsersToTest.includes('Chromium'))('times in Chromium', () => {
  let site: Site;
  let driver: Chromium;
  let script: string;

  beforeAll(async () => {
    script = await bundle();
    site = await serveSite();
    driver = await patiently('Chromium', () => startChromium());
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  async function measure(path: string, rounds: number): Promise<Times> {
    await driver.open(site.origin + path);
    await driver.page.evaluate(script);
    const times = await driver.page.evaluate(
      (count) =>
        (globalThis as unknown as { measureBudgets(count: number): Promise<Times> }).measureBudgets(count),
      rounds,
    );
    const row = Object.entries(times).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`);
    console.log(`${path}: ${row.join(', ')}`);
    await driver.closeTab();
    return times;
  }

  test('on an article and on a page of 5 MB', async () => {
    const article = await measure('/news/harbour-report.html', 15);
    const huge = await measure('/edge/huge.html', 5);
    // What runs on every page costs a fraction of what one reading does, and the reading stays in proportion to what
    // Readability takes for the same page. (The goal of twice that is measured on real pages, by the bench: this page
    // is five megabytes of comments, all of which we look at.)
    expect((article.detect + huge.detect) / (article.readability + huge.readability)).toBeLessThan(0.6);
    expect((article.read + huge.read) / (article.readability + huge.readability)).toBeLessThan(10);
  });
});
