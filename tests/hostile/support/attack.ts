/**
 * Decides, on pages that attack it, that the reader opens, can be read, keeps its keys, closes, leaves the page as it
 * was, and runs nothing: every vector that ran would have told the page and the server.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../e2e/support/driver.ts';
import { Elements } from '../../e2e/support/elements.ts';
import {
  closeReader,
  overlayIsOpen,
  overlayText,
  waitForButton,
  waitForPanel,
} from '../../e2e/support/reader.ts';
import { type BrowserName, browsersToTest, startBrowser } from '../../e2e/support/start.ts';
import { until, untilDone, untilEqual, untilSteady } from '../../e2e/support/wait.ts';
import { pageHtml, straysIn, whyUnreadable } from './inspect.ts';
import { HOSTILE_PAGES, type HostilePage } from './pages.ts';
import { type HostileSite, serveHostile } from './server.ts';

/** What the recorder on the page (support/expand.ts) has seen. */
interface Recorded {
  readonly ran: string;
  readonly heard: number;
}

interface Recorder {
  __arm?(): void;
  __ran?: string[];
  __heard?: string[];
  ran?(id: string): void;
}

/** Milliseconds in which a page that is done does nothing more by itself, and the server hears nothing more of it. */
const QUIET_MS = 400;

/** Waits until the page has run what it runs by itself. */
async function waitUntilQuiet(driver: Driver, site: HostileSite): Promise<void> {
  const loading = () =>
    driver.inOverlay(
      () =>
        [...document.images].filter(
          (image) => image.loading !== 'lazy' && !image.complete && image.dataset.changes === undefined,
        ).length,
    );
  await untilEqual('the number of pictures on their way', loading, 0);
  const done = async () => ({
    ran: await driver.inPage(() => (window as unknown as Recorder).__ran?.length ?? 0),
    requests: site.requests.length,
  });
  await untilSteady('the page', done, QUIET_MS);
}

/** Forgets what has run; from now on nothing may run. */
async function arm(driver: Driver, site: HostileSite): Promise<void> {
  await waitUntilQuiet(driver, site);
  await driver.inPage(() => {
    (window as unknown as Recorder).__arm?.();
  });
  site.ran.length = 0;
}

const recorded = (driver: Driver): Promise<Recorded> =>
  driver.inPage(() => {
    const { __ran = [], __heard = [] } = window as unknown as Recorder;
    // The page may have replaced what lists can do.
    let ran = '';
    for (let n = 0; n < __ran.length; n += 1) ran += `${__ran[n]} `;
    return { ran, heard: __heard.length };
  });

const html = (driver: Driver) => driver.inOverlay(pageHtml);

async function waitUntilReadable(driver: Driver, { shows }: HostilePage): Promise<void> {
  await until('the overlay to be readable', async () => {
    const why = await driver.inOverlay(whyUnreadable);
    const text = await overlayText(driver);
    const missing = shows.find((words) => !text.includes(words));
    if (why !== null || missing !== undefined)
      throw new Error(why ?? `“${missing}” is not in: ${text.slice(0, 200)}`);
    return true;
  });
}

async function useKeys(driver: Driver): Promise<void> {
  const overlay = new Elements({ driver }, 'overlay');
  await overlay.waitFor('mark');
  // What a page puts on top makes the reader come back, and may take the focus from the mark: then J is pressed again.
  await untilDone(
    'J to go to a statement',
    () => driver.press('j'),
    () => overlay.hasFocusIn('mark[data-current]'),
    2000,
  );
  await driver.press('Enter');
  await overlay.waitFor('.card');
  await driver.press('Escape');
  await overlay.waitUntilGone('.card');
}

/** Declares the tests of all pages in one browser, which is shared: a fresh tab for each page. */
export function attackIn(name: BrowserName): void {
  describe.runIf(browsersToTest.includes(name))(name, () => {
    let site: HostileSite;
    let driver: Driver;
    let vectors = 0;
    let executions = 0;
    let pages = 0;

    beforeAll(async () => {
      site = await serveHostile();
      driver = await startBrowser(name);
    });
    afterAll(async () => {
      console.log(`${name}: ${pages} hostile pages, ${vectors} vectors tried, ${executions} executions`);
      await driver?.close();
      await site?.close();
    });

    // Also after a failure, or the next page would lie behind this one; a page that hangs may not even close.
    afterEach(() => Promise.race([driver.closeTab(), new Promise((resolve) => setTimeout(resolve, 10_000))]));

    test('what runs on a page is counted, there and at the server', async () => {
      await driver.open(`${site.origin}/body-raw.html`);
      await arm(driver, site);
      await driver.inPage(() => (window as unknown as Recorder).ran?.('control'));
      await untilEqual('what has run', async () => (await recorded(driver)).ran, 'control ');
      await until('the server to hear of it', () => site.ran.includes('control'));
    });

    test.each(HOSTILE_PAGES)('$name: $attacks', async (page) => {
      await driver.open(`${site.origin}/${page.name}`);
      await waitForButton(driver);
      await waitUntilQuiet(driver, site);
      const before = await html(driver); // of a copy, whose own pictures are asked for, and fail, before the page is armed
      await arm(driver, site);

      await driver.click();
      await waitUntilReadable(driver, page);
      if (page.unmarked === null) await useKeys(driver);
      expect(await driver.inOverlay(straysIn)).toEqual([]);
      if (page.name.startsWith('field-') && page.unmarked === null) {
        await waitForPanel(driver, 'Agnes Tillotson');
        expect(await driver.inPanel(straysIn)).toEqual([]);
      }
      await closeReader(driver);
      const { ran, heard } = await recorded(driver);

      pages += 1;
      vectors += site.vectorsOn(page);
      const all = [...ran.split(' ').filter(Boolean), ...site.ran];
      executions += all.length;
      expect(all).toEqual([]);
      expect(heard).toBe(0);
      await untilEqual('the page’s markup', () => html(driver), before);
      expect(await overlayIsOpen(driver)).toBe(false);
    });
  });
}
