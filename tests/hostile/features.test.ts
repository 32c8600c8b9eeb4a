/**
 * Decides, with all of the browser's traffic recorded by a proxy, that no feature asks the network for anything: from the
 * first run over the settings, the draft check, corrections, the class room, listening, exports and backups to "My
 * reading". What the article's own page asks for when it is only looked at is all that may be asked for.
 */
import { describe, expect, test } from 'vitest';
import { Elements } from '../e2e/support/elements.ts';
import { type OwnPage, openOwnPage } from '../e2e/support/own-pages.ts';
import type { Asked } from '../e2e/support/proxy.ts';
import { closeReader, openPage, openReader, waitForMarks, waitForPanel } from '../e2e/support/reader.ts';
import { ARTICLE } from '../e2e/support/stage.ts';
import { browsersToTest } from '../e2e/support/start.ts';
import { onRecordedStage } from '../e2e/support/traffic.ts';
import { until } from '../e2e/support/wait.ts';

const DRAFT = `Pier to stay shut until spring, two officials say

The Old Pier will stay shut until spring because its pillars are cracked, two officials said on Tuesday.

Mayor Ada Holm said the pier had been closed “out of an abundance of caution” and would reopen in May.`;

const correction = {
  kind: 'mark',
  statement: {
    id: 'Z1',
    at: { field: 'title', quotes: [{ exact: 'storm damage report', prefix: '', suffix: '', start: 0 }] },
  },
  source: { id: 'Y1', label: 'the headline writer', kind: 'person', at: null },
};

describe.each(browsersToTest)('%s', (name) => {
  const stage = onRecordedStage(name);
  const page = new Elements(stage, 'page');
  const overlay = new Elements(stage, 'overlay');
  const panel = new Elements(stage, 'panel');

  const open = (one: OwnPage) => openOwnPage(stage.driver, one);
  const closeTab = () => stage.driver.closeTab();
  /** What the page itself asks for, by address, and the pictures that its markup names, which it asks for when seen. */
  const addressOf = ({ host, path }: Asked) => `${host}${path}`;
  let itsOwn: ReadonlySet<string> = new Set();
  let markup = '';
  const isItsPicture = ({ host, path }: Asked) =>
    host === new URL(stage.site.origin).host &&
    /\.(?:svg|jpe?g|png|webp)$/.test(path) &&
    markup.includes(`"${path}"`);
  const isStrange = (one: Asked) => !itsOwn.has(addressOf(one)) && !isItsPicture(one);
  /** What has been asked for since the moment that is none of that, once nothing more comes. */
  const strangeSince = async (start: number) => (await stage.allAsked(start)).filter(isStrange);

  test('the page by itself asks for what it needs', async () => {
    await openPage(stage.driver, stage.at(ARTICLE));
    await stage.driver.inPage(() => scrollTo(0, document.documentElement.scrollHeight)); // what is loaded late
    await stage.fromNow();
    itsOwn = new Set(stage.asked().map(addressOf));
    markup = await stage.driver.inPage(() => document.documentElement.outerHTML);
    expect(itsOwn).toContain(`${new URL(stage.site.origin).host}${ARTICLE}`);
    await closeTab();
  });

  test('something that is asked for would be seen', async () => {
    await stage.driver.open(stage.at(ARTICLE));
    await stage.driver.inPage(() => {
      fetch('http://outside.example/told', { mode: 'no-cors' }).catch(() => undefined);
    });
    await until('the request', () =>
      stage
        .asked()
        .filter(isStrange)
        .some(({ host }) => host === 'outside.example'),
    );
    await closeTab();
  });

  test('the first run, the settings and a backup that is saved and brought back ask for nothing', async () => {
    const start = await stage.fromNow();
    await open('welcome');
    await closeTab();
    await open('options');
    await page.click('.themes input', 2);
    await page.fill('form input[type=text]', 'tide.example');
    await page.fill('form select', 'never');
    await page.clickNamed('Add');
    await page.see('Remove tide.example', '.sites');
    await page.clickNamed('Save a backup');
    const backup = { format: 'on-record-backup', version: 1, settings: { language: 'en' } };
    await page.handFile('input[type=file][accept*="json"]', 'backup.json', JSON.stringify(backup));
    await page.clickNamed('Restore what is ticked');
    await page.waitUntilGone('.restore');
    expect(await strangeSince(start)).toEqual([]);
    await closeTab();
  });

  test('a draft that is checked and kept, by a policy that is taken in, asks for nothing', async () => {
    const start = await stage.fromNow();
    await open('draft');
    await page.fill('textarea', DRAFT);
    await page.click('.draft-form .check input');
    const policy = {
      format: 'on-record-policy',
      version: 1,
      name: 'Night desk',
      rules: { sources: { on: true, value: 4 } },
    };
    await page.handFile('input[type=file][accept*="json"]', 'night.json', JSON.stringify(policy));
    await page.see('Imported: Night desk', 'body');
    await page.clickNamed('Check the text');
    await page.see('At least 4 distinct sources', 'body');
    await page.clickNamed('Save report');
    await page.clickNamed('Edit the text');
    await page.click('.draft-form .check input');
    expect(await strangeSince(start)).toEqual([]);
    await closeTab();
  });

  test('reading with everything that the reader can do asks for what the page itself asks for', async () => {
    const start = await stage.fromNow();
    const { driver } = stage;
    await open('library');
    await page.clickNamed('Switch it on');
    await page.see('Nothing recorded yet', 'body');
    await closeTab();

    await openReader(driver, stage.at(ARTICLE));
    await waitForMarks(driver);
    await waitForPanel(driver, 'Marta Lindqvist');
    await overlay.click('.tools button[aria-label="Listen"]');
    await overlay.see(/.{6}/s, '.listen');
    await driver.press('Escape');
    await overlay.waitUntilGone('.listen');

    await overlay.click('.tools button[aria-label="Copy, print, save"]');
    const corrections = { version: 1, done: [correction], undone: [] };
    const file = { format: 'on-record', version: 1, article: { url: stage.at(ARTICLE) }, corrections };
    await overlay.handFile('.popover input[type="file"]', 'mine.json', JSON.stringify(file));
    await overlay.waitFor('mark.yours');
    await waitForPanel(driver, '1 correction of yours');
    await panel.click('.yours-section button.textlink');
    await waitForPanel(driver, 'Cohen’s kappa');

    await overlay.click('.tools button[aria-label="Your own marks"]');
    await overlay.clickSaying('.popover button', 'Classroom');
    await overlay.waitFor('.classroom-bar');
    await overlay.clickSaying('.classroom-bar button', 'Leave');
    await overlay.waitUntilGone('.classroom-bar');
    await overlay.waitFor('mark.yours');

    await panel.click('.removed-head');
    await panel.click('.removed > .button');
    await overlay.waitFor('.put-back');
    await overlay.click('.picture');
    await overlay.waitFor('dialog.lightbox[open] img');
    await driver.press('Escape');
    await overlay.waitUntilGone('dialog.lightbox[open]');
    for (const format of ['Save as Markdown', 'Save as JSON', 'Save as CSV', 'Save as Web Annotations']) {
      await overlay.click('.tools button[aria-label="Copy, print, save"]');
      await overlay.clickSaying('.share .menu button', format);
      await overlay.waitUntilGone('.popover');
    }
    await closeReader(driver);
    expect(await strangeSince(start)).toEqual([]);
    await closeTab();
  });

  test('my reading, with its files, asks for nothing', async () => {
    const start = await stage.fromNow();
    await open('library');
    await page.waitForCount('.reading', 1);
    await page.clickNamed('Save as CSV');
    await page.clickNamed('Save as JSON');
    await page.clickNamed('Delete all…');
    await page.clickNamed('Delete all');
    await page.waitUntilGone('.reading');
    expect(await strangeSince(start)).toEqual([]);
    await closeTab();
  });
});
