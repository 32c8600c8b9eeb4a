/**
 * Decides what is left of an open reader when its extension goes in Firefox, which takes the extension's scripts out of
 * its pages: it can still be read and scrolled, Escape and its button close it, the page behind it is in order, and the
 * next reader clears the rest away. (In Chromium the scripts live on: chromium.browser.test.ts.)
 */
import { afterEach, describe, expect, test } from 'vitest';
import { Elements } from '../e2e/support/elements.ts';
import { closeByEscape, overlayText, pageState, verdictOn } from '../e2e/support/reader.ts';
import { onStage } from '../e2e/support/stage.ts';
import { browsersToTest, patiently, startFirefox } from '../e2e/support/start.ts';
import { until, untilEqual } from '../e2e/support/wait.ts';
import { actsOn, WORDS } from './support/acts.ts';

describe.runIf(browsersToTest.includes('Firefox'))('in Firefox, under an open reader,', () => {
  const stage = onStage(() => patiently('Firefox', () => startFirefox()));
  const overlay = new Elements(stage, 'overlay');
  const { openArticle, read } = actsOn(stage);

  const addon = (act: string) =>
    stage.driver.inBrowser<null>(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       return AddonManager.getAddonByID(arguments[0]).then((addon) => addon?.${act}).then(() => null);`,
      [stage.driver.id],
    );
  async function openReader(): Promise<string> {
    await openArticle();
    const { html } = await pageState(stage.driver);
    await read();
    return html;
  }

  /** How many readers there are at the page's root, dead or alive, and whether the page can be used. */
  const look = () =>
    stage.driver.inOverlay(() => {
      const hosts = [...document.querySelectorAll<HTMLElement>(':root > dialog > div')];
      const roots = hosts.map(
        (host) => (host as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot,
      );
      const front = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      return {
        readers: roots.length,
        open: roots.filter((root) => root?.querySelector<HTMLDialogElement>('#reader')?.open).length,
        seen: roots.filter((root) => root?.querySelector('main')?.checkVisibility()).length,
        // Of a page that is inert nothing is found at a point but what lies over it.
        pageInFront: front !== null && document.body.contains(front),
      };
    });
  /** In the page's own process, which hears of it a little later than the browser. */
  const hasGone = () =>
    until('the page to have lost the extension', () =>
      stage.driver.inOverlay((_, id) => {
        const { WebExtensionPolicy } = globalThis as unknown as {
          readonly WebExtensionPolicy: { getByID(id: string): { readonly active: boolean } | null };
        };
        return WebExtensionPolicy.getByID(id)?.active !== true;
      }, stage.driver.id),
    );
  const withoutReader = () =>
    stage.driver.inPage(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const frame of copy.querySelectorAll(':scope > dialog')) frame.remove();
      return copy.outerHTML;
    });
  const pageIsBack = () =>
    until('the page to be back', async () => {
      const now = await look();
      return (
        (now.open === 0 && now.seen === 0 && now.pageInFront) ||
        Promise.reject(new Error(JSON.stringify(now)))
      );
    });

  afterEach(() => stage.driver.closeTab());

  const scrolled = () => stage.driver.inOverlay((root) => root?.querySelector('main')?.scrollTop ?? 0);
  const comeBack = async () => {
    await addon('enable()');
    await stage.driver.pin();
  };

  test('disabled: it can be read on, Escape closes it, and the page is in order', async () => {
    const before = await openReader();
    await addon('disable()');
    await hasGone();
    expect(await overlayText(stage.driver)).toContain(WORDS);
    await until('the text to be scrolled by key', async () => {
      await stage.driver.press('PageDown');
      return (await scrolled()) > 0;
    });
    await stage.driver.press('Escape');
    await pageIsBack();
    await untilEqual('the page’s own elements', withoutReader, before);
    await comeBack();
  });

  test('disabled: its own button closes it', async () => {
    await openReader();
    await addon('disable()');
    await hasGone();
    await overlay.click('[commandfor="reader"]');
    await pageIsBack();
    await comeBack();
  });

  test('disabled, with the help open: Escape closes one after the other', async () => {
    await openReader();
    await stage.driver.press('?');
    await overlay.waitFor('dialog.sheet[open]');
    await addon('disable()');
    await hasGone();
    await stage.driver.press('Escape');
    await overlay.waitUntilGone('dialog.sheet[open]');
    expect(await look()).toMatchObject({ open: 1, seen: 1 });
    await stage.driver.press('Escape');
    await pageIsBack();
    await comeBack();
  });

  test.each([
    ['disabled and enabled again', true],
    ['updated', false],
  ])('%s: the next click takes the old reader away and opens a new one', async (_, disabled) => {
    const before = await openReader();
    await addon(disabled ? 'disable()' : 'reload()');
    if (disabled) {
      await hasGone();
      await addon('enable()');
    }
    await stage.driver.pin();
    await verdictOn(stage.driver, /a news article/);
    await stage.driver.click();
    await until('one reader with marks that answers to keys', async () => {
      await stage.driver.press('j');
      const { readers } = await look();
      return (
        readers === 1 && stage.driver.inOverlay((root) => root?.querySelector('mark[data-current]') !== null)
      );
    });
    await closeByEscape(stage.driver);
    await untilEqual('the page', async () => (await pageState(stage.driver)).html, before);
  });

  // The last one: there is no extension after it.
  test('removed: Escape closes it, and the page is in order', async () => {
    const before = await openReader();
    await addon('uninstall()');
    await hasGone();
    expect(await look()).toMatchObject({ open: 1, seen: 1, pageInFront: false });
    await stage.driver.press('Escape');
    await pageIsBack();
    await untilEqual('the page’s own elements', withoutReader, before);
  });
});
