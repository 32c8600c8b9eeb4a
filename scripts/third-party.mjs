/**
 * Decides what THIRD_PARTY.md says: whose code is in the extension, whose is only used to build and to test, under which
 * licences; read from the installed packages. "npm run third-party" writes it; a test tells when it is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './process.mjs';

/** Packages whose code ends up in the builds; the rest of `dependencies` is used by the command line only. */
const SHIPPED = ['preact', 'webextension-polyfill', 'wxt'];

/** Packages whose package.json names no licence: read in the licence file that they ship. */
const NAMED_BY_HAND = {
  'is-relative': 'MIT',
  'os-shim': 'MIT',
};

const MAY_SHIP = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|0BSD)$/;

const lock = () => JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @returns {{ name: string, version: string, licence: string }[]} every package of the lockfile once, by name */
export function packagesOf(packages = lock()) {
  const seen = new Map();
  for (const [path, { version, license }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = nameOf(path);
    seen.set(`${name} ${version}`, { name, version, licence: license ?? NAMED_BY_HAND[name] ?? 'unknown' });
  }
  return [...seen.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

function licenceText(name) {
  const folder = join(ROOT, 'node_modules', name);
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

function shippedSection(all) {
  return SHIPPED.map((name) => {
    const one = all.find((each) => each.name === name);
    if (!one) throw new Error(`${name} is not in the lockfile`);
    if (!MAY_SHIP.test(one.licence)) throw new Error(`${name} may not be shipped: ${one.licence}`);
    const text = licenceText(name);
    const said = text ? `\n\`\`\`\n${text.replaceAll('\r', '')}\n\`\`\`\n` : '';
    return `### ${name} ${one.version}\n\nLicence: ${one.licence}\n${said}`;
  }).join('\n');
}

function builtWithSection(all) {
  const byLicence = new Map();
  for (const { name, version, licence } of all) {
    if (SHIPPED.includes(name)) continue;
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name} ${version}`]);
  }
  return [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, names]) => `### ${licence} (${names.length})\n\n${names.join(', ')}\n`)
    .join('\n');
}

/** @returns {string} the whole file */
export function thirdParty() {
  const all = packagesOf();
  return `# Third-party code

Written by \`npm run third-party\`; do not edit by hand.

## In the extension

${shippedSection(all)}
## Used to build, to test and by the command line; not in the extension

${builtWithSection(all)}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(ROOT, 'THIRD_PARTY.md'), thirdParty());
  console.log('THIRD_PARTY.md written.');
}
