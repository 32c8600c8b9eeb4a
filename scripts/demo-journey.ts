/**
 * Decides what the demo shows: the sample site's report on a harbour, read and annotated. With a display the window
 * stays open until it is closed; without one the sources are printed and pictures are written to demo/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Chromium } from '../tests/e2e/support/chromium.ts';
import { until } from '../tests/e2e/support/wait.ts';
import { requireBrowser } from './browsers.mjs';
import { ROOT, say } from './process.mjs';
import { serveSite } from './site-server.ts';

const ARTICLE = '/news/harbour-report.html';
const PICTURES = join(ROOT, 'demo');

const hasDisplay =
  !process.env.CI &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

interface Row {
  readonly standing: string;
  readonly source: string;
  readonly statements: number;
  readonly about: string;
}

// Functions for the browser name nothing inside: what compiles this file would mark names with a helper that is not there.
const sourcesIn = (chromium: Chromium): Promise<Row[]> =>
  chromium.inPanel(() =>
    [...document.querySelectorAll('.source-list > .source')].map((one) => ({
      standing: one.classList[1] ?? '',
      source: one.querySelector('.source-name')?.textContent ?? '',
      statements: Number(one.querySelector('.source-count')?.textContent ?? 0),
      about: [...(one.querySelector('.source-about')?.childNodes ?? [])]
        .flatMap((node) => node.textContent?.trim() || [])
        .join(' · '),
    })),
  );

const summaryIn = (chromium: Chromium): Promise<string> =>
  chromium.inPanel(() =>
    [...(document.querySelector('.summary')?.children ?? [])].map((part) => part.textContent).join('\n'),
  );

async function clickTheButton(chromium: Chromium): Promise<void> {
  await until('the button to know the page', async () => (await chromium.button()).badge !== '');
  const { title } = await chromium.button();
  console.log(`The button says: ${title}`);
  await chromium.click();
  await until('the statements to be marked', () =>
    chromium.inOverlay((root) => (root?.querySelectorAll('mark').length ?? 0) > 0),
  );
  await until('the panel to list the sources', async () => (await sourcesIn(chromium)).length > 0);
}

async function pictures(chromium: Chromium): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await chromium.colours(scheme);
    await chromium.shootPage(join(PICTURES, `reader-${scheme}.png`));
    await chromium.shootPanel(join(PICTURES, `panel-${scheme}.png`));
  }
  console.log('Pictures: demo/reader-light.png, reader-dark.png, panel-light.png, panel-dark.png');
}

const site = await serveSite();
const chromium = await Chromium.start({
  program: requireBrowser('chromium'),
  extension: join(ROOT, '.output', 'chrome-mv3'),
  headless: !hasDisplay,
});
try {
  say(`Opening ${site.origin}${ARTICLE} and clicking the toolbar button`);
  await chromium.open(site.origin + ARTICLE);
  await clickTheButton(chromium);
  const summary = await summaryIn(chromium);
  if (summary) console.log(`\n${summary}`);
  console.table(await sourcesIn(chromium));
  if (hasDisplay) {
    console.log('The window stays open: close it when you have seen enough.');
    await new Promise((resolve) => chromium.browser.once('disconnected', resolve));
  } else await pictures(chromium);
} finally {
  await chromium.close();
  await site.close();
}
