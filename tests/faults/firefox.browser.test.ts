/**
 * Faults that only a real browser has, in Firefox: the background put to sleep, the extension disabled, reloaded, its
 * model damaged, tabs thrown away, the back/forward cache. The reader reads on.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import { statementsOn } from '../e2e/support/expected.ts';
import type { Firefox } from '../e2e/support/firefox.ts';
import {
  closeByEscape,
  markedStatements,
  overlayIsOpen,
  pageState,
  verdictOn,
  waitForMarks,
  waitForOverlay,
} from '../e2e/support/reader.ts';
import { browsersToTest, buildFor, patiently, startFirefox } from '../e2e/support/start.ts';
import { until } from '../e2e/support/wait.ts';

const ARTICLE = '/news/harbour-report.html';
const WORDS = 'We need to know who read this report';

const IMPORT_ADDONS =
  "const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');";

describe.runIf(browsersToTest.includes('Firefox'))('in Firefox', () => {
  let site: Site;
  let driver: Firefox;
  let files: string;

  const openArticle = async () => {
    await driver.open(site.origin + ARTICLE);
    await verdictOn(driver, /a news article/);
  };
  const clickAndRead = async () => {
    await driver.click();
    await waitForOverlay(driver, WORDS);
    await waitForMarks(driver);
  };
  const close = () => closeByEscape(driver);
  const addon = (act: string) =>
    driver.inBrowser<null>(
      `${IMPORT_ADDONS} return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.${act}).then(() => null);`,
      [driver.id],
    );

  beforeAll(async () => {
    site = await serveSite();
    files = mkdtempSync(join(tmpdir(), 'on-record-build-'));
    cpSync(buildFor('Firefox'), files, { recursive: true });
    driver = await patiently('Firefox', () => startFirefox({ extension: files }));
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(files, { recursive: true, force: true });
  });

  test('the background put to sleep is woken by the click, and not missed while the reader is open', async () => {
    const sleep = () =>
      driver.inBrowser<null>(
        `return WebExtensionPolicy.getByID(arguments[0]).extension
           .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => null);`,
        [driver.id],
      );
    await openArticle();
    await sleep();
    await clickAndRead();
    await sleep();
    await driver.press('j');
    await until('a current statement', () =>
      driver.inOverlay((root) => root?.querySelector('mark[data-current]') !== null),
    );
    await close();
    await clickAndRead();
    await close();
    await driver.closeTab();
  });

  test('a damaged model leaves its work to the rules', async () => {
    const model = join(files, 'model.js');
    const whole = readFileSync(model);
    writeFileSync(model, whole.subarray(0, 400_000));
    try {
      await openArticle();
      await clickAndRead();
      expect(await markedStatements(driver)).toEqual(await statementsOn(ARTICLE, true));
      await close();
    } finally {
      writeFileSync(model, whole);
      await driver.closeTab();
    }
  });

  test('back from the back/forward cache the reader can be closed or opened', async () => {
    await openArticle();
    await clickAndRead();
    await driver.go(`${site.origin}/news/library-hours.html`);
    await driver.back();
    await until('the page', () => driver.inPage(() => document.title.includes('Harbour')));
    if (await overlayIsOpen(driver)) await close();
    await until('the button to work', async () => (await driver.button()).enabled);
    await clickAndRead();
    await close();
    await driver.closeTab();
  });

  test('a tab thrown away to save memory is read when it is back', async () => {
    await openArticle();
    await clickAndRead();
    await driver.open(`${site.origin}/news/library-hours.html`);
    await driver.inBrowser<null>(
      'for (const tab of gBrowser.tabs) if (!tab.selected) gBrowser.discardBrowser(tab, true); return null;',
    );
    await driver.inBrowser<null>(
      'const [tab] = [...gBrowser.tabs].filter((one) => one.label.includes("Harbour") || !one.linkedPanel); if (tab) gBrowser.selectedTab = tab; gBrowser.selectedTab = gBrowser.tabs[gBrowser.tabs.length - 1]; return null;',
    );
    await until('the button to work', async () => (await driver.button()).enabled);
    await driver.click();
    await waitForMarks(driver);
    await close();
    await driver.closeTab();
  });

  // Firefox takes the scripts of an extension that goes away out of its pages, listeners and all: what they drew stays
  // until the page is loaded again. The page's own elements are untouched.
  const withoutOverlay = () =>
    driver.inPage(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const dialog of copy.querySelectorAll(':scope > dialog')) dialog.remove();
      return copy.outerHTML;
    });
  const pin = () =>
    driver.inBrowser<null>(
      `const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
       CustomizableUI.addWidgetToArea(arguments[0].toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-browser-action', 'nav-bar');
       return null;`,
      [driver.id],
    );

  test.each([
    ['disabled and enabled again', 'disable()', 'enable()'],
    ['reloaded', 'reload()', null],
  ])(
    '%s while the reader is open: the page is as before, and on the next one the reader opens',
    async (_, first, then) => {
      await openArticle();
      const before = (await pageState(driver)).html;
      await clickAndRead();
      await addon(first);
      expect(await withoutOverlay()).toBe(before);
      if (then !== null) await addon(then);
      await driver.go(site.origin + ARTICLE);
      await pin();
      await verdictOn(driver, /a news article/);
      await clickAndRead();
      await close();
      await driver.closeTab();
    },
  );
});
