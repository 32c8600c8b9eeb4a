/** Decides what goes into the extension's manifest and how its entries are built. */
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false })],
    build: { sourcemap: false },
  }),
});
