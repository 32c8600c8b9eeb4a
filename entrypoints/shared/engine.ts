/** Decides how the stages of lib, which a script of their own carries (entrypoints/engine), are got at by whoever needs them. */

export type Engine = typeof import('../engine/parts');

declare global {
  /** In a page of the web it is seen only in the extension's isolated world. */
  var onRecordEngine: Engine | undefined;
}

/** @throws where the engine's script has not run: a bug of whoever calls */
export function engine(): Engine {
  if (!globalThis.onRecordEngine) throw new Error('the engine has not been loaded');
  return globalThis.onRecordEngine;
}
