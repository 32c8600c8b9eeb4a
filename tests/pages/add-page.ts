/**
 * Decides how a page becomes a golden: `npx tsx tests/pages/add-page.ts FILE.html` copies it into a folder of its own
 * with what comes out of it now; `… add-page.ts FOLDER` writes anew what comes out of a page that is there. Look at the
 * result before it is committed: a golden says what is right, not what is so.
 */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PAGES, readGolden } from './golden';

const given = process.argv[2];
if (!given) {
  console.error('usage: npx tsx tests/pages/add-page.ts FILE.html | FOLDER');
  process.exit(2);
}
const folder = basename(given).replace(/\.html?$/i, '');
const page = join(PAGES, folder, 'page.html');
if (/\.html?$/i.test(given)) {
  mkdirSync(join(PAGES, folder), { recursive: true });
  copyFileSync(given, page);
}
if (!existsSync(page)) {
  console.error(`${page} is missing`);
  process.exit(2);
}
const golden = readGolden(folder);
writeFileSync(join(PAGES, folder, 'expected.json'), `${JSON.stringify(golden, null, 2)}\n`);
console.log(JSON.stringify(golden, null, 2));
