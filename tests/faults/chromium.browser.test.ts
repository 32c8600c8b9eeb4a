/**
 * Faults that only a real browser has, in Chromium: the background killed, the extension reloaded or removed, its files
 * missing or damaged, its store full or corrupt, tabs thrown away, pages that are slow or busy. The reader reads on.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { Elements } from '../e2e/support/elements.ts';
import { ownBuild } from '../e2e/support/own-build.ts';
import {
  openPage,
  openReader,
  pageState,
  waitForElementsAsBefore,
  waitForOverlay,
  waitForPanel,
} from '../e2e/support/reader.ts';
import { ARTICLE, OTHER_ARTICLE, onStage } from '../e2e/support/stage.ts';
import { browsersToTest, patiently, startChromium } from '../e2e/support/start.ts';
import { until, untilDone, untilEqual } from '../e2e/support/wait.ts';
import {
  ALL_DAMAGES,
  actsOn,
  OTHER_WORDS,
  testBackground,
  testComingBack,
  testModel,
  WORDS,
} from './support/acts.ts';
import { testPages, testReaderFile, testSettings, testUser } from './support/bodies.ts';

interface WorkerChrome {
  readonly storage: {
    readonly local: {
      get(key: null): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
  readonly windows: { create(options: object): Promise<unknown> };
  readonly tabs: {
    query(filter: object): Promise<{ id: number; active: boolean }[]>;
    discard(id: number): Promise<unknown>;
  };
}

describe.runIf(browsersToTest.includes('Chromium'))('in Chromium', () => {
  const build = ownBuild('Chromium');
  const stage = onStage(() =>
    patiently('Chromium', () => startChromium({ extension: build.folder, incognito: true })),
  );
  const overlay = new Elements(stage, 'overlay');
  const { openArticle, read, readAtLast, close, dialogs } = actsOn(stage);

  const inWorker = async <T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A) => {
    const worker = await until(
      'the background worker',
      async () => (await stage.driver.extension.workers())[0],
    );
    return worker.evaluate(run as never, ...args) as Promise<Awaited<T>>;
  };

  /** Stops the background as the browser does with one that has nothing to do, only without waiting. */
  const kill = () =>
    until('the background to be gone', async () => {
      const workers = await stage.driver.extension.workers();
      for (const one of workers) await one.close().catch(() => undefined);
      return workers.length === 0;
    });

  /** In a page that the driver does not drive, of another window. */
  const dialogsIn = (page: Page) => page.evaluate(() => document.querySelectorAll(':root > dialog').length);
  const readIn = (page: Page) =>
    untilDone(
      'the reader in the other window',
      () => stage.driver.extension.triggerAction(page),
      async () => (await dialogsIn(page)) === 1,
    );
  const closeIn = (page: Page) =>
    untilDone(
      'Escape to close the reader in the other window',
      () => page.keyboard.press('Escape'),
      async () => (await dialogsIn(page)) === 0,
      700,
    );

  afterEach(async () => {
    const pages = await stage.driver.browser.pages().catch(() => []);
    for (const page of pages.slice(1)) await page.close().catch(() => undefined);
  });

  testBackground(stage, kill);
  testComingBack(stage);
  testModel(stage, build, ALL_DAMAGES);

  test('the background killed at the very moment of the click costs the marks of the model at most', async () => {
    await openArticle();
    await stage.driver.click();
    const workers = await stage.driver.extension.workers();
    await Promise.all(workers.map((one) => one.close().catch(() => undefined)));
    await readAtLast();
    await close();
  });

  testReaderFile(stage, build);
  testUser(stage, () => Promise.all([stage.driver.click(), stage.driver.click()]));
  testPages(stage);

  describe('the user', () => {
    test('with a reader in each of two windows closes one and keeps the other', async () => {
      const { driver } = stage;
      await openArticle();
      await read();
      const session = await driver.browser.target().createCDPSession();
      const { targetId } = await session.send('Target.createTarget', {
        url: stage.at(OTHER_ARTICLE),
        newWindow: true,
      });
      const target = await driver.browser.waitForTarget(
        (one) => (one as unknown as { _targetId: string })._targetId === targetId,
      );
      const second = await until('the second window', () => target.page());
      await second.waitForFunction(() => document.readyState === 'complete');
      await readIn(second);
      await closeIn(second);
      await waitForOverlay(driver, WORDS);
      await second.close();
      await close();
    });

    test('in an incognito window reads, and leaves nothing in the store', async () => {
      const { driver } = stage;
      await driver.open(stage.at(ARTICLE));
      const url = stage.at(`${ARTICLE}?private`);
      await inWorker(async (address) => {
        const { storage, windows } = (globalThis as unknown as { chrome: WorkerChrome }).chrome;
        await storage.local.clear();
        await windows.create({ incognito: true, url: address });
      }, url);
      const target = await driver.browser.waitForTarget((one) => one.url() === url);
      const page = await until('the incognito window', () => target.page());
      try {
        await readIn(page);
        await closeIn(page);
      } finally {
        await page.close();
      }
      const kept = await inWorker(() =>
        (globalThis as unknown as { chrome: WorkerChrome }).chrome.storage.local.get(null),
      );
      expect(Object.keys(kept).filter((key) => /corrections|classroom|readings/.test(key))).toEqual([]);
    });
  });

  describe('the store', () => {
    const clear = () =>
      inWorker(() => (globalThis as unknown as { chrome: WorkerChrome }).chrome.storage.local.clear());

    test('full to the brim: the reader reads, and what was set stays', async () => {
      await inWorker(async () => {
        const { local } = (globalThis as unknown as { chrome: WorkerChrome }).chrome.storage;
        await local.clear();
        await local.set({ settings: { version: 1, view: { theme: 'sepia' } } });
        let piece = 4_000_000;
        for (let n = 0; piece > 1; n += 1) {
          await local.set({ [`fill${n}`]: 'x'.repeat(piece) }).catch(() => {
            piece = Math.floor(piece / 2);
          });
        }
      });
      await openArticle();
      await read();
      await untilEqual('the theme', () => overlay.attribute('.themed', 'data-theme'), 'sepia');
      await overlay.click('.marks-toggle');
      await overlay.waitUntilGone('mark');
      await close();
      const { settings } = await inWorker(() =>
        (globalThis as unknown as { chrome: WorkerChrome }).chrome.storage.local.get(null),
      );
      expect(settings).toMatchObject({ view: { theme: 'sepia' } });
      await clear();
    });

    testSettings(
      stage,
      (rubbish) =>
        inWorker(
          (value) =>
            (globalThis as unknown as { chrome: WorkerChrome }).chrome.storage.local.set({ settings: value }),
          rubbish as never,
        ),
      clear,
    );
  });

  test('a tab thrown away by the browser to save memory is read when it is back', async () => {
    await openArticle();
    await read();
    await openPage(stage.driver, stage.at(OTHER_ARTICLE));
    await inWorker(async () => {
      const { tabs } = (globalThis as unknown as { chrome: WorkerChrome }).chrome;
      for (const { id, active } of await tabs.query({}))
        if (!active) await tabs.discard(id).catch(() => undefined);
    });
    await read(OTHER_WORDS);
    await close();
    await stage.driver.closeTab();
    await openArticle();
    await read();
    await close();
  });

  describe('the extension', () => {
    test('updated while the reader is open: that one can be read and closed, and the next click opens a new one', async () => {
      const { driver } = stage;
      await openArticle();
      const before = await pageState(driver);
      await read();
      // As an update does: the same extension, loaded anew.
      const session = await driver.browser.target().createCDPSession();
      await session.send('Extensions.loadUnpacked', { path: build.folder, enableInIncognito: true });
      await until('the extension to be back', async () => {
        const again = (await driver.browser.extensions()).get(driver.extension.id);
        return again !== undefined && (await again.workers()).length > 0;
      });
      await driver.page.bringToFront();
      expect(await dialogs()).toBe(1);
      await driver.press('j');
      await close();
      await waitForElementsAsBefore(driver, before);
      await driver.open(stage.at(ARTICLE));
      await readAtLast();
      await close();
    });

    test('removed while the reader is open: it can be read and closed, and the page is as before', async () => {
      const { driver } = stage;
      await driver.open(stage.at(ARTICLE));
      const before = await pageState(driver);
      await readAtLast();
      await driver.browser.uninstallExtension(driver.extension.id);
      await driver.page.bringToFront();
      expect(await dialogs()).toBe(1);
      await driver.press('j');
      await close();
      // The panel went with the extension, and the window is wider now: its elements alone are as before.
      await waitForElementsAsBefore(driver, before);
    });
  });

  test('a panel is of use again after all of that in a new browser', async () => {
    await stage.restart(() => patiently('Chromium', () => startChromium()));
    await openReader(stage.driver, stage.at(ARTICLE));
    await waitForPanel(stage.driver, 'Marta Lindqvist');
  });
});
