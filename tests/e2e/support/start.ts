/**
 * Decides how a journey gets its browser: the built extension in a fresh profile, headless. Only the start is tried
 * again (a busy machine can be too slow for it once); what happens after that never is.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

/** Where the builds are: the folder that ON_RECORD_BUILDS names, else .output. */
export const BUILDS =
  process.env.ON_RECORD_BUILDS ?? fileURLToPath(new URL('../../../.output', import.meta.url));

const FOLDERS: Readonly<Record<BrowserName, string>> = { Chromium: 'chrome-mv3', Firefox: 'firefox-mv3' };

export const buildFor = (name: BrowserName): string => {
  const path = join(BUILDS, FOLDERS[name]);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first`);
  return path;
};

export interface StartOptions {
  /** Folder of the extension; without it the build for the browser. */
  readonly extension?: string;
  /** Port on 127.0.0.1 that everything goes through, requests to 127.0.0.1 too. */
  readonly proxy?: number;
  /** Whether the extension may work in incognito windows. */
  readonly incognito?: boolean;
  /** More arguments for Chromium. */
  readonly args?: readonly string[];
}

const throughProxy = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
});

export function startChromium({ extension, proxy, incognito = false, args = [] }: StartOptions = {}) {
  const proxied =
    proxy === undefined ? [] : [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'];
  return Chromium.start({
    program: requireBrowser('chromium'),
    extension: extension ?? buildFor('Chromium'),
    headless: true,
    incognito,
    args: [...proxied, ...args],
  });
}

export const startFirefox = ({ extension, proxy, incognito = false }: StartOptions = {}) =>
  Firefox.start({
    program: requireBrowser('firefox'),
    extension: extension ?? buildFor('Firefox'),
    incognito,
    preferences: proxy === undefined ? {} : throughProxy(proxy),
  });

export const startBrowser = (name: BrowserName, options: StartOptions = {}): Promise<Driver> =>
  patiently<Driver>(name, () => (name === 'Chromium' ? startChromium(options) : startFirefox(options)));

export async function patiently<T>(name: string, start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === STARTS) throw error;
      console.warn(`${name} did not start (${error}); trying again`);
    }
  }
}
