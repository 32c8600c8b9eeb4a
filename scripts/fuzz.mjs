/**
 * Decides what "npm run fuzz" does: every property of tests/fuzz with many more runs than in CI and a new seed, which a
 * failure names. "npm run fuzz -- --times 500 --seed 7 messages" tries only what has "messages" in its file's name.
 */
import { parseArgs } from 'node:util';
import { ROOT } from './process.mjs';
import { vitest } from './tools.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '100' }, seed: { type: 'string' } },
});
process.env.FUZZ_TIMES = values.times;
if (values.seed) process.env.FUZZ_SEED = values.seed;
const only = positionals.length > 0 ? positionals.map((name) => `tests/fuzz/${name}`) : ['tests/fuzz'];
const { failed } = await vitest(['--root', ROOT, '--reporter=verbose', '--testTimeout=0', ...only]);
process.exitCode = failed === 0 ? 0 : 1;
