/**
 * Decides, with all of the browser's traffic recorded by a proxy, that a whole journey with the extension asks the
 * network for nothing but the article's own pictures, from where the page has them, without a referrer.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Elements } from '../e2e/support/elements.ts';
import { openOwnPage } from '../e2e/support/own-pages.ts';
import { type Asked, type Recorder, startProxy } from '../e2e/support/proxy.ts';
import {
  closeByEscape,
  openPage,
  openReader,
  verdictOn,
  waitForMarks,
  waitForPanel,
} from '../e2e/support/reader.ts';
import { ARTICLE, OTHER_ARTICLE, onStage } from '../e2e/support/stage.ts';
import { browsersToTest, startBrowser } from '../e2e/support/start.ts';
import { until, untilFits, untilSteady } from '../e2e/support/wait.ts';

/** Requests of the browsers themselves, with or without extensions: updates, lists of unsafe sites, sign-in. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google|googleapis|gvt1|gstatic|chromium|mozilla|mozilla\.net|mozgcp|firefox|firefoxusercontent)\.(?:com|org|net)(?::\d+)?$/;

const LOOK = 'button:has(> .aa)';

describe.each(browsersToTest)('%s', (name) => {
  let proxy: Recorder;
  beforeAll(async () => {
    proxy = await startProxy();
  });
  afterAll(() => proxy?.close());
  const stage = onStage(() => startBrowser(name, { proxy: proxy.port }));
  const overlay = new Elements(stage, 'overlay');

  const host = () => new URL(stage.site.origin).host;
  const since = (start: number): Asked[] =>
    proxy.asked.slice(start).filter((one) => !BROWSERS_OWN.test(one.host));
  /** What a page asks for by itself comes late, too: from here on only what comes after that counts. */
  const fromNow = async () => {
    await untilSteady('the traffic', () => since(0).length, 1000);
    return proxy.asked.length;
  };
  /** What would be asked for late is waited for a while: there is no sign that nothing will be. */
  const all = async (start: number) => {
    await untilSteady('the traffic', () => since(0).length, 500);
    return since(start);
  };

  test('the proxy sees what a page asks for, here and elsewhere', async () => {
    await stage.driver.open(stage.at(ARTICLE));
    await until('the page to be seen', () =>
      since(0).some((one) => one.host === host() && one.path === ARTICLE),
    );
    await stage.driver.inPage(() => {
      fetch('http://outside.example/told', { mode: 'no-cors' }).catch(() => undefined);
    });
    await until('the request to be seen', () => since(0).some((one) => one.host === 'outside.example'));
    await stage.driver.closeTab();
  });

  /** Clicks every format there is. @returns how many */
  const exportAll = async (): Promise<number> => {
    await overlay.click('button[aria-label="Copy, print, save"]');
    const clickAll = () =>
      stage.driver.inOverlay((root) => {
        const items = [...(root?.querySelectorAll<HTMLElement>('.share .menu button') ?? [])];
        const files = items.filter((item) =>
          /Markdown|JSON|CSV|spreadsheet|annotation/i.test(item.textContent ?? ''),
        );
        for (const file of files) file.click();
        return files.length;
      });
    return untilFits('the formats', clickAll, (clicked) => clicked > 0);
  };

  test('reading, stepping, correcting looks, exporting and closing ask for the article’s pictures only', async () => {
    const { driver } = stage;
    await openPage(driver, stage.at(ARTICLE));
    const page = await driver.inPage(() => document.documentElement.outerHTML);
    const start = await fromNow();

    await driver.click();
    await waitForMarks(driver);
    await waitForPanel(driver, 'Marta Lindqvist');
    for (const key of ['j', 'j', 'k', 'n']) {
      await driver.press(key);
      await overlay.waitForFocusIn('mark[data-current]');
    }
    await driver.press('Enter');
    await overlay.waitFor('.card');
    await driver.press('Escape');
    await overlay.waitUntilGone('.card');
    await overlay.click('.marks-toggle');
    await overlay.waitUntilGone('mark');
    await overlay.click('.marks-toggle');
    await waitForMarks(driver);
    await overlay.click(LOOK);
    await overlay.waitFor('.popover');
    await driver.press('Escape');
    await overlay.waitUntilGone('.popover');
    expect(await exportAll()).toBeGreaterThanOrEqual(3);
    await overlay.waitUntilGone('.popover');
    await driver.inOverlay((root) => {
      const scroller = root?.querySelector('main');
      scroller?.scrollTo(0, scroller.scrollHeight); // pictures that are loaded late
    });
    await until('all pictures to have been asked for or failed', () =>
      driver.inOverlay((root) =>
        [...(root?.querySelectorAll('main img') ?? [])].every((one) => (one as HTMLImageElement).complete),
      ),
    );
    await closeByEscape(driver);

    const asked = await all(start);
    const isItsPicture = ({ host: from, path }: Asked) =>
      from === host() && /\.(?:svg|jpe?g|png|webp)$/.test(path) && page.includes(`"${path}"`);
    const strange = asked.filter((one) => !isItsPicture(one));
    expect(strange).toEqual([]);
    expect(asked.filter(({ referrer }) => referrer !== null)).toEqual([]);
    await driver.closeTab();
  });

  test.each(['options', 'library', 'draft', 'welcome'] as const)(
    'our own page %s asks for nothing',
    async (page) => {
      const start = await fromNow();
      await openOwnPage(stage.driver, page);
      expect(await all(start)).toEqual([]);
      await stage.driver.closeTab();
    },
  );

  test('pictures are not asked for where the reader has switched them off', async () => {
    const { driver } = stage;
    await openReader(driver, stage.at(ARTICLE));
    await waitForMarks(driver);
    await overlay.waitFor('main img');
    await overlay.click(LOOK);
    await overlay.clickSaying('label.check', 'Show pictures');
    await overlay.waitUntilGone('main img');
    await driver.go(stage.at(OTHER_ARTICLE));
    await verdictOn(driver, /a news article/);
    const start = await fromNow();
    await driver.click();
    await waitForMarks(driver);
    expect(await overlay.count('main img')).toBe(0);
    expect(await all(start)).toEqual([]);
    await driver.closeTab();
  });
});
