/** Decides which tests run under vitest: everything but those in real browsers (vitest.e2e.config.ts). */
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['tests/{unit,pages,components,faults,fuzz}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.browser.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
