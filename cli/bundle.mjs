/**
 * Decides where the bundled command line is kept, and when it is made anew: its name is made from the names, sizes and
 * times of all files that it is made of.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCES = ['lib', 'cli'];
const KEPT = /^on-record-[0-9a-f]{16}\.mjs$/;

async function filesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

async function fingerprint(root) {
  const files = (await Promise.all(SOURCES.map((name) => filesUnder(join(root, name))))).flat();
  const lock = join(root, 'package-lock.json');
  if (existsSync(lock)) files.push(lock);
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${file}\n${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function writableFolder(root) {
  for (const folder of [join(root, '.cache', 'cli'), join(tmpdir(), 'on-record-cli')]) {
    try {
      await mkdir(folder, { recursive: true });
      return folder;
    } catch {
      // Read-only: the next one.
    }
  }
  throw new Error('no folder to keep the bundled program in');
}

async function build(root, file) {
  const esbuild = await import('esbuild').catch(() => null);
  if (!esbuild) throw new Error('the dependencies are not installed: run `npm ci` first');
  const own = `${file}.${process.pid}.tmp`;
  await esbuild.build({
    entryPoints: [join(root, 'cli', 'main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: own,
    // linkedom asks for it if it is there; nothing of ours draws.
    external: ['canvas'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  // Two that start at once write the same bytes; the last one to rename wins.
  await rename(own, file);
}

async function removeOthers(folder, name) {
  const others = (await readdir(folder)).filter((other) => KEPT.test(other) && other !== name);
  const old = await Promise.all(
    others.map(async (other) => ({ other, age: Date.now() - (await stat(join(folder, other))).mtimeMs })),
  );
  // One that is some minutes old may still be about to start its workers.
  for (const { other, age } of old) if (age > 600_000) await rm(join(folder, other), { force: true });
}

/**
 * @param {string} root the project's folder
 * @returns {Promise<string>} path of the bundled program, made now if there was none of these sources
 */
export async function bundled(root) {
  const name = `on-record-${await fingerprint(root)}.mjs`;
  const folder = await writableFolder(root);
  const file = join(folder, name);
  if (!existsSync(file)) {
    await build(root, file);
    await removeOthers(folder, name).catch(() => {});
  }
  return file;
}
