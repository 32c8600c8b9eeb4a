/**
 * Faults of the page, the store, the files and the windows, in Firefox: pages that never stop loading, that are busy or
 * write themselves anew; settings that are rubbish; a model or a reader that is missing; two windows.
 */
import { afterEach, describe, test } from 'vitest';
import type { Marionette } from '../e2e/support/marionette.ts';
import { ownBuild } from '../e2e/support/own-build.ts';
import { openOwnPage } from '../e2e/support/own-pages.ts';
import { pageState, verdictOn, waitForOverlay } from '../e2e/support/reader.ts';
import { OTHER_ARTICLE, onStage } from '../e2e/support/stage.ts';
import { browsersToTest, patiently, startFirefox } from '../e2e/support/start.ts';
import { stays, until } from '../e2e/support/wait.ts';
import { ALL_DAMAGES, actsOn, OTHER_WORDS, testModel, WORDS } from './support/acts.ts';
import { testPages, testSettings, testUser } from './support/bodies.ts';

interface OwnPageGlobals {
  readonly browser: {
    readonly storage: {
      readonly local: {
        set(values: object): Promise<void>;
        clear(): Promise<void>;
      };
    };
  };
}

describe.runIf(browsersToTest.includes('Firefox'))('in Firefox', () => {
  const build = ownBuild('Firefox');
  const stage = onStage(() => patiently('Firefox', () => startFirefox({ extension: build.folder })));
  const { openArticle, read, readAtLast, close } = actsOn(stage);
  const html = async () => (await pageState(stage.driver)).html;

  /** Firefox's own remote control: windows are nothing that journeys know of. */
  const wire = () => (stage.driver as unknown as { readonly wire: Marionette }).wire;
  const handles = () => wire().send<readonly string[]>('WebDriver:GetWindowHandles');
  const turnTo = (handle: string) => wire().send('WebDriver:SwitchToWindow', { handle });

  /** Opens a window by the act, and turns to it. @returns turns back */
  async function inNewWindow(act: () => Promise<unknown>): Promise<() => Promise<unknown>> {
    const before = await handles();
    const { value: here } = await wire().send<{ value: string }>('WebDriver:GetWindowHandle');
    await act();
    // A window is listed before it can be turned to, and its first page may give way to another.
    await until('the new window', async () => {
      const handle = (await handles()).find((one) => !before.includes(one));
      if (handle === undefined) return false;
      await turnTo(handle);
      return true;
    });
    return () => turnTo(here);
  }

  /** In a page of the extension, which is closed again. */
  async function ofStore<T>(run: (value: unknown) => T, value: unknown = null): Promise<Awaited<T>> {
    await openOwnPage(stage.driver, 'welcome');
    const answer = await stage.driver.inPage(run, value);
    await stage.driver.closeTab();
    return answer;
  }
  const keep = (settings: unknown) =>
    ofStore(
      (value) => (globalThis as unknown as OwnPageGlobals).browser.storage.local.set({ settings: value }),
      settings,
    );
  const clear = () => ofStore(() => (globalThis as unknown as OwnPageGlobals).browser.storage.local.clear());

  afterEach(() => stage.driver.closeTab());

  testModel(
    stage,
    build,
    ALL_DAMAGES.filter((damage) => damage !== 'broken off in the middle'), // in firefox.browser.test.ts
  );

  testSettings(stage, keep, clear);
  testUser(stage, async () => {
    await stage.driver.click();
    await stage.driver.click();
  });
  testPages(stage);

  describe('a user', () => {
    test('with a reader in each of two windows closes one and keeps the other', async () => {
      const { driver } = stage;
      await openArticle();
      await read();
      const back = await inNewWindow(() =>
        wire().send('WebDriver:NewWindow', { type: 'window', focus: true }),
      );
      await driver.go(stage.at(OTHER_ARTICLE));
      await verdictOn(driver, /a news article/);
      await readAtLast(OTHER_WORDS);
      await close();
      await driver.closeTab();
      await back();
      await waitForOverlay(driver, WORDS);
      await close();
    });
  });

  // The last one: Firefox remembers for minutes that there was no such file.
  test('the file of the reader missing: the page stays as it was', async () => {
    await openArticle();
    const before = await html();
    build.remove('reader.js');
    await stage.driver.click();
    // Of a click that comes to nothing there is no sign.
    await stays('the page’s elements', html, before, 1500);
  });
});
