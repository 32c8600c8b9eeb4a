/** Decides how large a folder is as a zip file: each file deflated, with the headers that the format has for it. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** Bytes of a local header and a central directory entry, without the name that each holds. */
const HEADERS = 30 + 46;
const END = 22;

/**
 * @param {string} folder
 * @returns {Promise<string[]>} full paths; none where there is no folder
 */
export async function filesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {readonly string[]} files
 * @param {string} root what the names inside the zip are relative to
 * @returns {Promise<number>} bytes
 */
export async function zippedSize(files, root) {
  let total = END;
  for (const file of files) {
    const content = await readFile(file);
    const packed = deflateRawSync(content, { level: 9 }).length;
    const name = Buffer.byteLength(relative(root, file));
    total += Math.min(packed, content.length) + HEADERS + 2 * name;
  }
  return total;
}
