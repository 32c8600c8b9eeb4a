/**
 * Decides how pages are opened in Chromium: each at its own address, answered from the data, everything else refused.
 * The page's scripts do not run and nothing is loaded, but its DOM, styles and addresses are the browser's own.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/browsers.mjs';
import { bundleForPage } from './bundle';
import type { PageOutcome, Task } from './result';
import type { SpeedSample, SpeedTask } from './speed';

export interface PageSource {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const PAGE_LIMIT_MS = 60_000;

interface Tab {
  readonly page: Page;
  html: string;
}

/** @returns rejects when `work` takes longer than `ms`; the work itself goes on, so its tab must be thrown away */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${ms / 1000} s`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function answer(tab: Tab, request: HTTPRequest): void {
  const main = request.isNavigationRequest() && request.frame() === tab.page.mainFrame();
  if (!main) void request.abort().catch(() => {});
  else
    void request
      .respond({
        status: 200,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': POLICY },
        body: tab.html,
      })
      .catch(() => {});
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  const tab: Tab = { page, html: '' };
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  await page.setRequestInterception(true);
  page.on('request', (request) => answer(tab, request));
  return tab;
}

async function runIn(tab: Tab, bundle: string, source: PageSource, task: Task): Promise<PageOutcome> {
  tab.html = source.html;
  await tab.page.goto(source.url, { waitUntil: 'domcontentloaded' });
  await tab.page.evaluate(bundle);
  return tab.page.evaluate((given) => {
    if (!globalThis.onRecordBench) throw new Error('the bundle did not run');
    return globalThis.onRecordBench(given);
  }, task);
}

const failed = (error: unknown): PageOutcome => ({
  readings: {},
  detection: null,
  detectMs: 0,
  error: error instanceof Error ? error.message : String(error),
});

export class Chromium {
  private constructor(
    private readonly browser: Browser,
    private readonly profile: string,
    private readonly bundle: string,
  ) {}

  static async start(): Promise<Chromium> {
    const bundle = await bundleForPage();
    const profile = await mkdtemp(join(tmpdir(), 'on-record-bench-'));
    const browser = await puppeteer.launch({
      executablePath: requireBrowser('chromium'),
      userDataDir: profile,
      headless: true,
      protocolTimeout: 120_000,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-extensions', '--mute-audio'],
    });
    return new Chromium(browser, profile, bundle);
  }

  /**
   * @param sources the pages
   * @param taskOf what to do on a page; the index lets it vary the order of the systems
   * @param tabs how many pages are open at a time
   * @param done is told of each page as it is finished
   * @returns one outcome a page, in the order of the pages; a page that failed has `error`
   */
  async runAll<S extends PageSource>(
    sources: readonly S[],
    taskOf: (source: S, index: number) => Task,
    tabs: number,
    done: (count: number) => void = () => {},
  ): Promise<PageOutcome[]> {
    const outcomes: PageOutcome[] = [];
    let next = 0;
    let finished = 0;
    const worker = async (): Promise<void> => {
      let tab = await openTab(this.browser);
      for (let index = next++; index < sources.length; index = next++) {
        const source = sources[index];
        if (!source) break;
        try {
          outcomes[index] = await within(
            PAGE_LIMIT_MS,
            runIn(tab, this.bundle, source, taskOf(source, index)),
          );
        } catch (error) {
          outcomes[index] = failed(error);
          void tab.page.close().catch(() => {});
          tab = await openTab(this.browser);
        }
        done(++finished);
      }
      await tab.page.close().catch(() => {});
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(tabs, sources.length)) }, worker));
    return outcomes;
  }

  /** @returns what `onRecordSpeed` of the script makes of the task, in an empty page */
  async evaluate(script: string, task: SpeedTask): Promise<SpeedSample[]> {
    const page = await this.browser.newPage();
    try {
      await page.evaluate(script);
      return await page.evaluate(async (given) => {
        if (!globalThis.onRecordSpeed) throw new Error('the script did not run');
        return globalThis.onRecordSpeed(given);
      }, task);
    } finally {
      await page.close().catch(() => {});
    }
  }

  async stop(): Promise<void> {
    await this.browser.close().catch(() => {});
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
