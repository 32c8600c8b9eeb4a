/**
 * Decides how the tests in real browsers run: two files at a time, each with a browser and a profile of its own, with
 * long patience.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{e2e,hostile,load,supply,visual}/**/*.test.ts', 'tests/faults/**/*.browser.test.ts'],
    environment: 'node',
    pool: 'forks',
    poolOptions: { forks: { minForks: 1, maxForks: Math.min(2, availableParallelism()) } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
});
