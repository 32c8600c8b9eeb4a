/**
 * Decides whether the extension is small enough: the detector, which runs on every page, and each zipped extension.
 * Reads the builds that are there; build first.
 */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './process.mjs';
import { BUILDS } from './tools.mjs';
import { filesUnder, zippedSize } from './zip-size.mjs';

const KB = 1000;
const DETECTOR_LIMIT = 10 * KB;
const ZIP_LIMIT = 4000 * KB;
const WITHOUT_MODEL_LIMIT = 400 * KB;

/** The trained model's own files (the tagger's weights, the resolver's and its English words); everything else is code, texts and pictures. */
const isModel = (file) => /(^|\/)model[^/]*\.(js|bin)$/.test(file);

async function measure(output, folder) {
  const at = join(output, folder);
  const files = await filesUnder(at);
  if (files.length === 0) throw new Error(`${relative(ROOT, at)} is empty: run "npm run build" first.`);
  const rest = files.filter((file) => !isModel(relative(at, file)));
  return [
    {
      what: 'detector, minified',
      size: (await readFile(join(at, 'detect.js'))).length,
      limit: DETECTOR_LIMIT,
    },
    { what: 'extension, zipped', size: await zippedSize(files, at), limit: ZIP_LIMIT },
    { what: 'without the model, zipped', size: await zippedSize(rest, at), limit: WITHOUT_MODEL_LIMIT },
  ];
}

/**
 * @param output folder with the builds
 * @returns {Promise<boolean>} whether everything is within its budget
 */
export async function checkSizes(output = join(ROOT, '.output')) {
  let good = true;
  for (const { name, folder } of BUILDS) {
    for (const { what, size, limit } of await measure(output, folder)) {
      const within = size <= limit;
      good &&= within;
      const kB = (bytes) => `${(bytes / KB).toFixed(1)} kB`;
      console.log(
        `${within ? 'ok      ' : 'TOO BIG '} ${name.padEnd(9)} ${what.padEnd(26)} ${kB(size).padStart(10)} of ${kB(limit)}`,
      );
    }
  }
  return good;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = (await checkSizes()) ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
