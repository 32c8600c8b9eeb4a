/**
 * Decides what "npm run zip" makes: the extension for each store and the source for the add-on store's reviewers, byte
 * for byte the same from the same source wherever and whenever they are built: files in order of their names, one date
 * for all, no attributes. The source zip holds what git tracks of the folders that the build needs.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { ROOT, say } from './process.mjs';

/** 1 January 2024, 00:00, in the form of MS-DOS: the format has no form without a date. */
const DATE = ((2024 - 1980) << 9) | (1 << 5) | 1;

/** What the extension is built from. */
const SOURCE = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  '.npmrc',
  'LICENSE',
  'README.md',
  'PRIVACY.md',
  'SECURITY.md',
  'THIRD_PARTY.md',
  'CONTRIBUTING.md',
];

const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
  return value;
});

/** node:zlib has it since 20.15 under some builds only. @param {Uint8Array} bytes */
function checksum(bytes) {
  if (crc32) return crc32(bytes);
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** @param {readonly (readonly [2 | 4, number])[]} fields sizes in bytes, and values */
function header(fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
}

/**
 * @param {readonly { name: string, content: Buffer }[]} files names parted by "/"
 * @returns {Buffer} the zip file
 */
export function zipOf(files) {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, content } of sorted) {
    const deflated = deflateRawSync(content, { level: 9 });
    const stored = deflated.length >= content.length;
    const data = stored ? content : deflated;
    const path = Buffer.from(name);
    const common = [
      [2, 20],
      [2, 0x0800], // names are UTF-8
      [2, stored ? 0 : 8],
      [2, 0],
      [2, DATE],
      [4, checksum(content)],
      [4, data.length],
      [4, content.length],
      [2, path.length],
      [2, 0],
    ];
    parts.push(header([[4, 0x04034b50], ...common]), path, data);
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ];
    directory.push(header([[4, 0x02014b50], [2, 20], ...common, ...rest]), path);
    offset += 30 + path.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const count = sorted.length;
  const end = header([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, listed.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...parts, listed, end]);
}

/** @param {string} folder @returns all files below it */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: relative(folder, file).replaceAll('\\', '/'), content: readFileSync(file) }));
}

/** @returns the source as git tracks it, in the working tree's state */
export function sourceFiles(root = ROOT) {
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...SOURCE], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter(Boolean)
    .map((name) => ({ name, content: readFileSync(join(root, name)) }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { buildBoth, BUILDS } = await import('./tools.mjs');
  say('Building for Chromium and Firefox');
  const problem = await buildBoth();
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const output = join(ROOT, '.output');
  mkdirSync(output, { recursive: true });
  const zips = [
    ...BUILDS.map(({ folder }) => [`on-record-${version}-${folder}.zip`, filesIn(join(output, folder))]),
    [`on-record-${version}-source.zip`, sourceFiles()],
  ];
  for (const [name, files] of zips) {
    const zip = zipOf(files);
    writeFileSync(join(output, name), zip);
    console.log(`${name}: ${files.length} files, ${(zip.length / 1000).toFixed(1)} kB`);
  }
}
