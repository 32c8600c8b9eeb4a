/**
 * Decides, with all of the browser's traffic recorded by a proxy, that a whole journey with the extension asks the
 * network for nothing but the article's own pictures, from where the page has them, without a referrer.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import { Chromium } from '../e2e/support/chromium.ts';
import type { Driver } from '../e2e/support/driver.ts';
import type { Firefox } from '../e2e/support/firefox.ts';
import { type Asked, type Recorder, startProxy } from '../e2e/support/proxy.ts';
import { closeByEscape, openReader, verdictOn, waitForMarks, waitForPanel } from '../e2e/support/reader.ts';
import { browsersToTest, startBrowser } from '../e2e/support/start.ts';
import { until } from '../e2e/support/wait.ts';

const ARTICLE = '/news/harbour-report.html';

/** Requests of the browsers themselves, with or without extensions: updates, lists of unsafe sites, sign-in. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google|googleapis|gvt1|gstatic|chromium|mozilla|mozilla\.net|mozgcp|firefox|firefoxusercontent)\.(?:com|org|net)(?::\d+)?$/;

const clickIn = (driver: Driver, selector: string) =>
  until(`${selector} to be clicked`, () =>
    driver.inOverlay((root, wanted) => {
      const found = root?.querySelector<HTMLElement>(wanted);
      found?.click();
      return found !== null && found !== undefined;
    }, selector),
  );

/** Address of a page of the extension's own. */
const ownPage = async (driver: Driver, file: string): Promise<string> =>
  driver instanceof Chromium
    ? `chrome-extension://${driver.extension.id}/${file}`
    : `moz-extension://${await (driver as Firefox).inBrowser<string>(
        'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname;',
        [(driver as Firefox).id],
      )}/${file}`;

async function exportAll(driver: Driver): Promise<number> {
  await clickIn(driver, 'button[aria-label="Copy, print, save"]');
  return until('the formats', () =>
    driver.inOverlay((root) => {
      const items = [...(root?.querySelectorAll<HTMLElement>('.share .menu button') ?? [])];
      const files = items.filter((item) =>
        /Markdown|JSON|CSV|spreadsheet|annotation/i.test(item.textContent ?? ''),
      );
      for (const file of files) file.click();
      return files.length;
    }),
  );
}

describe.each(browsersToTest)('%s', (name) => {
  let site: Site;
  let proxy: Recorder;
  let driver: Driver;

  beforeAll(async () => {
    site = await serveSite();
    proxy = await startProxy();
    driver = await startBrowser(name, { proxy: proxy.port });
  });
  afterAll(async () => {
    await driver?.close();
    await proxy?.close();
    await site?.close();
  });

  const host = () => new URL(site.origin).host;
  const since = (start: number): Asked[] =>
    proxy.asked.slice(start).filter((one) => !BROWSERS_OWN.test(one.host));

  test('the proxy sees what a page asks for, here and elsewhere', async () => {
    await driver.open(site.origin + ARTICLE);
    expect(since(0).some((one) => one.host === host() && one.path === ARTICLE)).toBe(true);
    await driver.inPage(() => {
      fetch('http://outside.example/told', { mode: 'no-cors' }).catch(() => undefined);
    });
    await until('the request to be seen', () => since(0).some((one) => one.host === 'outside.example'));
    await driver.closeTab();
  });

  test('reading, stepping, correcting looks, exporting and closing ask for the article’s pictures only', async () => {
    await driver.open(site.origin + ARTICLE);
    await verdictOn(driver, /a news article/);
    const page = await driver.inPage(() => document.documentElement.outerHTML);
    const start = proxy.asked.length;

    await driver.click();
    await waitForMarks(driver);
    await waitForPanel(driver, 'Marta Lindqvist');
    for (const key of ['j', 'j', 'k', 'n', 'Enter']) await driver.press(key);
    await until('the card', () => driver.inOverlay((root) => root?.querySelector('.card') !== null));
    await driver.press('Escape');
    await clickIn(driver, '.marks-toggle');
    await clickIn(driver, '.marks-toggle');
    await clickIn(driver, 'button:has(> .aa)');
    await driver.press('Escape');
    expect(await exportAll(driver)).toBeGreaterThanOrEqual(3);
    await driver.press('Escape');
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

    const asked = since(start);
    const isItsPicture = ({ host: from, path }: Asked) =>
      from === host() && /\.(?:svg|jpe?g|png|webp)$/.test(path) && page.includes(`"${path}"`);
    const strange = asked.filter((one) => !isItsPicture(one));
    expect(strange).toEqual([]);
    expect(asked.filter(({ referrer }) => referrer !== null)).toEqual([]);
    await driver.closeTab();
  });

  test.each(['options.html', 'library.html', 'draft.html', 'welcome.html'])(
    'our own page %s asks for nothing',
    async (file) => {
      const start = proxy.asked.length;
      await driver.open(await ownPage(driver, file));
      await until('the page to be drawn', () =>
        driver.inPage(() => (document.body?.textContent?.trim().length ?? 0) > 50),
      );
      expect(since(start)).toEqual([]);
      await driver.closeTab();
    },
  );

  test('pictures are not asked for where the reader has switched them off', async () => {
    const turnPictures = async () => {
      await clickIn(driver, 'button:has(> .aa)');
      await until('the setting to be turned', () =>
        driver.inOverlay((root) => {
          const labels = [...(root?.querySelectorAll('label.check') ?? [])];
          const pictures = labels.find((label) => label.textContent?.includes('Show pictures'));
          pictures?.querySelector('input')?.click();
          return pictures !== undefined;
        }),
      );
    };
    const shown = () => driver.inOverlay((root) => root?.querySelectorAll('main img').length ?? 0);
    await openReader(driver, site.origin + ARTICLE);
    await waitForMarks(driver);
    expect(await shown()).toBeGreaterThan(0);
    await turnPictures();
    await until('no pictures', async () => (await shown()) === 0);
    await driver.go(`${site.origin}/news/library-hours.html`);
    await verdictOn(driver, /a news article/);
    const start = proxy.asked.length;
    await driver.click();
    await waitForMarks(driver);
    expect(await shown()).toBe(0);
    expect(since(start)).toEqual([]);
    await driver.closeTab();
  });
});
