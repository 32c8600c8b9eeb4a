/**
 * Decides, on pages that attack it, that the reader opens, can be read, keeps its keys, closes, leaves the page as it
 * was, and runs nothing: every vector that ran would have told the page and the server.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../e2e/support/driver.ts';
import { overlayIsOpen, overlayText, waitForPanel, waitUntilClosed } from '../../e2e/support/reader.ts';
import { type BrowserName, browsersToTest, startBrowser } from '../../e2e/support/start.ts';
import { until } from '../../e2e/support/wait.ts';
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

/** Waits until the page has run what it runs by itself, and forgets that; from now on nothing may run. */
async function arm(driver: Driver): Promise<void> {
  let before = -1;
  let still = 0;
  await until('the page to be quiet', async () => {
    const now = await driver.inPage(() => (window as unknown as Recorder).__ran?.length ?? 0);
    const loading = await driver.inOverlay(
      () =>
        [...document.images].filter(
          (image) => image.loading !== 'lazy' && !image.complete && image.dataset.changes === undefined,
        ).length,
    );
    still = now === before && loading === 0 ? still + 1 : 0;
    before = now;
    return still >= 2;
  });
  await driver.inPage(() => {
    (window as unknown as Recorder).__arm?.();
  });
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

const current = (driver: Driver) =>
  driver.inOverlay(
    (root) => root?.querySelector<HTMLElement>('mark[data-current]')?.dataset.statement ?? null,
  );

async function useKeys(driver: Driver): Promise<void> {
  await until('marks', () => driver.inOverlay((root) => root?.querySelector('mark') !== null));
  await until('J to go to a statement', async () => {
    if ((await current(driver)) !== null) return true;
    await driver.press('j');
    return false;
  });
  await driver.press('Enter');
  await until('the card', () => driver.inOverlay((root) => root?.querySelector('.card') !== null));
  await driver.press('Escape');
  await until('no card', () => driver.inOverlay((root) => root?.querySelector('.card') === null));
}

async function close(driver: Driver): Promise<void> {
  await driver.press('Escape');
  await waitUntilClosed(driver);
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
      await arm(driver);
      await driver.inPage(() => (window as unknown as Recorder).ran?.('control'));
      expect((await recorded(driver)).ran).toBe('control ');
      await until('the server to hear of it', () => site.ran.includes('control'));
    });

    test.each(HOSTILE_PAGES)('$name: $attacks', async (page) => {
      await driver.open(`${site.origin}/${page.name}`);
      await until('the button to work', async () => (await driver.button()).enabled);
      const before = await html(driver);
      await arm(driver);
      site.ran.length = 0;

      await driver.click();
      await waitUntilReadable(driver, page);
      if (page.unmarked === null) await useKeys(driver);
      expect(await driver.inOverlay(straysIn)).toEqual([]);
      if (page.name.startsWith('field-') && page.unmarked === null) {
        await waitForPanel(driver, 'Agnes Tillotson');
        expect(await driver.inPanel(straysIn)).toEqual([]);
      }
      await close(driver);
      const { ran, heard } = await recorded(driver);

      pages += 1;
      vectors += site.vectorsOn(page);
      const all = [...ran.split(' ').filter(Boolean), ...site.ran];
      executions += all.length;
      expect(all).toEqual([]);
      expect(heard).toBe(0);
      expect(await html(driver)).toBe(before);
      expect(await overlayIsOpen(driver)).toBe(false);
    });
  });
}
