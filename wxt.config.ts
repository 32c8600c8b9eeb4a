/** Decides what goes into the extension's manifest and how its entries are built. */
import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { base64Imports } from './scripts/vite-base64';
import { learnedElsewhere } from './scripts/vite-learned';

/** Nothing may be connected to; only the extension's own scripts and styles run. */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The browser itself only reads the texts that the manifest names; all others are in the scripts that show them. So
 * the files that are shipped hold no more than those.
 */
const MANIFEST_TEXTS = ['extensionName', 'extensionDescription', 'buttonUnavailable'];

function manifestTexts(file: string): string {
  const all: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify(Object.fromEntries(MANIFEST_TEXTS.map((name) => [name, all[name]])));
}

const ICONS = Object.fromEntries([16, 32, 48, 64, 96, 128].map((size) => [size, `icon/${size}.png`]));

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const [index, asset] of assets.entries()) {
        if (!asset.relativeDest.endsWith('messages.json') || !('absoluteSrc' in asset)) continue;
        assets[index] = { relativeDest: asset.relativeDest, contents: manifestTexts(asset.absoluteSrc) };
      }
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    // Asked for one site at a time, when the user sets it to "always open"; none is granted before.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    // Listed by hand: wrapped as WXT's content script it would carry the polyfill, which is larger than the budget.
    content_scripts: [
      { matches: ['http://*/*', 'https://*/*'], js: ['detect.js'], run_at: 'document_start' },
    ],
    icons: ICONS,
    action: { default_title: '__MSG_buttonUnavailable__', default_icon: ICONS },
    commands: { _execute_action: { suggested_key: { default: 'Alt+R' } } },
    // In development Vite serves modules and styles from its own address.
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: EXTENSION_PAGES_CSP } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'on-record@on-record.example',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '147.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  vite: () => ({
    plugins: [base64Imports(), learnedElsewhere(), preact({ devToolsEnabled: false })],
    // Vite's polyfill of module preloading would fetch; every browser that we support preloads by itself.
    build: { sourcemap: false, modulePreload: { polyfill: false } },
  }),
});
