/**
 * Decides, in both browsers, that the background may be stopped at any moment of a reading, from the click to long after
 * the marks: the article is read, closed, and the page is as before; and that what was read can be saved all the same.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, test } from 'vitest';
import type { Chromium } from '../e2e/support/chromium.ts';
import { Elements } from '../e2e/support/elements.ts';
import type { Firefox } from '../e2e/support/firefox.ts';
import { pageState, waitForElementsAsBefore } from '../e2e/support/reader.ts';
import { onStage } from '../e2e/support/stage.ts';
import { browsersToTest, patiently, startBrowser } from '../e2e/support/start.ts';
import { until } from '../e2e/support/wait.ts';
import { actsOn, nextStatement } from './support/acts.ts';

/** Milliseconds after the click. */
const MOMENTS = [0, 40, 150, 400, 1600];

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(browsersToTest)('in %s', (name) => {
  const stage = onStage(() => startBrowser(name));
  const overlay = new Elements(stage, 'overlay');
  const { openArticle, read, readAtLast, close } = actsOn(stage);
  const chromium = () => stage.driver as Chromium;
  const firefox = () => stage.driver as Firefox;

  /** Stops what runs of the background now; the next event wakes it. */
  const stop = async (): Promise<void> => {
    if (name === 'Chromium') {
      for (const one of await chromium().extension.workers()) await one.close().catch(() => undefined);
      return;
    }
    await firefox().inBrowser<null>(
      `return WebExtensionPolicy.getByID(arguments[0]).extension
         .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => null);`,
      [firefox().id],
    );
  };

  const files = mkdtempSync(join(tmpdir(), 'on-record-saved-'));
  const saveThere = async (): Promise<void> => {
    if (name === 'Chromium') {
      const session = await chromium().browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: files });
    } else {
      await firefox().inBrowser<null>(
        `Services.prefs.setIntPref('browser.download.folderList', 2);
         Services.prefs.setStringPref('browser.download.dir', arguments[0]);
         Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);
         return null;`,
        [files],
      );
    }
  };
  afterAll(() => rmSync(files, { recursive: true, force: true }));
  // A worker that is stopped while the debugger attaches to its successor leaves that one waiting for the debugger, for
  // a minute: so each moment has a browser of its own.
  afterEach(() => stage.restart(() => patiently(name, () => startBrowser(name))));

  test.each(MOMENTS)('the background is stopped %i ms after the click', async (ms) => {
    const { driver } = stage;
    await openArticle();
    const before = await pageState(driver);
    await driver.click();
    await sleep(ms); // the moment is what is tried here, whatever has happened until then
    await stop();
    await readAtLast(); // the click may have gone with it
    await nextStatement(stage);
    await close();
    await waitForElementsAsBefore(driver, before);
  });

  test('all four formats are saved while there is no background', async () => {
    await saveThere();
    await openArticle();
    await read();
    await stop();
    const formats = [
      ['Save as Markdown', '.md', 'Marta Lindqvist'],
      ['Save as JSON', '.json', '"on-record"'],
      ['Save as CSV', '.csv', 'Marta Lindqvist'],
      ['Save as Web Annotations', '.jsonld', 'TextQuoteSelector'],
    ] as const;
    for (const [format, extension, words] of formats) {
      await overlay.click('.tools button[aria-label="Copy, print, save"]');
      await overlay.clickSaying('.share .menu button', format);
      await until(`the file that ends in ${extension}`, () => {
        const saved = readdirSync(files).find((file) => file.endsWith(extension));
        return saved !== undefined && readFileSync(join(files, saved), 'utf8').includes(words);
      });
      await overlay.waitUntilGone('.popover');
    }
    await close();
  });
});
