/**
 * Decides, in Chromium, that nothing is held of an article once its reader is closed: a very long one leaves what a short
 * one leaves, which is the reader's own code, and leaves it once however often it is read.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeReader, waitForButton } from '../e2e/support/reader.ts';
import { onStage } from '../e2e/support/stage.ts';
import { browsersToTest, patiently, startChromium } from '../e2e/support/start.ts';
import { LOAD_MS, until } from '../e2e/support/wait.ts';
import { collected } from './collected.ts';

const FULL = process.env.LOAD === 'full';
const LONG_MB = FULL ? 10 : 3;
const ROUNDS = FULL ? 6 : 3;
/**
 * Megabytes: the browser may keep its wrappers of the page's own elements as long as those (a quarter of the page's size
 * was seen). The article itself, its text, blocks and marks, is several times the size of the page.
 */
const SLACK_MB = LONG_MB / 2;

const WORDS = 'of the minutes of the council describes at length';

async function serve(): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const count = Math.ceil((Number(url.slice(1)) * 1_000_000) / 110);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write('<!doctype html><html lang="en"><title>The minutes</title><article><h1>The minutes</h1>');
    for (let n = 0; n < count; n += 1)
      response.write(`<p>Paragraph ${n} ${WORDS} what nobody in the hall had asked about on that day.</p>\n`);
    response.end('</article></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe.runIf(browsersToTest.includes('Chromium'))('in Chromium', () => {
  const stage = onStage(() => patiently('Chromium', () => startChromium()));
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve();
  });
  afterAll(() => {
    pages?.server.close();
    pages?.server.closeAllConnections();
  });

  /** Megabytes of the tab's heap, once nothing more can be collected. */
  const heap = async (session: CDPSession): Promise<number> => (await collected(session)) / 1_000_000;

  /** What each round of reading leaves, over what the page had before. */
  async function leftBy(megabytes: number): Promise<readonly number[]> {
    const { driver } = stage;
    await driver.open(`${pages.origin}/${megabytes}`);
    await waitForButton(driver);
    const session = await driver.page.createCDPSession();
    await session.send('HeapProfiler.enable');
    const before = await heap(session);
    const left: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await driver.click();
      const first = `Paragraph 0 ${WORDS}`;
      await until(
        'the article',
        () =>
          driver.inOverlay(
            (root, words) => root?.querySelector('main')?.textContent?.includes(words) ?? false,
            first,
          ),
        LOAD_MS,
      );
      await closeReader(driver);
      left.push((await heap(session)) - before);
    }
    await driver.closeTab();
    return left;
  }

  test(
    `of an article of ${LONG_MB} MB no more than of one of 3 kB`,
    async () => {
      const short = await leftBy(0.003);
      const long = await leftBy(LONG_MB);
      const row = (all: readonly number[]) => all.map((one) => one.toFixed(2)).join(', ');
      console.log(`left by 3 kB: ${row(short)} MB; by ${LONG_MB} MB: ${row(long)} MB`);
      // What is still on its way when a reader closes may take its time to go: the least of the rounds counts.
      expect(Math.min(...long)).toBeLessThan(Math.min(...short) + SLACK_MB);
      expect(Math.min(...long.slice(1))).toBeLessThan((long[0] ?? 0) + SLACK_MB);
    },
    FULL ? 900_000 : 300_000,
  );
});
