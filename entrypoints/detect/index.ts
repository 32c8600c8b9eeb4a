/**
 * The script that runs on every page (listed in the manifest as its content script). It is bundled by itself, without
 * the polyfill and without a framework's context, because it may weigh 10 kB at most.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectArticle } from '../../lib/page/detect';
import { runtimeOf } from '../shared/extension';
import { passKeys } from './keys';
import { watchPage } from './watch';

export default defineUnlistedScript(() => {
  const runtime = runtimeOf(globalThis);
  if (!runtime?.id) return;
  passKeys(window);
  watchPage(window, runtime, detectArticle);
});
