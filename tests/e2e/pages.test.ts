/**
 * Decides, in both browsers, that the extension's own pages do what they promise: the first run, the draft check, my
 * reading, the settings with their backup. Files are handed to the page's own input, as the browser's dialog would.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import { axeIn } from './support/axe.ts';
import { Chromium } from './support/chromium.ts';
import type { Driver } from './support/driver.ts';
import type { Firefox } from './support/firefox.ts';
import { countMarks, openReader, overlayIsOpen, waitForMarks, waitUntilClosed } from './support/reader.ts';
import { browsersToTest, buildFor, startBrowser } from './support/start.ts';
import { until } from './support/wait.ts';

const ARTICLE = '/news/harbour-report.html';

const DRAFT = `Pier to stay shut until spring, two officials say

The Old Pier will stay shut until spring because its pillars are cracked, two officials said on Tuesday.

Mayor Ada Holm said the pier had been closed “out of an abundance of caution” and would reopen in May.

A person close to the contractor said the money for repairs had already been spent.`;

/** Where the browser keeps the extension's pages. */
async function originOf(driver: Driver): Promise<string> {
  if (driver instanceof Chromium) return `chrome-extension://${driver.extension.id}`;
  const host = await (driver as Firefox).inBrowser<string>(
    'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname;',
    [(driver as Firefox).id],
  );
  return `moz-extension://${host}`;
}

/** Hands a file to the first file input that takes its kind, as soon as the page has one. */
const handFile = (driver: Driver, accept: string, fileName: string, content: string) =>
  until(`an input for ${accept}`, () =>
    driver.inPage(
      (kind, called, words) => {
        const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
        const input = inputs.find((one) => one.accept.includes(kind));
        if (!input) return false;
        const files = new DataTransfer();
        files.items.add(new File([words], called));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      accept,
      fileName,
      content,
    ),
  );

describe.each(browsersToTest)('%s', (name) => {
  let site: Site;
  let driver: Driver;
  let origin: string;
  const text = () => driver.inPage(() => document.body.textContent ?? '');
  const see = (words: string) => until(`"${words}"`, async () => (await text()).includes(words));
  const count = (selector: string) => driver.inPage((one) => document.querySelectorAll(one).length, selector);
  const open = async (page: string) => {
    await driver.open(`${origin}/${page}.html`);
    await until(`the page ${page}`, async () => (await count('.page-head')) === 1);
  };
  const click = (words: string) =>
    until(`the button "${words}"`, () =>
      driver.inPage((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>('button, a, label')];
        const found = all.find((one) => one.textContent?.trim() === wanted || one.ariaLabel === wanted);
        found?.click();
        return found !== undefined;
      }, words),
    );
  const type = (selector: string, value: string) =>
    until(`the field ${selector}`, () =>
      driver.inPage(
        (one, words) => {
          const field = document.querySelector<HTMLTextAreaElement>(one);
          if (!field) return false;
          field.value = words;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          return true;
        },
        selector,
        value,
      ),
    );
  const hand = (accept: string, fileName: string, content: string) =>
    handFile(driver, accept, fileName, content);

  beforeAll(async () => {
    site = await serveSite();
    driver = await startBrowser(name);
    origin = await originOf(driver);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('the first run comes by itself, and shows real marks on an article of its own', async () => {
    expect(driver.greeted).toBe(true);
    await open('welcome');
    await until('marks', async () => (await count('mark.unnamed')) > 0 && (await count('mark.record')) > 0);
    await see('See who says what');
    expect(await axeIn(driver)).toEqual([]);
    await driver.closeTab();
  });

  test('a draft is checked, each finding leads to its words, and nothing is kept', async () => {
    await open('draft');
    await click('Check the text');
    await see('There is no text to check yet.');
    await type('textarea', DRAFT);
    await click('Check the text');
    await until('marks', async () => (await count('mark')) > 2);
    await see('no reason given');
    expect(await driver.inPage(() => document.querySelector('article h1')?.textContent)).toContain(
      'Pier to stay',
    );
    const words = await driver.inPage(() => {
      const statements = [...document.querySelectorAll<HTMLElement>('.finding-statements button')];
      const last = statements.find((one) => one.textContent?.includes('money for repairs'));
      last?.click();
      return last?.textContent ?? '';
    });
    expect(words).not.toBe('');
    await until('the statement to be current', () =>
      driver.inPage(() =>
        document.querySelector('mark[data-current]')?.textContent?.includes('money for repairs'),
      ),
    );
    expect(await axeIn(driver)).toEqual([]);
    await driver.closeTab();
    await open('draft');
    expect(await driver.inPage(() => document.querySelector('textarea')?.value)).toBe('');
    await driver.closeTab();
  });

  test('a draft is kept when its author wants it, and a policy can be changed and taken in', async () => {
    await open('draft');
    await hand('.md', 'pier.md', '# Pier shut\n\nIt is **shut**, two officials said.');
    await until('the file', () =>
      driver.inPage(() => document.querySelector('textarea')?.value.includes('It is shut')),
    );
    await driver.inPage(() => document.querySelector<HTMLElement>('.draft-form .check input')?.click());
    await driver.inPage(() => document.querySelector<HTMLElement>('#rule-quotes')?.click());
    await hand('json', 'notes.json', '{"format":"else"}');
    await see('is not a policy of On Record');
    const policy = {
      format: 'on-record-policy',
      version: 1,
      name: 'Night desk',
      rules: { sources: { on: true, value: 4 } },
    };
    await hand('json', 'night.json', JSON.stringify(policy));
    await see('Imported: Night desk');
    await driver.closeTab();
    await open('draft');
    await until('the draft', () =>
      driver.inPage(() => document.querySelector('textarea')?.value.includes('It is shut')),
    );
    const chosen = () =>
      driver.inPage(
        () => document.querySelector<HTMLSelectElement>('.policy select')?.selectedOptions[0]?.text,
      );
    expect(await chosen()).toBe('Night desk');
    await click('Check the text');
    await see('Policy: Night desk');
    await see('At least 4 distinct sources');
    await click('Edit the text');
    await driver.inPage(() => document.querySelector<HTMLElement>('.draft-form .check input')?.click());
    await driver.closeTab();
  });

  test('my reading is off until it is switched on; then articles are counted, and deleted with a way back', async () => {
    await openReader(driver, site.origin + ARTICLE);
    await waitForMarks(driver);
    await driver.closeTab();
    await open('library');
    await see('My reading is off');
    expect(await count('.reading')).toBe(0);
    await click('Switch it on');
    await see('Nothing recorded yet');
    await driver.closeTab();
    await openReader(driver, site.origin + ARTICLE);
    await waitForMarks(driver);
    await driver.closeTab();
    await open('library');
    await until('the article', async () => (await count('.reading')) === 1);
    await see('Harbour board sat on storm damage report for months');
    expect(
      await driver.inPage(() => document.querySelector('.outlets td:last-child .figure-range')?.textContent),
    ).toMatch(/\d+% to \d+%/);
    expect(await axeIn(driver)).toEqual([]);
    await click('Delete all …');
    await click('Delete all');
    await until('no article', async () => (await count('.reading')) === 0);
    await click('Undo');
    await until('the article again', async () => (await count('.reading')) === 1);
    await driver.closeTab();
  });

  test('a database of the first form is brought forward', async () => {
    await open('welcome');
    await driver.inPage(
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
    await driver.closeTab();
    await open('library');
    await see('From before');
    expect(await count('.reading')).toBe(1);
    await driver.closeTab();
  });

  test('settings change the look at once, in either language, and a backup restores what is ticked', async () => {
    await open('options');
    await until('the preview', async () => (await count('.preview mark')) > 0);
    await driver.inPage(() => document.querySelectorAll<HTMLElement>('.themes input')[3]?.click());
    await until('the dark theme', () =>
      driver.inPage(() => document.querySelector('.themed')?.getAttribute('data-theme') === 'dark'),
    );
    expect(await axeIn(driver)).toEqual([]);
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
    await hand('json', 'wrong.json', '{}');
    await see('is no backup of On Record');
    await hand('json', 'backup.json', JSON.stringify(backup));
    await see('1 entry is damaged');
    // Nothing is written before it is asked for.
    expect(await driver.inPage(() => document.querySelector('.themed')?.getAttribute('data-theme'))).toBe(
      'dark',
    );
    await click('Restore what is ticked');
    await see('Ce que cette extension peut voir');
    await see('tide.example');
    expect(await driver.inPage(() => document.querySelector('.themed')?.getAttribute('data-theme'))).toBe(
      'sepia',
    );
    await driver.closeTab();
    await open('library');
    await see('From the backup');
    await driver.closeTab();
    await open('options');
    await driver.inPage(() => {
      const language = document.querySelector<HTMLSelectElement>('.field select');
      if (!language) throw new Error('no choice of language');
      language.value = 'en';
      language.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await see('What this extension can see');
    await driver.closeTab();
  });

  test('on a site set to never the button does not announce articles, and works', async () => {
    await open('options');
    await type('form input[type=text]', `${site.origin}/`);
    await driver.inPage(() => {
      const choice = document.querySelector<HTMLSelectElement>('form select');
      if (!choice) throw new Error('no choice');
      choice.value = 'never';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await click('Add');
    await see('Remove 127.0.0.1');
    await driver.closeTab();
    await openReader(driver, site.origin + ARTICLE);
    await waitForMarks(driver);
    expect((await driver.button()).badge).toBe('');
    await driver.closeTab();
    await open('options');
    await click('Remove 127.0.0.1');
    await driver.closeTab();
  });

  test('the reader can be listened to, or says that this computer has no voice', async () => {
    await openReader(driver, site.origin + ARTICLE);
    await waitForMarks(driver);
    await driver.inOverlay((root) =>
      root?.querySelector<HTMLElement>('.tools button[aria-label="Listen"]')?.click(),
    );
    await until('the bar', () =>
      driver.inOverlay((root) => (root?.querySelector('.listen')?.textContent ?? '').length > 5),
    );
    await driver.press('Escape');
    await until('no bar', () => driver.inOverlay((root) => root?.querySelector('.listen') === null));
    await driver.closeTab();
  });

  test('no page is wider than a small window, or needs a mouse', async () => {
    await driver.open('about:blank');
    await driver.resize(320, 700);
    for (const page of ['welcome', 'draft', 'library', 'options']) {
      await open(page);
      await driver.resize(320, 700);
      const over = await driver.inPage(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([page, over]).toEqual([page, 0]);
      await driver.press('Tab');
      await driver.press('Tab');
      const focused = await driver.inPage(() => document.activeElement !== document.body);
      expect([page, focused]).toEqual([page, true]);
      await driver.closeTab();
    }
    await driver.resize(1280, 900);
    await driver.closeTab();
  });
});

/** Only the user can grant access to a site, in the browser's own dialog: here the manifest grants it. */
function withAccess(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'on-record-access-'));
  cpSync(build, copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'));
  writeFileSync(
    join(copy, 'manifest.json'),
    JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }),
  );
  return copy;
}

describe.each(browsersToTest)('%s, on a site set to always', (name) => {
  test('the reader opens on an article by itself, stays closed once closed, and opens nowhere else', async () => {
    const extension = withAccess(buildFor(name));
    const site = await serveSite();
    const driver = await startBrowser(name, { extension });
    try {
      await driver.open(`${await originOf(driver)}/options.html`);
      const settings = { sites: { '127.0.0.1': 'always' } };
      const backup = { format: 'on-record-backup', version: 1, settings };
      await handFile(driver, 'json', 'backup.json', JSON.stringify(backup));
      await until('what is in the backup', () =>
        driver.inPage(() => {
          const button = document.querySelector<HTMLElement>('.restore .button.main');
          button?.click();
          return button !== null;
        }),
      );
      await until('the site', () => driver.inPage(() => document.querySelector('.site-name') !== null));
      await driver.closeTab();
      await driver.open(site.origin + ARTICLE);
      await waitForMarks(driver);
      expect(await countMarks(driver)).toBeGreaterThan(5);
      await driver.press('Escape');
      await waitUntilClosed(driver);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await overlayIsOpen(driver)).toBe(false);
      await driver.go(`${site.origin}/edge/shop.html`);
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(await overlayIsOpen(driver)).toBe(false);
      await driver.closeTab();
    } finally {
      await driver.close();
      await site.close();
      rmSync(extension, { recursive: true, force: true });
    }
  });
});
