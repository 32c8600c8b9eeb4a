/**
 * Decides how long the journeys wait for something to become so: browsers on a busy machine are slow, so long. What an
 * action, a navigation or a page on its way brings about is never looked at once: it is waited for.
 */
import { AssertionError } from 'node:assert';
import { inspect, isDeepStrictEqual } from 'node:util';

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

/**
 * Asks again until the answer is one that fits.
 * @param fits says so; for one value see {@link untilEqual}
 * @returns the answer that fits
 * @throws when PATIENCE_MS have passed, with the last answer
 */
export async function untilFits<T>(
  what: string,
  ask: () => Promise<T> | T,
  fits: (answer: T) => boolean,
  patience = PATIENCE_MS,
): Promise<T> {
  const found = await until(
    what,
    async () => {
      const answer = await ask();
      if (fits(answer)) return { answer };
      throw new Error(`it is ${inspect(answer)}`);
    },
    patience,
  );
  return found.answer;
}

/**
 * Asks again until the answer is the wanted one, by value.
 * @throws when PATIENCE_MS have passed, with both values, which the runner shows side by side
 */
export async function untilEqual<T>(
  what: string,
  ask: () => Promise<T> | T,
  wanted: T,
  patience = PATIENCE_MS,
): Promise<void> {
  let last: { readonly answer: T } | null = null;
  const same = async () => {
    last = null;
    last = { answer: await ask() };
    return isDeepStrictEqual(last.answer, wanted);
  };
  try {
    await until(what, same, patience);
  } catch (error) {
    const seen = last as { readonly answer: T } | null;
    if (seen === null) throw error; // it could not even be asked
    throw new AssertionError({
      message: `Waited ${patience} ms for ${what}: it is ${inspect(seen.answer)}, not ${inspect(wanted)}`,
      actual: seen.answer,
      expected: wanted,
    });
  }
}
