/** Decides the extension's icons: scripts/icon.svg drawn by Chromium at each size. Run after changing the drawing. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { requireBrowser } from './browsers.mjs';
import { ROOT } from './process.mjs';

const SIZES = [16, 32, 48, 64, 96, 128];

const folder = join(ROOT, 'public', 'icon');
const svg = await readFile(join(ROOT, 'scripts', 'icon.svg'), 'utf8');
const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
await mkdir(folder, { recursive: true });
const browser = await launch({
  executablePath: requireBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
    await page.setContent(
      `<body style="margin:0"><img src="${address}" width="${size}" height="${size}" style="display:block">`,
    );
    await page.waitForFunction(() => document.images[0]?.complete);
    await writeFile(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
