/**
 * Faults that only a real browser has, in Chromium: the background killed, the extension reloaded or removed, its files
 * missing or damaged, its store full or corrupt, tabs thrown away, pages that are slow or busy. The reader reads on.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import type { Chromium } from '../e2e/support/chromium.ts';
import { statementsOn } from '../e2e/support/expected.ts';
import {
  closeByEscape,
  expectUnchanged,
  markedStatements,
  openReader,
  overlayIsOpen,
  overlayText,
  pageState,
  verdictOn,
  waitForMarks,
  waitForOverlay,
  waitForPanel,
} from '../e2e/support/reader.ts';
import { browsersToTest, buildFor, patiently, startChromium } from '../e2e/support/start.ts';
import { until } from '../e2e/support/wait.ts';

const ARTICLE = '/news/harbour-report.html';
const WORDS = 'We need to know who read this report';

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
    query(filter: object): Promise<{ id: number; active: boolean; discarded: boolean; url?: string }[]>;
    discard(id: number): Promise<unknown>;
    update(id: number, change: object): Promise<unknown>;
  };
}

describe.runIf(browsersToTest.includes('Chromium'))('in Chromium', () => {
  let site: Site;
  let driver: Chromium;
  let files: string;
  const at = (path: string) => site.origin + path;

  const worker = () => until('the background worker', async () => (await driver.extension.workers())[0]);
  const inWorker = async <T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A) =>
    (await worker()).evaluate(run as never, ...args) as Promise<Awaited<T>>;

  /** Stops the background as the browser does with one that has nothing to do, only without waiting. */
  async function kill(): Promise<void> {
    for (const one of await driver.extension.workers()) await one.close().catch(() => undefined);
    await until('the background to be gone', async () => (await driver.extension.workers()).length === 0);
  }

  const clickAndRead = async () => {
    await driver.click();
    await waitForOverlay(driver, WORDS);
    await waitForMarks(driver);
  };
  const close = () => closeByEscape(driver);
  const openArticle = async () => {
    await driver.open(at(ARTICLE));
    await verdictOn(driver, /a news article/);
  };

  beforeAll(async () => {
    site = await serveSite();
    files = mkdtempSync(join(tmpdir(), 'on-record-build-'));
    cpSync(buildFor('Chromium'), files, { recursive: true });
    driver = await patiently('Chromium', () => startChromium({ extension: files, incognito: true }));
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(files, { recursive: true, force: true });
  });

  // A test that fails must not leave its tab in front of the next one's.
  afterEach(async () => {
    const pages = await driver.browser.pages().catch(() => []);
    for (const page of pages.slice(1)) await page.close().catch(() => undefined);
  });

  describe('the background', () => {
    test('killed before the click is woken by it', async () => {
      await openArticle();
      await kill();
      await clickAndRead();
      await close();
      await driver.closeTab();
    });

    test('killed while the reader is open is not missed: keys, marks, closing, and opening again', async () => {
      await openArticle();
      const before = await pageState(driver);
      await clickAndRead();
      await kill();
      await driver.press('j');
      await until('a current statement', () =>
        driver.inOverlay((root) => root?.querySelector('mark[data-current]') !== null),
      );
      await close();
      expect((await pageState(driver)).html).toBe(before.html);
      await clickAndRead();
      await close();
      await driver.closeTab();
    });

    test('killed at the very moment of the click costs the marks of the model at most', async () => {
      await openArticle();
      await driver.click();
      await Promise.all((await driver.extension.workers()).map((one) => one.close().catch(() => undefined)));
      if (!(await until('the overlay', () => overlayIsOpen(driver), 4000).catch(() => false)))
        await driver.click();
      await waitForOverlay(driver, WORDS);
      await waitForMarks(driver);
      await close();
      await driver.closeTab();
    });
  });

  describe('the user', () => {
    test('who clicks twice at once gets one reader or none, and the page back', async () => {
      await openArticle();
      const before = await pageState(driver);
      await Promise.all([driver.click(), driver.click()]);
      await until('the clicks to be done', async () => {
        const open = await overlayIsOpen(driver);
        await new Promise((resolve) => setTimeout(resolve, 700));
        return open === (await overlayIsOpen(driver));
      });
      const dialogs = await driver.inPage(() => document.querySelectorAll(':root > dialog').length);
      expect(dialogs).toBeLessThanOrEqual(1);
      if (await overlayIsOpen(driver)) await close();
      expect((await pageState(driver)).html).toBe(before.html);
      await driver.closeTab();
    });

    test('who leaves the page while it is read finds the next one in order', async () => {
      await openArticle();
      await driver.click();
      await driver.go(at('/news/library-hours.html'));
      await verdictOn(driver, /a news article/);
      await driver.click();
      await waitForMarks(driver);
      await close();
      await driver.closeTab();
    });

    test('who comes back by the back button can close or open the reader there', async () => {
      await openArticle();
      await clickAndRead();
      await driver.go(at('/news/library-hours.html'));
      await driver.back();
      await until('the page', () => driver.inPage(() => document.title.includes('Harbour')));
      if (await overlayIsOpen(driver)) await close();
      await until('the button to work', async () => (await driver.button()).enabled);
      await clickAndRead();
      await close();
      await driver.closeTab();
    });

    test('with a reader in each of two windows closes one and keeps the other', async () => {
      await openArticle();
      await clickAndRead();
      const session = await driver.browser.target().createCDPSession();
      const { targetId } = await session.send('Target.createTarget', {
        url: at('/news/library-hours.html'),
        newWindow: true,
      });
      const target = await driver.browser.waitForTarget(
        (one) => (one as unknown as { _targetId: string })._targetId === targetId,
      );
      const second = await target.page();
      if (!second) throw new Error('no second window');
      const dialogs = () => second.evaluate(() => document.querySelectorAll(':root > dialog').length);
      await second.waitForFunction(() => document.readyState === 'complete');
      await until('a reader in the second window', async () => {
        if ((await dialogs()) === 1) return true;
        await driver.extension.triggerAction(second);
        return until('it', async () => (await dialogs()) === 1, 3000).catch(() => false);
      });
      await second.keyboard.press('Escape');
      await until('the second to be closed', async () => (await dialogs()) === 0);
      expect(await overlayText(driver)).toContain(WORDS);
      await second.close();
      await close();
      await driver.closeTab();
    });

    test('in an incognito window reads, and leaves nothing in the store', async () => {
      await driver.open(at(ARTICLE));
      const url = at(`${ARTICLE}?private`);
      await inWorker(async (address) => {
        const { storage, windows } = (globalThis as unknown as { chrome: WorkerChrome }).chrome;
        await storage.local.clear();
        await windows.create({ incognito: true, url: address });
      }, url);
      const target = await driver.browser.waitForTarget((one) => one.url() === url);
      const page = await target.page();
      if (!page) throw new Error('no incognito window');
      const dialogs = () => page.evaluate(() => document.querySelectorAll(':root > dialog').length);
      try {
        await until('the reader', async () => {
          if ((await dialogs()) === 1) return true;
          await driver.extension.triggerAction(page);
          return until('it', async () => (await dialogs()) === 1, 3000).catch(() => false);
        });
        await until('Escape to close the reader', async () => {
          if ((await dialogs()) === 0) return true;
          await page.keyboard.press('Escape');
          return false;
        });
      } finally {
        await page.close();
      }
      const kept = await inWorker(() =>
        (globalThis as unknown as { chrome: WorkerChrome }).chrome.storage.local.get(null),
      );
      expect(Object.keys(kept).filter((key) => /corrections|classroom|readings/.test(key))).toEqual([]);
      await driver.closeTab();
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
      await clickAndRead();
      expect(
        await driver.inOverlay((root) => root?.querySelector<HTMLElement>('.themed')?.dataset.theme),
      ).toBe('sepia');
      await driver.inOverlay((root) => root?.querySelector<HTMLElement>('.marks-toggle')?.click());
      await close();
      const { settings } = await inWorker(() =>
        (globalThis as unknown as { chrome: WorkerChrome }).chrome.storage.local.get(null),
      );
      expect(settings).toMatchObject({ view: { theme: 'sepia' } });
      await clear();
      await driver.closeTab();
    });

    test.each([['rubbish'], [42], [null], [{ version: 99, view: 7, sites: [], listen: 'loud' }]])(
      'with %j where the settings should be: the reader reads',
      async (rubbish) => {
        await inWorker(
          (value) =>
            (globalThis as unknown as { chrome: WorkerChrome }).chrome.storage.local.set({ settings: value }),
          rubbish as never,
        );
        await openArticle();
        await clickAndRead();
        await close();
        await clear();
        await driver.closeTab();
      },
    );
  });

  describe('the files', () => {
    const whole = (file: string) => readFileSync(join(buildFor('Chromium'), file));
    const put = (file: string, content: string | Buffer) => writeFileSync(join(files, file), content);

    test.each([
      ['missing', () => rmSync(join(files, 'model.js'))],
      ['empty', () => put('model.js', '')],
      ['broken off in the middle', () => put('model.js', whole('model.js').subarray(0, 500_000))],
      ['throwing', () => put('model.js', 'throw new Error("no model")')],
      ['without weights', () => put('model.js', 'globalThis.onRecordWeights = "";')],
      ['of other weights', () => put('model.js', 'globalThis.onRecordWeights = btoa("x".repeat(5000));')],
    ])('of the model %s: the rules do its work', async (_, damage) => {
      damage();
      try {
        await openArticle();
        await clickAndRead();
        expect(await markedStatements(driver)).toEqual(await statementsOn(ARTICLE, true));
        await close();
      } finally {
        put('model.js', whole('model.js'));
        await driver.closeTab();
      }
    });

    test('of the reader missing: the page stays as it was, and all is well when it is back', async () => {
      await openArticle();
      const before = await pageState(driver);
      rmSync(join(files, 'reader.js'));
      try {
        await driver.click();
        await new Promise((resolve) => setTimeout(resolve, 1500));
        expect((await pageState(driver)).html).toBe(before.html);
      } finally {
        put('reader.js', whole('reader.js'));
      }
      await clickAndRead();
      await close();
      await driver.closeTab();
    });
  });

  describe('the page', () => {
    test('that never stops loading is read as far as it is there', async () => {
      const held: ServerResponse[] = [];
      const server: Server = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(
          `<!doctype html><html lang="en"><title>Ferry late again</title><article><h1>Ferry late again</h1>${'<p>“The tide does not wait for us,” said Ottilie Fenn, the ferry’s captain, on Monday morning at the pier.</p>'.repeat(8)}`,
        );
        held.push(response);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        await driver.open('about:blank');
        void driver.page
          .goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
          .catch(() => undefined);
        await until('the first words', () =>
          driver.inPage(() => document.body?.textContent?.includes('Ottilie Fenn') ?? false),
        );
        await until('the reader', async () => {
          if (await overlayIsOpen(driver)) return true;
          await driver.click();
          return until('it', () => overlayIsOpen(driver), 4000).catch(() => false);
        });
        await waitForOverlay(driver, 'The tide does not wait for us');
        await close();
      } finally {
        for (const response of held) response.end();
        server.close();
        server.closeAllConnections();
        await driver.closeTab();
      }
    });

    test('that is busy for seconds is read when it comes to rest', async () => {
      await openArticle();
      await driver.inPage(() => {
        setTimeout(() => {
          const end = performance.now() + 2500;
          while (performance.now() < end);
        }, 0);
      });
      await clickAndRead();
      await close();
      await driver.closeTab();
    });

    test('that writes itself anew under the reader can be read and left', async () => {
      await openArticle();
      await clickAndRead();
      await driver.inPage(() => {
        document.open();
        document.write('<title>Anew</title><p id="anew">Everything is new here.</p>');
        document.close();
      });
      if (await overlayIsOpen(driver)) await close();
      expect(await driver.inPage(() => document.getElementById('anew')?.textContent)).toBe(
        'Everything is new here.',
      );
      expect(await driver.inPage(() => document.querySelectorAll('dialog').length)).toBe(0);
      await driver.closeTab();
    });

    test('thrown away by the browser to save memory is read when it is back', async () => {
      await openArticle();
      await clickAndRead();
      await driver.open(at('/news/library-hours.html'));
      await verdictOn(driver, /a news article/);
      await inWorker(async () => {
        const { tabs } = (globalThis as unknown as { chrome: WorkerChrome }).chrome;
        for (const { id, active } of await tabs.query({}))
          if (!active) await tabs.discard(id).catch(() => undefined);
      });
      await driver.click();
      await waitForMarks(driver);
      await close();
      await driver.closeTab();
      await driver.open(at(ARTICLE));
      await verdictOn(driver, /a news article/);
      await clickAndRead();
      await close();
      await driver.closeTab();
    });
  });

  describe('the extension', () => {
    test('updated while the reader is open: that one can be read and closed, and the next click opens a new one', async () => {
      await openArticle();
      const before = await pageState(driver);
      await clickAndRead();
      // As an update does: the same extension, loaded anew.
      const session = await driver.browser.target().createCDPSession();
      await session.send('Extensions.loadUnpacked', { path: files, enableInIncognito: true });
      await until('the extension to be back', async () => {
        const again = (await driver.browser.extensions()).get(driver.extension.id);
        return again !== undefined && (await again.workers()).length > 0;
      });
      await driver.page.bringToFront();
      const dialogs = () => driver.inPage(() => document.querySelectorAll(':root > dialog').length);
      expect(await dialogs()).toBe(1);
      await driver.press('j');
      await until('Escape to close the old reader', async () => {
        if ((await dialogs()) === 0) return true;
        await driver.press('Escape');
        return false;
      });
      expect((await pageState(driver)).html).toBe(before.html);
      await driver.closeTab();
      await driver.open(at(ARTICLE));
      await until('the new one', async () => {
        if ((await dialogs()) === 1) return true;
        await driver.click().catch(() => undefined);
        return until('it', async () => (await dialogs()) === 1, 3000).catch(() => false);
      });
      await until('Escape to close it', async () => {
        if ((await dialogs()) === 0) return true;
        await driver.press('Escape');
        return false;
      });
      await driver.closeTab();
    });

    test('removed while the reader is open: it can be read and closed, and the page is as before', async () => {
      await driver.open(at(ARTICLE));
      const dialogs = () => driver.inPage(() => document.querySelectorAll(':root > dialog').length);
      const before = await pageState(driver);
      await until('the reader', async () => {
        if ((await dialogs()) === 1) return true;
        await driver.click().catch(() => undefined);
        return until('it', async () => (await dialogs()) === 1, 3000).catch(() => false);
      });
      await driver.browser.uninstallExtension(driver.extension.id);
      await driver.page.bringToFront();
      expect(await dialogs()).toBe(1);
      await driver.press('j');
      await until('Escape to close the reader', async () => {
        if ((await dialogs()) === 0) return true;
        await driver.press('Escape');
        return false;
      });
      await expectUnchanged(driver, before).catch(async () => {
        // The panel went with the extension: the window is wider now, so compare the page alone.
        expect((await pageState(driver)).html).toBe(before.html);
      });
    });
  });

  test('a panel is of use again after all of that in a new browser', async () => {
    await driver.close();
    driver = await patiently('Chromium', () => startChromium());
    await openReader(driver, at(ARTICLE));
    await waitForPanel(driver, 'Marta Lindqvist');
  });
});
