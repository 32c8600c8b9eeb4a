/** Decides how long work may hold the page up: it yields to the browser after a slice well under 50 ms. */
import type { Pause } from '../../lib/language/types';

const SLICE_MS = 12;

interface Scheduler {
  yield?(): Promise<void>;
}

function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export class Cancelled extends Error {}

/** @param signal once aborted, the next pause throws `Cancelled`, which ends the work */
export function createPause(signal: AbortSignal): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await nextTask();
    if (signal.aborted) throw new Cancelled();
    since = performance.now();
  };
}

/** Resolves when what was drawn is on the screen (or the page is hidden, where nothing is drawn). */
export function painted(view: Window): Promise<void> {
  if (view.document.hidden) return nextTask();
  return new Promise((resolve) => {
    const timer = view.setTimeout(resolve, 250); // a window may be covered without the page being told
    view.requestAnimationFrame(() => {
      view.clearTimeout(timer);
      nextTask().then(resolve);
    });
  });
}
