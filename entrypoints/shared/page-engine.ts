/** Decides how the extension's own pages get the engine and the model: by their scripts, added when first needed. */
import { browser } from 'wxt/browser';
import type { FindAttributions } from '../../lib/language';
import { modelFromScript } from './weights';

const loading = new Map<string, Promise<void>>();

function addScript(path: '/engine.js' | '/model.js' | '/model-sources.js'): Promise<void> {
  const before = loading.get(path);
  if (before) return before;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(path);
    script.onload = () => resolve();
    // The next one to need it tries again.
    script.onerror = () => {
      loading.delete(path);
      script.remove();
      reject(new Error(`${path} could not be loaded`));
    };
    document.head.append(script);
  });
  loading.set(path, loaded);
  return loaded;
}

/** To be awaited before anything of the engine is used. */
export const loadEngine = (): Promise<void> =>
  addScript('/model-sources.js').then(() => addScript('/engine.js'));

/** @returns null when the model cannot be had: then the rules do the work */
export async function pageModel(): Promise<FindAttributions | null> {
  try {
    await addScript('/model.js');
    return modelFromScript();
  } catch {
    return null;
  }
}
