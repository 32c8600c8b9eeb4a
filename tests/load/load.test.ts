/**
 * Decides, in Chromium, that use leaves nothing behind: tabs detected, readers opened and closed, addresses changed
 * without a load, very long articles. Memory, nodes and listeners are the browser's own counts after its collector has
 * run. In CI with small numbers; "npm run load" takes the full ones.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import type { Chromium } from '../e2e/support/chromium.ts';
import {
  closeByEscape,
  overlayIsOpen,
  verdictOn,
  waitForMarks,
  waitForOverlay,
} from '../e2e/support/reader.ts';
import { browsersToTest, patiently, startChromium } from '../e2e/support/start.ts';
import { until } from '../e2e/support/wait.ts';

const FULL = process.env.LOAD === 'full';
const SIZES = FULL
  ? { rounds: 20, tabs: 50, addresses: 1000, megabytes: 10, statements: 2000 }
  : { rounds: 6, tabs: 6, addresses: 200, megabytes: 3, statements: 500 };
const LONG_MS = FULL ? 900_000 : 100_000;

const ARTICLE = '/news/harbour-report.html';

interface Counts {
  readonly heapMB: number;
  readonly nodes: number;
  readonly listeners: number;
}

const SENTENCES = (n: number) =>
  `<p>“We have waited ${n} days for an answer,” said Ottilie Fenn${n}, who lives by the pier. The council meets again on Thursday.</p>`;

/** Pages that are too large for the sample site. */
async function serveLong(): Promise<{ server: Server; origin: string }> {
  const server = createServer(({ url = '/' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    const [, kind, amount = '1'] = url.split('/');
    const count = kind === 'statements' ? Number(amount) : Math.ceil((Number(amount) * 1_000_000) / 130);
    response.write(
      '<!doctype html><html lang="en"><title>The long wait</title><article><h1>The long wait</h1>',
    );
    for (let n = 0; n < count; n += 1) {
      response.write(
        kind === 'statements'
          ? SENTENCES(n)
          : `<p>Paragraph ${n} of the minutes of the council describes at length what nobody in the hall had asked about.</p>\n`,
      );
    }
    response.end('</article></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe.runIf(browsersToTest.includes('Chromium'))('in Chromium', () => {
  let site: Site;
  let long: Awaited<ReturnType<typeof serveLong>>;
  let driver: Chromium;
  const table: Record<string, string | number>[] = [];

  beforeAll(async () => {
    site = await serveSite();
    long = await serveLong();
    driver = await patiently('Chromium', () => startChromium({ args: ['--js-flags=--expose-gc'] }));
  });
  afterAll(async () => {
    console.table(table);
    await driver?.close();
    await site?.close();
    long?.server.close();
    long?.server.closeAllConnections();
  });

  /** What the tab in front holds, once nothing more can be collected. */
  async function counts(session: CDPSession): Promise<Counts> {
    let last = Number.POSITIVE_INFINITY;
    await until('the collector to be done', async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const done = usedSize > last * 0.995;
      last = usedSize;
      return done;
    });
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    return {
      heapMB: of('JSHeapUsedSize') / 1_000_000,
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    };
  }

  async function sessionHere(): Promise<CDPSession> {
    const session = await driver.page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    return session;
  }

  const note = (what: string, before: Counts, after: Counts) =>
    table.push({
      what,
      'heap before (MB)': before.heapMB.toFixed(2),
      'after (MB)': after.heapMB.toFixed(2),
      'nodes before': before.nodes,
      'nodes after': after.nodes,
      'listeners before': before.listeners,
      'listeners after': after.listeners,
    });

  async function round(): Promise<void> {
    await driver.click();
    await waitForMarks(driver);
    await driver.press('j');
    await closeByEscape(driver);
  }

  test(
    `a reader opened and closed ${SIZES.rounds} times leaves nothing in the page`,
    async () => {
      await driver.open(site.origin + ARTICLE);
      await verdictOn(driver, /a news article/);
      const session = await sessionHere();
      // The first rounds load code that stays; what later ones add would be a leak.
      for (let n = 0; n < 3; n += 1) await round();
      const before = await counts(session);
      for (let n = 0; n < SIZES.rounds; n += 1) await round();
      const after = await counts(session);
      note(`${SIZES.rounds} readers`, before, after);
      expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
      expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1 + 200);
      // Each injection evaluates the reader's script anew; V8 may keep some of its code, but no reader.
      expect(after.heapMB).toBeLessThan(before.heapMB * 1.3 + 0.4 * SIZES.rounds);
      await driver.closeTab();
    },
    LONG_MS,
  );

  test(
    `${SIZES.addresses} addresses in one tab leave no listener, timer or node`,
    async () => {
      await driver.open(site.origin + ARTICLE);
      await verdictOn(driver, /a news article/);
      const session = await sessionHere();
      const change = (times: number) =>
        driver.inPage(async (count) => {
          for (let n = 0; n < count; n += 1) {
            history.pushState({}, '', `?page=${n}`);
            if (n % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }, times);
      await change(50);
      await verdictOn(driver, /a news article/);
      const before = await counts(session);
      await change(SIZES.addresses);
      await verdictOn(driver, /a news article/);
      const after = await counts(session);
      note(`${SIZES.addresses} addresses`, before, after);
      expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
      expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.05 + 50);
      expect(after.heapMB).toBeLessThan(before.heapMB * 1.15 + 2);
      await driver.closeTab();
    },
    LONG_MS,
  );

  test(
    `${SIZES.tabs} tabs are all detected, and read one after the other`,
    async () => {
      for (let n = 0; n < SIZES.tabs; n += 1) {
        await driver.open(`${site.origin}${n % 2 ? ARTICLE : '/news/library-hours.html'}?n=${n}`);
        await verdictOn(driver, /a news article/);
        if (n < SIZES.tabs * 0.4 || !FULL) {
          await driver.click();
          await waitForMarks(driver);
        }
      }
      for (let n = 0; n < SIZES.tabs; n += 1) {
        if (await overlayIsOpen(driver)) {
          await closeByEscape(driver);
        }
        await driver.closeTab();
      }
    },
    LONG_MS,
  );

  test(
    `an article of ${SIZES.megabytes} MB is read, and let go`,
    async () => {
      await driver.open(`${long.origin}/megabytes/${SIZES.megabytes}`);
      await until('the button to work', async () => (await driver.button()).enabled);
      const session = await sessionHere();
      const before = await counts(session);
      await driver.click();
      await until(
        'the last paragraph',
        () =>
          driver.inOverlay(
            (root) =>
              root?.querySelector('main')?.textContent?.includes('Paragraph 0 of the minutes') ?? false,
          ),
        90_000,
      );
      await closeByEscape(driver);
      const after = await counts(session);
      note(`${SIZES.megabytes} MB`, before, after);
      expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.05 + 500);
      await driver.closeTab();
    },
    LONG_MS,
  );

  test(
    `${SIZES.statements} statements are marked and stepped through`,
    async () => {
      await driver.open(`${long.origin}/statements/${SIZES.statements}`);
      await until('the button to work', async () => (await driver.button()).enabled);
      await driver.click();
      await waitForOverlay(driver, 'We have waited 0 days');
      const marks = () => driver.inOverlay((root) => root?.querySelectorAll('mark[data-first]').length ?? 0);
      await until('the statements', async () => (await marks()) >= SIZES.statements * 0.9, 90_000);
      await driver.press('j');
      await until('a current statement', () =>
        driver.inOverlay((root) => root?.querySelector('mark[data-current]') !== null),
      );
      await closeByEscape(driver);
      await driver.closeTab();
    },
    LONG_MS,
  );
});
