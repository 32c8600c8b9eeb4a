/**
 * The script that carries the stages from page to analysis. It is a file of its own because two sides need it: pages of
 * the web, where it is injected before the reader, and the extension's own pages, which add it as a script. Bundled
 * into each of them it would double the extension.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as engine from './parts';

export default defineUnlistedScript(() => {
  globalThis.onRecordEngine = engine;
});
