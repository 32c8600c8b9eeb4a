/**
 * Decides, in Chromium, that use leaves nothing behind: tabs detected, readers opened and closed, addresses changed
 * without a load, very long articles. Memory, nodes and listeners are the browser's own counts after its collector has
 * run. In CI with small numbers; "npm run load" takes the full ones.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  closeByEscape,
  openPage,
  overlayIsOpen,
  verdictOn,
  waitForButton,
  waitForMarks,
  waitForOverlay,
} from '../e2e/support/reader.ts';
import { ARTICLE, OTHER_ARTICLE, onStage } from '../e2e/support/stage.ts';
import { browsersToTest, patiently, startChromium } from '../e2e/support/start.ts';
import { until } from '../e2e/support/wait.ts';
import { nextStatement } from '../faults/support/acts.ts';
import { collected } from './collected.ts';

const FULL = process.env.LOAD === 'full';
const SIZES = FULL
  ? { rounds: 20, tabs: 50, addresses: 1000, megabytes: 10, statements: 2000 }
  : { rounds: 6, tabs: 6, addresses: 200, megabytes: 3, statements: 500 };
/** Milliseconds for a test, and for a very long article in it. */
const LONG_MS = FULL ? 900_000 : 240_000;
const ARTICLE_MS = FULL ? 300_000 : 90_000;

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

function expectWithin(now: Counts, most: Counts): void {
  expect(now.listeners).toBeLessThanOrEqual(most.listeners);
  expect(now.nodes).toBeLessThanOrEqual(most.nodes);
  expect(now.heapMB).toBeLessThanOrEqual(most.heapMB);
}

describe.runIf(browsersToTest.includes('Chromium'))('in Chromium', () => {
  let long: Awaited<ReturnType<typeof serveLong>>;
  const table: Record<string, string | number>[] = [];

  beforeAll(async () => {
    long = await serveLong();
  });
  afterAll(() => {
    console.table(table);
    long?.server.close();
    long?.server.closeAllConnections();
  });
  const stage = onStage(() =>
    patiently('Chromium', () => startChromium({ args: ['--js-flags=--expose-gc'] })),
  );

  /** What the tab in front holds, once nothing more can be collected. */
  async function counts(session: CDPSession): Promise<Counts> {
    await collected(session);
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    return {
      heapMB: of('JSHeapUsedSize') / 1_000_000,
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    };
  }

  async function sessionHere(): Promise<CDPSession> {
    const session = await stage.driver.page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    return session;
  }

  /** The browser lets go of what has gone in its own time, so it is counted again; what leaks never goes. */
  async function countsWithin(session: CDPSession, most: Counts): Promise<Counts> {
    const within = (now: Counts) =>
      now.heapMB <= most.heapMB && now.nodes <= most.nodes && now.listeners <= most.listeners;
    let now = await counts(session);
    for (let again = 0; again < 5 && !within(now); again += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      now = await counts(session);
    }
    return now;
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
    await stage.driver.click();
    await waitForMarks(stage.driver);
    await nextStatement(stage);
    await closeByEscape(stage.driver);
  }

  test(
    `a reader opened and closed ${SIZES.rounds} times leaves nothing in the page`,
    async () => {
      await openPage(stage.driver, stage.at(ARTICLE));
      const session = await sessionHere();
      // The first rounds load code that stays; what later ones add would be a leak.
      for (let n = 0; n < 3; n += 1) await round();
      const before = await counts(session);
      for (let n = 0; n < SIZES.rounds; n += 1) await round();
      const most = {
        listeners: before.listeners + 2,
        nodes: before.nodes * 1.1 + 200,
        // Each injection evaluates the reader's script anew; V8 may keep some of its code, but no reader.
        heapMB: before.heapMB * 1.3 + 0.4 * SIZES.rounds,
      };
      const after = await countsWithin(session, most);
      note(`${SIZES.rounds} readers`, before, after);
      expectWithin(after, most);
      await stage.driver.closeTab();
    },
    LONG_MS,
  );

  test(
    `${SIZES.addresses} addresses in one tab leave no listener, timer or node`,
    async () => {
      await openPage(stage.driver, stage.at(ARTICLE));
      const session = await sessionHere();
      const change = (times: number) =>
        stage.driver.inPage(async (count) => {
          for (let n = 0; n < count; n += 1) {
            history.pushState({}, '', `?page=${n}`);
            if (n % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }, times);
      await change(50);
      await verdictOn(stage.driver, /a news article/);
      const before = await counts(session);
      await change(SIZES.addresses);
      await verdictOn(stage.driver, /a news article/);
      const most = {
        listeners: before.listeners + 2,
        nodes: before.nodes * 1.05 + 50,
        heapMB: before.heapMB * 1.15 + 2,
      };
      const after = await countsWithin(session, most);
      note(`${SIZES.addresses} addresses`, before, after);
      expectWithin(after, most);
      await stage.driver.closeTab();
    },
    LONG_MS,
  );

  test(
    `${SIZES.tabs} tabs are all detected, and read one after the other`,
    async () => {
      for (let n = 0; n < SIZES.tabs; n += 1) {
        await openPage(stage.driver, stage.at(`${n % 2 ? ARTICLE : OTHER_ARTICLE}?n=${n}`));
        if (n < SIZES.tabs * 0.4 || !FULL) {
          await stage.driver.click();
          await waitForMarks(stage.driver);
        }
      }
      for (let n = 0; n < SIZES.tabs; n += 1) {
        await stage.driver.page.bringToFront();
        if (await overlayIsOpen(stage.driver)) await closeByEscape(stage.driver);
        await stage.driver.closeTab();
      }
    },
    LONG_MS,
  );

  test(
    `an article of ${SIZES.megabytes} MB is read, and let go`,
    async () => {
      await stage.driver.open(`${long.origin}/megabytes/${SIZES.megabytes}`);
      await waitForButton(stage.driver);
      const session = await sessionHere();
      const before = await counts(session);
      await stage.driver.click();
      await until(
        'the last paragraph',
        () =>
          stage.driver.inOverlay(
            (root) =>
              root?.querySelector('main')?.textContent?.includes('Paragraph 0 of the minutes') ?? false,
          ),
        ARTICLE_MS,
      );
      await closeByEscape(stage.driver);
      const any = Number.POSITIVE_INFINITY;
      const most = { listeners: any, nodes: before.nodes * 1.05 + 500, heapMB: any };
      const after = await countsWithin(session, most);
      note(`${SIZES.megabytes} MB`, before, after);
      expectWithin(after, most);
      await stage.driver.closeTab();
    },
    LONG_MS,
  );

  test(
    `${SIZES.statements} statements are marked and stepped through`,
    async () => {
      await stage.driver.open(`${long.origin}/statements/${SIZES.statements}`);
      await waitForButton(stage.driver);
      await stage.driver.click();
      await waitForOverlay(stage.driver, 'We have waited 0 days');
      const marks = () =>
        stage.driver.inOverlay((root) => root?.querySelectorAll('mark[data-first]').length ?? 0);
      await until('the statements', async () => (await marks()) >= SIZES.statements * 0.9, ARTICLE_MS);
      await nextStatement(stage);
      await closeByEscape(stage.driver);
      await stage.driver.closeTab();
    },
    LONG_MS,
  );
});
