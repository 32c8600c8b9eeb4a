/**
 * Decides, in both browsers, that what was cut can be put back, that an article is found where it was left, that
 * pictures open large, and that an export of one's own is taken back in, or refused in plain words.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import type { Driver } from './support/driver.ts';
import { openReader, waitForMarks, waitForPanel, waitUntilClosed } from './support/reader.ts';
import { browsersToTest, startBrowser } from './support/start.ts';
import { until, untilEqual, untilFits } from './support/wait.ts';

const ARTICLE = '/news/harbour-report.html';
const TEXTS = fileURLToPath(new URL('../../public/_locales/en/messages.json', import.meta.url));

describe.each(browsersToTest)('%s', (name) => {
  let site: Site;
  let driver: Driver;
  let texts: Record<string, { readonly message: string }>;

  beforeAll(async () => {
    site = await serveSite();
    driver = await startBrowser(name);
    texts = JSON.parse(await readFile(TEXTS, 'utf8'));
    await openReader(driver, site.origin + ARTICLE);
    await waitForMarks(driver);
    await waitForPanel(driver, 'Marta Lindqvist');
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const count = (selector: string) =>
    driver.inOverlay((root, one) => root?.querySelectorAll(one).length ?? 0, selector);
  const inPanel = (selector: string) =>
    driver.inPanel((one) => {
      document.querySelector<HTMLElement>(one)?.click();
    }, selector);

  test('what was cut is put back in its place, marked, and taken out again', async () => {
    await inPanel('.removed-head');
    await until('the list', () =>
      driver.inPanel(() => document.querySelector('.removed-row button') !== null),
    );
    await inPanel('.removed-row button');
    await until('one block put back', async () => (await count('.put-back')) === 1);
    const note = () => driver.inOverlay((root) => root?.querySelector('.put-back-note')?.textContent ?? '');
    await untilFits('the note', note, (words) => words.startsWith('Put back: '));
    await driver.inOverlay((root) => root?.querySelector<HTMLElement>('.put-back-note button')?.click());
    await until('none put back', async () => (await count('.put-back')) === 0);
  });

  test('all of it is put back at once, and the marks stay as they are', async () => {
    const marks = await count('mark');
    await inPanel('.removed > .button');
    await until('several put back', async () => (await count('.put-back')) > 1);
    await untilEqual('the marks as before', () => count('mark'), marks);
    await inPanel('.removed > .button');
    await until('none put back', async () => (await count('.put-back')) === 0);
  });

  test('a picture opens large, and Escape gives the focus back to it', async () => {
    await driver.inOverlay((root) => {
      const picture = root?.querySelector<HTMLElement>('.picture');
      picture?.focus();
      picture?.click();
    });
    await until('the picture', async () => (await count('dialog.lightbox[open] img')) === 1);
    await driver.press('Escape');
    await until('no picture', async () => (await count('dialog.lightbox[open]')) === 0);
    const focused = () => driver.inOverlay((root) => root?.activeElement?.className ?? '');
    await untilFits('the focus on the picture', focused, (now) => now.split(' ').includes('picture'));
  });

  const takeIn = (text: string) =>
    driver.inOverlay((root, content) => {
      root?.querySelector<HTMLElement>('.tools button[aria-label="Copy, print, save"]')?.click();
      return new Promise<void>((resolve) => {
        setTimeout(() => {
          const field = root?.querySelector<HTMLInputElement>('.popover input[type="file"]');
          const files = new DataTransfer();
          files.items.add(new File([content], 'mine.json', { type: 'application/json' }));
          if (field) field.files = files.files;
          field?.dispatchEvent(new Event('change', { bubbles: true }));
          resolve();
        }, 300);
      });
    }, text);
  const notice = () => driver.inOverlay((root) => root?.querySelector('.notice')?.textContent ?? '');

  test('a file that is none of ours is refused in plain words', async () => {
    await takeIn('{"format":"other"}');
    await until('the refusal', async () => (await notice()) === texts.importNotOurs?.message);
    expect(await count('mark.yours')).toBe(0);
  });

  test('an export of one’s own is taken back in', async () => {
    const correction = {
      kind: 'mark',
      statement: {
        id: 'Z1',
        at: { field: 'title', quotes: [{ exact: 'storm damage report', prefix: '', suffix: '', start: 0 }] },
      },
      source: { id: 'Y1', label: 'the headline writer', kind: 'person', at: null },
    };
    await takeIn(
      JSON.stringify({
        format: 'on-record',
        version: 1,
        article: { url: site.origin + ARTICLE },
        corrections: { version: 1, done: [correction], undone: [] },
      }),
    );
    await until('the mark', async () => (await count('mark.yours')) > 0);
    await waitForPanel(driver, 'the headline writer');
  });

  test('the article is found where it was left', async () => {
    const top = () => driver.inOverlay((root) => root?.querySelector('.scroller')?.scrollTop ?? 0);
    await driver.inOverlay((root) => root?.querySelector('.scroller')?.scrollTo(0, 900));
    const left = await until('the place', async () => {
      const now = await top();
      return now > 300 && now;
    });
    await new Promise((resolve) => setTimeout(resolve, 1500)); // the place is told once the scrolling rests
    await driver.press('Escape');
    await waitUntilClosed(driver);
    await driver.closeTab();
    await openReader(driver, site.origin + ARTICLE);
    await waitForMarks(driver);
    await until('the place again', async () => {
      const now = await top();
      return Math.abs(now - left) < 150 || Promise.reject(new Error(`${now}, not ${left}`));
    });
    await driver.closeTab();
  });
});
