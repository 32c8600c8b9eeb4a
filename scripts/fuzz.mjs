/**
 * Decides what "npm run fuzz" does: every property of the tests with many more runs than in CI and a new seed, which a
 * failure names. "npm run fuzz -- --times 500 --seed 7 messages" tries only what has "messages" in its file's name.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './process.mjs';
import { vitest } from './tools.mjs';

/** Those that take their number of runs from tests/fuzz/support/runs.ts. */
const propertyTests = () =>
  readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('tests', file))
    .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('support/runs'));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '100' }, seed: { type: 'string' } },
});
process.env.FUZZ_TIMES = values.times;
if (values.seed) process.env.FUZZ_SEED = values.seed;
const only = propertyTests().filter(
  (file) => positionals.length === 0 || positionals.some((name) => file.includes(name)),
);
if (only.length === 0) {
  console.error(`No property test has ${positionals.join(' or ')} in its name.`);
  process.exit(2);
}
const { failed } = await vitest(['--root', ROOT, '--reporter=verbose', '--testTimeout=0', ...only]);
process.exitCode = failed === 0 ? 0 : 1;
