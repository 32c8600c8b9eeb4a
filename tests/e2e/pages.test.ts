/**
 * Decides, in both browsers, that the extension's own pages do what they promise: the first run, the draft check, my
 * reading, the settings with their backup. Files are handed to the page's own input, as the browser's dialog would.
 */
import { describe, expect, test } from 'vitest';
import { axeIn } from './support/axe.ts';
import { Elements } from './support/elements.ts';
import { ownBuild } from './support/own-build.ts';
import { type OwnPage, openOwnPage, reloadOwnPage } from './support/own-pages.ts';
import {
  closeReader,
  countMarks,
  openReader,
  overlayIsOpen,
  verdictOn,
  waitForMarks,
} from './support/reader.ts';
import { ARTICLE, onStage } from './support/stage.ts';
import { browsersToTest, startBrowser } from './support/start.ts';
import { stays, until, untilEqual, untilFits } from './support/wait.ts';

const DRAFT = `Pier to stay shut until spring, two officials say

The Old Pier will stay shut until spring because its pillars are cracked, two officials said on Tuesday.

Mayor Ada Holm said the pier had been closed “out of an abundance of caution” and would reopen in May.

A person close to the contractor said the money for repairs had already been spent.`;

const JSON_FILE = 'input[type=file][accept*="json"]';

describe.each(browsersToTest)('%s', (name) => {
  const stage = onStage(() => startBrowser(name));
  const page = new Elements(stage, 'page');
  const overlay = new Elements(stage, 'overlay');
  const open = (one: OwnPage) => openOwnPage(stage.driver, one);
  const closeTab = () => stage.driver.closeTab();
  const see = (words: string | RegExp) => page.see(words, 'body');
  const theme = (wanted: string) =>
    untilEqual('the theme', () => page.attribute('.themed', 'data-theme'), wanted);
  const value = (selector: string) => () =>
    stage.driver.inPage(
      (one) => document.querySelector<HTMLTextAreaElement | HTMLSelectElement>(one)?.value ?? null,
      selector,
    );
  const readArticle = async () => {
    await openReader(stage.driver, stage.at(ARTICLE));
    await waitForMarks(stage.driver);
  };

  test('the first run comes by itself, and shows real marks on an article of its own', async () => {
    expect(stage.driver.greeted).toBe(true);
    await open('welcome');
    await page.waitFor('mark.unnamed');
    await page.waitFor('mark.record');
    await see('See who says what');
    expect(await axeIn(stage.driver)).toEqual([]);
    await closeTab();
  });

  test('a draft is checked, each finding leads to its words, and nothing is kept', async () => {
    await open('draft');
    await page.clickNamed('Check the text');
    await see('There is no text to check yet.');
    await page.fill('textarea', DRAFT);
    await page.clickNamed('Check the text');
    await page.waitForMoreThan('mark', 2);
    await see('no reason given');
    await page.see('Pier to stay', 'article h1');
    await page.clickSaying('.finding-statements button', 'money for repairs');
    await page.see('money for repairs', 'mark[data-current]');
    expect(await axeIn(stage.driver)).toEqual([]);
    await closeTab();
    await open('draft'); // which has read what is kept before it is drawn
    expect(await value('textarea')()).toBe('');
    await closeTab();
  });

  test('a draft is kept when its author wants it, and a policy can be changed and taken in', async () => {
    const holdsDraft = (now: string | null) => now?.includes('It is shut') ?? false;
    await open('draft');
    await page.handFile(
      'input[type=file][accept*=".md"]',
      'pier.md',
      '# Pier shut\n\nIt is **shut**, two officials said.',
    );
    await untilFits('the file in the field', value('textarea'), holdsDraft);
    await page.click('.draft-form .check input');
    await page.click('#rule-quotes');
    await page.handFile(JSON_FILE, 'notes.json', '{"format":"else"}');
    await see('is not a policy of On Record');
    const policy = {
      format: 'on-record-policy',
      version: 1,
      name: 'Night desk',
      rules: { sources: { on: true, value: 4 } },
    };
    await page.handFile(JSON_FILE, 'night.json', JSON.stringify(policy));
    await see('Imported: Night desk');
    // The store is written after that is said: in a second tab, opened until it has been, for it is read only there.
    await open('draft');
    await until('the draft and the policy to be kept', async () => {
      await reloadOwnPage(stage.driver, 'draft');
      const chosen = await stage.driver.inPage(
        () => document.querySelector<HTMLSelectElement>('.policy select')?.selectedOptions[0]?.text,
      );
      return holdsDraft(await value('textarea')()) && chosen === 'Night desk';
    });
    await page.clickNamed('Check the text');
    await see('Policy: Night desk');
    await see('At least 4 distinct sources');
    await page.clickNamed('Edit the text');
    await page.click('.draft-form .check input');
    await closeTab();
    await closeTab();
  });

  test('my reading is off until it is switched on; then articles are counted, and deleted with a way back', async () => {
    await readArticle();
    await closeTab();
    await open('library');
    await see('My reading is off'); // what is recorded is read before the page is drawn
    expect(await page.count('.reading')).toBe(0);
    await page.clickNamed('Switch it on');
    await see('Nothing recorded yet');
    await closeTab();
    await readArticle();
    await closeTab();
    await open('library');
    await page.waitForCount('.reading', 1);
    await see('Harbour board sat on storm damage report for months');
    await page.see(/\d+% to \d+%/, '.outlets td:last-child .figure-range');
    expect(await axeIn(stage.driver)).toEqual([]);
    await page.clickNamed('Delete all…');
    await page.clickNamed('Delete all');
    await page.waitUntilGone('.reading');
    await page.clickNamed('Undo');
    await page.waitForCount('.reading', 1);
    await closeTab();
  });

  test('a database of the first form is brought forward', async () => {
    await open('welcome');
    await stage.driver.inPage(
      () =>
        new Promise<void>((resolve, reject) => {
          indexedDB.deleteDatabase('on-record').onsuccess = () => {
            const request = indexedDB.open('on-record', 1);
            request.onupgradeneeded = () => request.result.createObjectStore('readings', { keyPath: 'url' });
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
              const counts = { record: 3, unnamed: 1, vague: 0 };
              const reading = {
                url: 'https://old.example/a',
                title: 'From before',
                outlet: 'old.example',
                outletName: null,
                publishedAt: null,
                readAt: '2026-01-01T00:00:00.000Z',
                language: 'en',
                statements: counts,
                sources: counts,
              };
              const writing = request.result.transaction('readings', 'readwrite');
              writing.objectStore('readings').put(reading);
              writing
                .objectStore('readings')
                .put({ url: 'https://old.example/damaged', readAt: '2026-01-02' });
              writing.oncomplete = () => {
                request.result.close();
                resolve();
              };
            };
          };
        }),
    );
    await closeTab();
    await open('library');
    await see('From before');
    await page.waitForCount('.reading', 1);
    await closeTab();
  });

  test('settings change the look at once, in either language, and a backup restores what is ticked', async () => {
    await open('options');
    await page.click('.themes input', 3);
    await theme('dark');
    expect(await axeIn(stage.driver)).toEqual([]);
    const backup = {
      format: 'on-record-backup',
      version: 1,
      at: '2026-05-03T00:00:00.000Z',
      settings: { view: { theme: 'sepia' }, language: 'fr', sites: { 'tide.example': 'never' } },
      policies: [],
      books: {},
      draft: null,
      readings: [
        {
          url: 'https://back.example/a',
          title: 'From the backup',
          readAt: '2026-02-01T00:00:00.000Z',
          language: 'en',
          statements: { record: 1, unnamed: 0, vague: 0 },
          sources: { record: 1, unnamed: 0, vague: 0 },
        },
        { url: 'nowhere' },
      ],
    };
    await page.handFile(JSON_FILE, 'wrong.json', '{}');
    await see('is no backup of On Record');
    await page.handFile(JSON_FILE, 'backup.json', JSON.stringify(backup));
    await see('1 entry is damaged');
    // Nothing is written before it is asked for.
    expect(await page.attribute('.themed', 'data-theme')).toBe('dark');
    await page.clickNamed('Restore what is ticked');
    await see('Ce que cette extension peut voir');
    await page.see('tide.example', '.sites');
    await theme('sepia');
    await page.waitUntilGone('.restore'); // the settings come first: then the rest is restored as well
    await closeTab();
    await open('library');
    await see('From the backup');
    await closeTab();
    await open('options');
    await page.fill('.field select', 'en');
    await see('What this extension can see');
    await closeTab();
  });

  test('on a site set to never the button does not announce articles, and works', async () => {
    await open('options');
    await page.fill('form input[type=text]', stage.at('/'));
    await page.fill('form select', 'never');
    await page.clickNamed('Add');
    await page.see('Remove 127.0.0.1', '.sites');
    await closeTab();
    await readArticle();
    // The detector has told of an article before its marks were there; a badge would come with that.
    await stays('the badge', async () => (await stage.driver.button()).badge, '', 1000);
    await closeTab();
    await open('options');
    await page.clickNamed('Remove 127.0.0.1');
    await untilFits(
      'the site to be off the list',
      () => page.text('body'),
      (now) => !now.includes('Remove 127.0.0.1'),
    );
    await closeTab();
  });

  test('the reader can be listened to, or says that this computer has no voice', async () => {
    await readArticle();
    await overlay.click('.tools button[aria-label="Listen"]');
    await overlay.see(/.{6}/s, '.listen');
    await stage.driver.press('Escape');
    await overlay.waitUntilGone('.listen');
    expect(await overlayIsOpen(stage.driver)).toBe(true);
    await closeTab();
  });

  test('no page is wider than a small window, or needs a mouse', async () => {
    const { driver } = stage;
    await driver.open('about:blank');
    await driver.resize(320, 700);
    for (const one of ['welcome', 'draft', 'library', 'options'] as const) {
      await open(one);
      await driver.resize(320, 700);
      const over = () =>
        driver.inPage(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await untilEqual(`what sticks out of ${one}`, over, 0);
      await driver.press('Tab');
      await driver.press('Tab');
      await until(`the focus in ${one}`, () => driver.inPage(() => document.activeElement !== document.body));
      await closeTab();
    }
    await driver.resize(1280, 900);
    await closeTab();
  });
});

describe.each(browsersToTest)('%s, on a site set to always', (name) => {
  // Only the user can grant access to a site, in the browser's own dialog: here the manifest grants it.
  const build = ownBuild(name, { host_permissions: ['http://127.0.0.1/*'] });
  const stage = onStage(() => startBrowser(name, { extension: build.folder }));

  test('the reader opens on an article by itself, stays closed once closed, and opens nowhere else', async () => {
    const { driver } = stage;
    const page = new Elements(stage, 'page');
    const settings = { sites: { '127.0.0.1': 'always' } };
    const backup = { format: 'on-record-backup', version: 1, settings };
    await openOwnPage(driver, 'options');
    await page.handFile(JSON_FILE, 'backup.json', JSON.stringify(backup));
    await page.click('.restore .button.main');
    await page.waitFor('.site-name');
    await page.waitUntilGone('.restore');
    await driver.closeTab();
    await driver.open(stage.at(ARTICLE));
    await waitForMarks(driver);
    await untilFits(
      'the marks',
      () => countMarks(driver),
      (now) => now > 5,
    );
    await closeReader(driver);
    // Nothing tells that it does not come back: the detector looks at the page for four seconds, then never again.
    await stays('whether the reader is open', () => overlayIsOpen(driver), false, 1500);
    // A site that tidies its address is told of anew; what the user closed stays closed.
    await driver.inPage(() => history.replaceState(null, '', `${location.pathname}?utm_source=mail`));
    await stays('whether the reader is open', () => overlayIsOpen(driver), false, 1500);
    await driver.go(stage.at('/edge/shop.html'));
    await verdictOn(driver, /does not look like a news article/);
    await stays('whether the reader is open', () => overlayIsOpen(driver), false, 1500);
  });
});
