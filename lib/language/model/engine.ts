/** Decides when the model is laid out: once for each model, at its first text. */
import type { Engine } from './encoder';
import type { Kernels } from './kernels';
import { bestKernels } from './kernels-wasm';
import { layOut, type Model } from './weights';

const engines = new WeakMap<Model, Promise<Engine>>();

/** First free byte: the first kilobyte stays unused, so that no pointer is 0. */
const FROM = 1024;

export function engineOn(model: Model, kernels: Kernels): Engine {
  kernels.grow(FROM);
  return { model, kernels, layout: layOut(model, kernels, FROM) };
}

export function engineFor(model: Model): Promise<Engine> {
  let engine = engines.get(model);
  if (!engine) {
    engine = bestKernels().then((kernels) => engineOn(model, kernels));
    engines.set(model, engine);
  }
  return engine;
}
