/** Decides how long the journeys wait for something to become so: browsers on a busy machine are slow, so long. */

export const PATIENCE_MS = 20_000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again until the answer is neither null, undefined nor false.
 * @param what in words, for the message
 * @param ask may throw while the page is on its way; the last error goes into the message
 * @throws when PATIENCE_MS have passed
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patience;
  let last: unknown = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = null;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${patience} ms for ${what}${last ? `: ${last}` : ''}`);
    await sleep(100);
  }
}
