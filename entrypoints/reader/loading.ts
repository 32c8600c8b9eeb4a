/**
 * Decides what the reader does on a page that is still on its way: it waits a little for the rest; reads what is there
 * when that takes long; and reads again when all of it has come.
 */

/** Milliseconds after which a reader would rather see the beginning than nothing. */
export const REST_MS = 2500;

/**
 * @param signal ends the waiting
 * @param ms after which it ends too; without it, only when the page is all there
 */
export function parsed(page: Document, signal: AbortSignal, ms?: number): Promise<void> {
  if (page.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    const until = ms === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(ms)]);
    until.addEventListener('abort', () => resolve(), { once: true });
    page.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal: until });
  });
}
