/** Decides how the stages of lib, which a script of their own carries (entrypoints/engine), are got at by whoever needs them. */

import { own } from './own';

export type Engine = typeof import('../engine/parts');

declare global {
  /** What was learned about sources (entrypoints/model-sources); the engine's script reads it when it starts. */
  var onRecordLearned: import('../../lib/language/resolve/learned/models').Models | undefined;
  /** By the name of the file that has them: scripts/vite-learned.ts. */
  var onRecordWords: Readonly<Record<'bodies' | 'groups' | 'people', object>> | undefined;
  /** In a page of the web it is seen only in the extension's isolated world. */
  var onRecordEngine: Engine | undefined;
}

/** @throws where the engine's script has not run: a bug of whoever calls */
export function engine(): Engine {
  const found = own('onRecordEngine');
  if (!found) throw new Error('the engine has not been loaded');
  return found;
}
