/**
 * Faults that only a real browser has, in Firefox: the background put to sleep, the extension disabled, reloaded, its
 * model damaged, tabs thrown away, the back/forward cache. The reader reads on.
 */
import { afterEach, describe, test } from 'vitest';
import { ownBuild } from '../e2e/support/own-build.ts';
import { pageState, verdictOn, waitForButton } from '../e2e/support/reader.ts';
import { ARTICLE, OTHER_ARTICLE, onStage } from '../e2e/support/stage.ts';
import { browsersToTest, patiently, startFirefox } from '../e2e/support/start.ts';
import { until, untilEqual } from '../e2e/support/wait.ts';
import { actsOn, OTHER_WORDS, testBackground, testComingBack, testModel } from './support/acts.ts';

const IMPORT_ADDONS =
  "const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');";

describe.runIf(browsersToTest.includes('Firefox'))('in Firefox', () => {
  const build = ownBuild('Firefox');
  const stage = onStage(() => patiently('Firefox', () => startFirefox({ extension: build.folder })));
  const { openArticle, read, close } = actsOn(stage);

  /** Runs a function's body in the browser's own window, with the extension's id as its argument. */
  const ofExtension = <T>(script: string) => stage.driver.inBrowser<T>(script, [stage.driver.id]);
  const addon = (act: string) =>
    ofExtension<null>(
      `${IMPORT_ADDONS} return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.${act}).then(() => null);`,
    );

  afterEach(() => stage.driver.closeTab());

  testBackground(stage, () =>
    ofExtension<null>(
      `return WebExtensionPolicy.getByID(arguments[0]).extension
         .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => null);`,
    ),
  );
  testComingBack(stage);
  testModel(stage, build, ['broken off in the middle']);

  test('a tab thrown away to save memory is read when it is back', async () => {
    const { driver } = stage;
    await openArticle();
    await read();
    await driver.open(stage.at(OTHER_ARTICLE));
    await driver.inBrowser<null>(
      'for (const tab of gBrowser.tabs) if (!tab.selected) gBrowser.discardBrowser(tab, true); return null;',
    );
    await driver.inBrowser<null>(
      'const [tab] = [...gBrowser.tabs].filter((one) => one.label.includes("Harbour") || !one.linkedPanel); if (tab) gBrowser.selectedTab = tab; gBrowser.selectedTab = gBrowser.tabs[gBrowser.tabs.length - 1]; return null;',
    );
    await waitForButton(driver);
    await read(OTHER_WORDS);
    await close();
  });

  // Firefox takes the scripts of an extension that goes away out of its pages, listeners and all: what they drew stays
  // until the page is loaded again. The page's own elements are untouched.
  const withoutOverlay = () =>
    stage.driver.inPage(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const dialog of copy.querySelectorAll(':scope > dialog')) dialog.remove();
      return copy.outerHTML;
    });

  test.each([
    ['disabled and enabled again', 'disable()', 'enable()'],
    ['reloaded', 'reload()', null],
  ])(
    '%s while the reader is open: the page is as before, and on the next one the reader opens',
    async (_, first, then) => {
      await openArticle();
      const before = (await pageState(stage.driver)).html;
      await read();
      await addon(first);
      await untilEqual('the page’s own elements', withoutOverlay, before);
      if (then !== null) await addon(then);
      await until('the extension to be back', () =>
        ofExtension<boolean>(
          'const policy = WebExtensionPolicy.getByID(arguments[0]); return Boolean(policy?.active && policy.contentScripts.length);',
        ),
      );
      await stage.driver.go(stage.at(ARTICLE));
      await stage.driver.pin();
      await verdictOn(stage.driver, /a news article/);
      await read();
      await close();
    },
  );
});
