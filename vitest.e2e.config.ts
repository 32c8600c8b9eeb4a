/** Decides how the tests in real browsers run: one file after the other, one browser at a time, with long patience. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{e2e,hostile,load,supply}/**/*.test.ts', 'tests/faults/**/*.browser.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 30_000,
  },
});
