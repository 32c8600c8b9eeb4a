/**
 * Decides the pictures for the stores' listing and the README: the built extension in Chromium, its real pages and its
 * real button, on the sample site; 1280×800. Build first, then: `node scripts/listing.mjs [FOLDER OF BUILDS]`.
 */
import { ROOT, runNode } from './process.mjs';

const journey = await runNode(`${ROOT}/node_modules/tsx/dist/cli.mjs`, [
  `${ROOT}/scripts/listing-journey.ts`,
  ...process.argv.slice(2),
]);
process.exitCode = journey.code;
