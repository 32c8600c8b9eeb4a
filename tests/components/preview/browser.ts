/** Decides how the preview is opened: one Chromium, pages answered from memory, pictures drawn on the spot. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/browsers.mjs';
import { previewPage } from './bundle';

const ORIGIN = 'https://preview.example';

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 720" width="1200" height="720">
<rect width="1200" height="720" fill="#c9d4d9"/><rect y="430" width="1200" height="290" fill="#7d98a3"/>
<rect x="420" y="180" width="360" height="360" fill="#5b5347"/><rect x="596" y="180" width="8" height="360" fill="#2f2a23"/>
<path d="M60 520h260l-40 70H110z" fill="#8b4a35"/><path d="M860 540h280l-40 60H900z" fill="#3f5f4f"/></svg>`;

export interface Preview {
  readonly open: (query: string, width: number, height: number) => Promise<Page>;
  readonly close: () => Promise<void>;
}

function answer(request: HTTPRequest, html: string): Promise<void> {
  const url = request.url();
  if (url.startsWith(ORIGIN)) return request.respond({ contentType: 'text/html; charset=utf-8', body: html });
  if (url.startsWith('https://pictures.example/')) {
    return request.respond({ contentType: 'image/svg+xml', body: PICTURE });
  }
  return request.abort();
}

export async function startPreview(): Promise<Preview> {
  const html = await previewPage();
  const browser: Browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none', '--hide-scrollbars'],
  });
  return {
    open: async (query, width, height) => {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.setRequestInterception(true);
      page.on('request', (request) => void answer(request, html));
      page.on('pageerror', (error) => console.error(`${query}: ${String(error)}`));
      await page.goto(`${ORIGIN}/?${query}`, { waitUntil: 'load' });
      return page;
    },
    close: () => browser.close(),
  };
}

export interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

/** What axe-core finds on the page as it is, shadow roots included; none when all is well. */
export async function axeViolations(page: Page): Promise<readonly Violation[]> {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(path, 'utf8'));
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe-core is a global of the page here
    const { violations } = await (globalThis as any).axe.run(document, { resultTypes: ['violations'] });
    return violations.map((one: { id: string; nodes: { html: string; failureSummary: string }[] }) => ({
      id: one.id,
      nodes: one.nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
    }));
  });
}
