/** Decides what is photographed for the listing, and in which state. Started by scripts/listing.mjs. */
import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { Chromium } from '../tests/e2e/support/chromium.ts';
import { until } from '../tests/e2e/support/wait.ts';
import { requireBrowser } from './browsers.mjs';
import { ROOT } from './process.mjs';
import { serveSite } from './site-server.ts';

const OUT = join(ROOT, 'docs', 'listing');
const BUILDS = process.argv[2] ?? join(ROOT, '.output');
const SIZE = { width: 1280, height: 800 };
const ARTICLE = '/news/harbour-report.html';

const still = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Invented outlets: a listing must not speak of real ones. */
const OUTLETS = [
  ['harbour.example', 'Harbour Gazette', 0.3, 14],
  ['tide.example', 'The Morning Tide', 0.12, 22],
  ['courier.example', 'The Saltmarsh Courier', 0.45, 9],
  ['port.example', 'Le Journal du Port', 0.06, 31],
] as const;

const readings = OUTLETS.flatMap(([outlet, outletName, share, articles]) =>
  Array.from({ length: articles }, (_, n) => {
    const total = 9 + ((n * 7) % 11);
    const unnamed = Math.round(total * share * (0.6 + ((n * 3) % 5) / 5));
    const day = new Date(Date.UTC(2026, 9, 1 + ((n * 5) % 27)));
    return {
      url: `https://${outlet}/story-${n}`,
      title: `A story about the harbour, part ${n + 1}`,
      outletName,
      publishedAt: null,
      readAt: day.toISOString(),
      language: 'en',
      statements: { record: total - unnamed, unnamed, vague: 0 },
      sources: { record: 4, unnamed: Math.min(unnamed, 2), vague: 0 },
    };
  }),
);

const BACKUP = JSON.stringify({
  format: 'on-record-backup',
  version: 1,
  settings: { record: true },
  readings,
});

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(4, 4); // or it would rest on a mark
  await still(600);
  await writeFile(join(OUT, `${name}.png`), await page.screenshot());
  console.log(`docs/listing/${name}.png`);
}

async function openPage(chromium: Chromium, name: string): Promise<Page> {
  await chromium.open(`chrome-extension://${chromium.extension.id}/${name}.html`);
  await chromium.page.setViewport(SIZE);
  return chromium.page;
}

async function restore(chromium: Chromium): Promise<void> {
  const page = await openPage(chromium, 'options');
  await page.waitForSelector('input[type=file]');
  await page.evaluate((words) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    const files = new DataTransfer();
    files.items.add(new File([words], 'backup.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, BACKUP);
  await (await page.waitForSelector('.restore .button.main'))?.click();
  // The form goes when all is written; a page closed before that writes no more.
  await page.waitForSelector('.restore', { hidden: true });
  await chromium.closeTab();
}

async function reader(chromium: Chromium, origin: string, scheme: 'light' | 'dark'): Promise<void> {
  await chromium.colours(scheme);
  await chromium.open(origin + ARTICLE);
  await chromium.page.setViewport(SIZE);
  await until('the button to know the page', async () => (await chromium.button()).badge !== '');
  await chromium.click();
  await until('marks', () => chromium.inOverlay((root) => (root?.querySelectorAll('mark').length ?? 0) > 0));
  await chromium.inOverlay((root) =>
    root?.querySelector<HTMLElement>('.tools button[aria-label="List of sources"]')?.click(),
  );
  await until('the list', () => chromium.inOverlay((root) => root?.querySelector('.source-list') !== null));
  await shoot(chromium.page, scheme === 'light' ? '1-reader' : '2-reader-dark');
  await chromium.closeTab();
}

async function draft(chromium: Chromium): Promise<void> {
  const page = await openPage(chromium, 'draft');
  const text = readFileSync(join(ROOT, 'docs', 'listing', 'draft.txt'), 'utf8');
  await page.waitForSelector('textarea');
  await page.$eval(
    'textarea',
    (field, words) => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  await page.click('button[type=submit]');
  await page.waitForSelector('mark');
  await shoot(page, '3-draft-check');
  await chromium.closeTab();
}

mkdirSync(OUT, { recursive: true });
const site = await serveSite();
const chromium = await Chromium.start({
  program: requireBrowser('chromium'),
  extension: join(BUILDS, 'chrome-mv3'),
  headless: true,
});
try {
  await chromium.open('about:blank');
  await reader(chromium, site.origin, 'light');
  await reader(chromium, site.origin, 'dark');
  await chromium.colours('light');
  await draft(chromium);
  await restore(chromium);
  const library = await openPage(chromium, 'library');
  await library.waitForSelector('.outlets');
  await shoot(library, '4-my-reading');
  await chromium.closeTab();
  const welcome = await openPage(chromium, 'welcome');
  await welcome.waitForSelector('mark');
  await shoot(welcome, '5-first-run');
} finally {
  await chromium.close();
  await site.close();
}
