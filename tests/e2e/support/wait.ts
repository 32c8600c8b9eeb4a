/**
 * Decides how long the journeys wait for something to become so: browsers on a busy machine are slow, so long. What an
 * action, a navigation or a page on its way brings about is never looked at once: it is waited for.
 */
import { AssertionError } from 'node:assert';
import { inspect, isDeepStrictEqual } from 'node:util';

export const PATIENCE_MS = 60_000;

/** For a page to load: one of 5 MB, on a machine that has other things to do. */
export const LOAD_MS = 120_000;

/** For the extension's first-run page, which comes when it is installed. */
export const GREETING_MS = 60_000;

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

/**
 * Asks again until the answer has been the same for a while: for what comes to rest without a sign of its own (a page's
 * own scripts, a window's width).
 * @returns the answer it rests at
 */
export async function untilSteady<T>(what: string, ask: () => Promise<T> | T, forMs: number): Promise<T> {
  let before: { readonly answer: T; readonly since: number } | null = null;
  return (
    await until(`${what} to come to rest`, async () => {
      const answer = await ask();
      if (before === null || !isDeepStrictEqual(before.answer, answer))
        before = { answer, since: Date.now() };
      return Date.now() - before.since >= forMs && before;
    })
  ).answer;
}

/**
 * For what must not happen, of which there is no sign to wait for: a bounded wait, in which the answer is asked for
 * again and again. A slow machine can only make this miss a fault, never report one that is not there.
 * @throws as soon as the answer is another one
 */
export async function stays<T>(
  what: string,
  ask: () => Promise<T> | T,
  wanted: T,
  forMs: number,
): Promise<void> {
  const end = Date.now() + forMs;
  do {
    const answer = await ask();
    if (!isDeepStrictEqual(answer, wanted)) {
      const message = `${what} does not stay ${inspect(wanted)}: it is ${inspect(answer)}`;
      throw new AssertionError({ message, actual: answer, expected: wanted });
    }
    await sleep(100);
  } while (Date.now() < end);
}

/**
 * Does something again and again until it has worked: for an action that may be lost (a click on a page that is on its
 * way, on a background that is being stopped). The next try comes only when the one before has had its time.
 * @param isDone looked at before each try as well
 */
export const untilDone = (
  what: string,
  act: () => Promise<unknown>,
  isDone: () => Promise<boolean>,
  tryMs = 5000,
): Promise<boolean> =>
  until(
    what,
    async () => {
      if (await isDone().catch(() => false)) return true;
      await act();
      return until('it', isDone, tryMs).catch(() => false);
    },
    2 * PATIENCE_MS,
  );
