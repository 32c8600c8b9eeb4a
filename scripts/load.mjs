/**
 * Decides what "npm run load" does: the load tests of tests/load at full size (in CI they run with a tenth), on the
 * builds that are there. Prints the memory, nodes and listeners that each left behind.
 */
import { ROOT } from './process.mjs';
import { vitest } from './tools.mjs';

process.env.LOAD = 'full';
const { failed } = await vitest([
  '--root',
  ROOT,
  '--config',
  'vitest.e2e.config.ts',
  '--reporter=verbose',
  '--testTimeout=1200000',
  'tests/load',
]);
process.exitCode = failed === 0 ? 0 : 1;
