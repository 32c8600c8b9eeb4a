/**
 * Decides that the reader never holds a page up for long: the longest task of the page's main thread while the overlay
 * opens and the article is analysed, next to what Readability's parse() takes of the same processor in the same run.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../e2e/support/chromium.ts';
import { closeByEscape, countMarks, verdictOn, waitForMarks } from '../e2e/support/reader.ts';
import { browsersToTest, patiently, startChromium } from '../e2e/support/start.ts';
import { until } from '../e2e/support/wait.ts';
import { pageScript } from './page-script.ts';
import { type Task, tasksWhile } from './trace.ts';

const NAMES = [
  'Ottilie Fenn',
  'Bram Okoro',
  'Ines Castellan',
  'Marek Dolny',
  'Ruth Abernathy',
  'Sven Halloran',
];

/** One paragraph of some fifty words, different for each number. */
function paragraph(n: number): string {
  const name = NAMES[n % NAMES.length] ?? '';
  const kinds = [
    `“We have waited ${n} days for an answer, and nobody at the harbour office picks up the telephone,” said ${name}, who has worked on the quay since she left school. The council meets again on Thursday to look at the plans for the new crane, which are ${n} pages long.`,
    `Two people with knowledge of report ${n}, who asked not to be named because it has not been published, said the cost had doubled since the spring. The tram company did not answer questions about it, and the figures in its last statement end in March.`,
    `The building stands at number ${n} of the old rope walk, between the chandler’s shop and the chapel. It was put up after the flood, when timber was cheap, and for years it held nothing but nets, barrels and the bell that is now in the museum.`,
    `According to ${name}, the second survey found ${n} cracks in the wall that faces the river. A spokeswoman for the ministry confirmed that engineers had been there twice, but denied that anyone had been told to leave, and added that a third visit was planned.`,
  ];
  return `<p>${kinds[n % kinds.length]}</p>`;
}

const article = (paragraphs: number, script = '') =>
  `<!doctype html><html lang="en"><title>The long wait at the quay</title><article><h1>The long wait at the quay</h1>${Array.from(
    { length: paragraphs },
    (_, n) => paragraph(n),
  ).join('\n')}</article>${script}</html>`;

/** Paragraphs of the article that the baseline parses. */
const BASELINE_PARAGRAPHS = 25;

/**
 * Times a task of the baseline. The goal is 50 ms: on the machine where this was set, with 25 other programs waiting for
 * its two processors, the baseline took 5.4 to 6.1 ms and the longest task 33 to 42 ms in eighteen readings, which is 6
 * to 7.5 times the baseline; 50 ms are 8.6 times, and what a busy machine may add to that is a quarter.
 */
const MOST = 11;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What one task of the baseline does: the same article, parsed so often that it takes about as long as we may. */
const BASELINE = `
  import { Readability } from '@mozilla/readability';
  const run = () => { for (let n = 0; n < 10; n += 1) new Readability(document.cloneNode(true)).parse(); };
  let left = 6;
  const next = () => { run(); left -= 1; if (left > 0) setTimeout(next, 20); else document.title = 'done'; };
  addEventListener('load', () => setTimeout(next, 20));`;

const bundled = (): Promise<string> =>
  pageScript({ stdin: { contents: BASELINE, resolveDir: import.meta.dirname } });

async function serve(baseline: string): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const [, kind = '', amount = '1'] = url.split('/');
    if (kind === 'baseline.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      return response.end(baseline);
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(
      article(Number(amount), kind === 'baseline' ? '<script src="/baseline.js"></script>' : ''),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe.runIf(browsersToTest.includes('Chromium'))('in Chromium', () => {
  let pages: Awaited<ReturnType<typeof serve>>;
  let driver: Chromium;

  beforeAll(async () => {
    pages = await serve(await bundled());
    driver = await patiently('Chromium', () => startChromium());
  });
  afterAll(async () => {
    await driver?.close();
    pages?.server.close();
    pages?.server.closeAllConnections();
  });

  /** The tasks of an article that is opened, analysed and marked. */
  async function reading(paragraphs: number): Promise<readonly Task[]> {
    await driver.open(`${pages.origin}/article/${paragraphs}`);
    await verdictOn(driver, /a news article/);
    const tasks = await tasksWhile(
      driver.page,
      `chrome-extension://${driver.extension.id}/reader.js`,
      async () => {
        await driver.click();
        await waitForMarks(driver);
        let last = -1;
        await until('the marks to be all there', async () => {
          const before = last;
          last = await countMarks(driver);
          return last === before;
        });
      },
    );
    await closeByEscape(driver);
    await driver.closeTab();
    return tasks;
  }

  async function baseline(): Promise<readonly Task[]> {
    await driver.open('about:blank');
    const url = `${pages.origin}/baseline/${BASELINE_PARAGRAPHS}`;
    const tasks = await tasksWhile(driver.page, `${pages.origin}/baseline.js`, async () => {
      await driver.page.goto(url);
      await until('the baseline to be done', () => driver.inPage(() => document.title === 'done'));
    });
    await driver.closeTab();
    return tasks;
  }

  test.each([
    ['of 1,200 words', 25],
    ['of 5,000 words', 100],
  ])('no task is long while an article %s is opened, analysed and marked', async (_, paragraphs) => {
    const parse = median((await baseline()).map(({ ms }) => ms));
    const rounds = [await reading(paragraphs), await reading(paragraphs), await reading(paragraphs)];
    expect(rounds.every((tasks) => tasks.length > 0)).toBe(true);
    // The least of three: a long task of ours is long every time, what else befalls a thread (collecting garbage) is not.
    const longest = rounds.map(([task]) => task).sort((a, b) => (a?.ms ?? 0) - (b?.ms ?? 0))[0];
    const others = rounds.map(([task]) => task?.ms.toFixed(1)).join(', ');
    console.log(
      `${paragraphs} paragraphs: baseline ${parse.toFixed(1)} ms, longest ${others} ms (${longest?.inside})`,
    );
    expect((longest?.ms ?? 0) / parse, longest?.inside).toBeLessThan(MOST);
  });
});
