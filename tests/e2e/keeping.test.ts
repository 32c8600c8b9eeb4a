/**
 * Decides, in both browsers, that what was cut can be put back, that an article is found where it was left, that
 * pictures open large, and that an export of one's own is taken back in, or refused in plain words.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { Elements } from './support/elements.ts';
import { openReader, waitForMarks, waitForPanel } from './support/reader.ts';
import { ARTICLE, onStage } from './support/stage.ts';
import { browsersToTest, startBrowser } from './support/start.ts';
import { until, untilEqual, untilFits, untilSteady } from './support/wait.ts';

const TEXTS: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../public/_locales/en/messages.json', import.meta.url)), 'utf8'),
);

describe.each(browsersToTest)('%s', (name) => {
  const stage = onStage(() => startBrowser(name));
  const overlay = new Elements(stage, 'overlay');
  const panel = new Elements(stage, 'panel');

  beforeAll(async () => {
    await openReader(stage.driver, stage.at(ARTICLE));
    await waitForMarks(stage.driver);
    await waitForPanel(stage.driver, 'Marta Lindqvist');
  });

  test('what was cut is put back in its place, marked, and taken out again', async () => {
    await panel.click('.removed-head');
    await panel.click('.removed-row button');
    await overlay.waitForCount('.put-back', 1);
    await overlay.see(/^Put back: /, '.put-back-note');
    await overlay.click('.put-back-note button');
    await overlay.waitUntilGone('.put-back');
  });

  test('all of it is put back at once, and the marks stay as they are', async () => {
    const marks = await overlay.count('mark');
    await panel.click('.removed > .button');
    await overlay.waitForMoreThan('.put-back', 1);
    await overlay.waitForCount('mark', marks);
    await panel.click('.removed > .button');
    await overlay.waitUntilGone('.put-back');
  });

  test('a picture opens large, and Escape gives the focus back to it', async () => {
    await overlay.focus('.picture');
    await overlay.click('.picture');
    await overlay.waitFor('dialog.lightbox[open] img');
    await stage.driver.press('Escape');
    await overlay.waitUntilGone('dialog.lightbox[open]');
    await overlay.waitForFocusIn('.picture');
  });

  /** By the menu's own item, which is there once the menu has been opened. */
  const takeIn = async (content: string) => {
    await overlay.click('.tools button[aria-label="Copy, print, save"]');
    await overlay.handFile('.popover input[type="file"]', 'mine.json', content);
    await overlay.waitUntilGone('.popover');
  };

  test('a file that is none of ours is refused in plain words', async () => {
    await takeIn('{"format":"other"}');
    await untilEqual('the refusal', () => overlay.text('.notice'), TEXTS.importNotOurs?.message);
    expect(await overlay.count('mark.yours')).toBe(0);
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
        article: { url: stage.at(ARTICLE) },
        corrections: { version: 1, done: [correction], undone: [] },
      }),
    );
    await overlay.waitFor('mark.yours');
    await waitForPanel(stage.driver, 'the headline writer');
  });

  test('the article is found where it was left', async () => {
    const { driver } = stage;
    const top = () => driver.inOverlay((root) => root?.querySelector('.scroller')?.scrollTop ?? 0);
    await driver.inOverlay((root) => root?.querySelector('.scroller')?.scrollTo(0, 900));
    const left = await untilSteady('the place', top, 500);
    expect(left).toBeGreaterThan(300);
    // The place is told once the scrolling rests, of which there is no sign here: only who opens the article anew can see it.
    await until('the place again', async () => {
      await openReader(driver, stage.at(ARTICLE));
      await waitForMarks(driver);
      const near = (now: number) => Math.abs(now - left) < 150;
      return untilFits(`a place near ${left}`, top, near, 1500).finally(() => driver.closeTab());
    });
    await driver.closeTab();
  });
});
