/**
 * Decides how a journey gets its browser: the built extension in a fresh profile, headless. Only the start is tried
 * again (a busy machine can be too slow for it once); what happens after that never is.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireBrowser } from '../../../scripts/browsers.mjs';
import { Chromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { Firefox } from './firefox.ts';

const STARTS = 3;

export type BrowserName = Driver['name'];

/** Those that ON_RECORD_BROWSERS names ("Chromium", "Firefox", "Chromium,Firefox"); both without it. */
export const browsersToTest: readonly BrowserName[] = (process.env.ON_RECORD_BROWSERS ?? 'Chromium,Firefox')
  .split(',')
  .filter((name): name is BrowserName => name === 'Chromium' || name === 'Firefox');

const build = (folder: string): string => {
  const path = fileURLToPath(new URL(`../../../.output/${folder}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first`);
  return path;
};

const startOnce = (name: BrowserName): Promise<Driver> =>
  name === 'Chromium'
    ? Chromium.start({ program: requireBrowser('chromium'), extension: build('chrome-mv3'), headless: true })
    : Firefox.start({ program: requireBrowser('firefox'), extension: build('firefox-mv3') });

export async function startBrowser(name: BrowserName): Promise<Driver> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(name);
    } catch (error) {
      if (attempt === STARTS) throw error;
      console.warn(`${name} did not start (${error}); trying again`);
    }
  }
}
