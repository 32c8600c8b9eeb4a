/**
 * Decides, in a Firefox all of whose windows are private, that an article is read and corrected as elsewhere, and that
 * nothing of it is kept. (A private window of Chromium: chromium.browser.test.ts.)
 */
import { afterEach, describe, test } from 'vitest';
import { requireBrowser } from '../../scripts/browsers.mjs';
import { Elements } from '../e2e/support/elements.ts';
import { Firefox } from '../e2e/support/firefox.ts';
import { openOwnPage } from '../e2e/support/own-pages.ts';
import { ARTICLE, onStage } from '../e2e/support/stage.ts';
import { browsersToTest, buildFor, patiently } from '../e2e/support/start.ts';
import { stays } from '../e2e/support/wait.ts';
import { actsOn } from './support/acts.ts';

interface OwnPageGlobals {
  readonly browser: {
    readonly storage: { readonly local: { get(key: null): Promise<Readonly<Record<string, unknown>>> } };
  };
}

const CORRECTION = {
  kind: 'mark',
  statement: {
    id: 'Z1',
    at: { field: 'title', quotes: [{ exact: 'storm damage report', prefix: '', suffix: '', start: 0 }] },
  },
  source: { id: 'Y1', label: 'the headline writer', kind: 'person', at: null },
};

describe.runIf(browsersToTest.includes('Firefox'))('in private windows of Firefox', () => {
  const stage = onStage(() =>
    patiently('Firefox', () =>
      Firefox.start({
        program: requireBrowser('firefox'),
        extension: buildFor('Firefox'),
        incognito: true,
        preferences: { 'browser.privatebrowsing.autostart': true },
      }),
    ),
  );
  const overlay = new Elements(stage, 'overlay');
  const { openArticle, read, close } = actsOn(stage);

  afterEach(() => stage.driver.closeTab());

  test('an article is read and corrected, and nothing is kept of it', async () => {
    const { driver } = stage;
    await openArticle();
    await read();
    await overlay.click('.tools button[aria-label="Copy, print, save"]');
    const corrections = { version: 1, done: [CORRECTION], undone: [] };
    const file = { format: 'on-record', version: 1, article: { url: stage.at(ARTICLE) }, corrections };
    await overlay.handFile('.popover input[type="file"]', 'mine.json', JSON.stringify(file));
    await overlay.waitFor('mark.yours');
    await close();
    await openOwnPage(driver, 'welcome');
    // What would be written is written at once; nothing tells that nothing was.
    const kept = () =>
      driver.inPage(async () =>
        Object.keys(await (globalThis as unknown as OwnPageGlobals).browser.storage.local.get(null)).filter(
          (key) => /corrections|classroom|readings/.test(key),
        ),
      );
    await stays('what is kept of it', kept, [], 1000);
    await driver.closeTab();
  });
});
