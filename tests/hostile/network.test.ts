/**
 * Decides, with all of the browser's traffic recorded by a proxy, that a whole journey with the extension asks the
 * network for nothing but the article's own pictures, from where the page has them, without a referrer.
 */
import { describe, expect, test } from 'vitest';
import { Elements } from '../e2e/support/elements.ts';
import { openOwnPage } from '../e2e/support/own-pages.ts';
import type { Asked } from '../e2e/support/proxy.ts';
import {
  closeByEscape,
  openPage,
  openReader,
  verdictOn,
  waitForMarks,
  waitForPanel,
} from '../e2e/support/reader.ts';
import { ARTICLE, OTHER_ARTICLE } from '../e2e/support/stage.ts';
import { browsersToTest } from '../e2e/support/start.ts';
import { onRecordedStage } from '../e2e/support/traffic.ts';
import { until, untilEqual, untilFits } from '../e2e/support/wait.ts';

const LOOK = 'button:has(> .aa)';

describe.each(browsersToTest)('%s', (name) => {
  const stage = onRecordedStage(name);
  const overlay = new Elements(stage, 'overlay');
  const host = () => new URL(stage.site.origin).host;

  test('the proxy sees what a page asks for, here and elsewhere', async () => {
    await stage.driver.open(stage.at(ARTICLE));
    await until('the page to be seen', () =>
      stage.asked().some((one) => one.host === host() && one.path === ARTICLE),
    );
    await stage.driver.inPage(() => {
      fetch('http://outside.example/told', { mode: 'no-cors' }).catch(() => undefined);
    });
    await until('the request to be seen', () => stage.asked().some((one) => one.host === 'outside.example'));
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
    const start = await stage.fromNow();

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

    const asked = await stage.allAsked(start);
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
      const start = await stage.fromNow();
      await openOwnPage(stage.driver, page);
      expect(await stage.allAsked(start)).toEqual([]);
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
    // It is shown before it is kept, and a page that is left keeps nothing more: the settings tell when it is.
    await openOwnPage(driver, 'options');
    const kept = () =>
      driver.inPage(() => {
        const labels = [...document.querySelectorAll('label.check')];
        const pictures = labels.find((label) => label.textContent?.includes('Show pictures'));
        return pictures?.querySelector('input')?.checked;
      });
    await untilEqual('whether pictures are shown, as kept', kept, false);
    await driver.closeTab();
    await driver.go(stage.at(OTHER_ARTICLE));
    await verdictOn(driver, /a news article/);
    const start = await stage.fromNow();
    await driver.click();
    await waitForMarks(driver);
    expect(await overlay.count('main img')).toBe(0);
    expect(await stage.allAsked(start)).toEqual([]);
    await driver.closeTab();
  });
});
