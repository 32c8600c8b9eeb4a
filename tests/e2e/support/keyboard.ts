/** Decides how tests get about by keyboard alone: a key is pressed when what the one before brings about is there. */
import type { Driver } from './driver.ts';
import type { Elements } from './elements.ts';
import { until } from './wait.ts';

const MOST_STEPS = 60;
/** Milliseconds in which Tab has moved the focus; two neighbours may read the same, so this is no condition. */
const MOVES_MS = 400;

/** Presses Tab until the focus is on what is wanted, as {@link Elements.focused} says it. */
export async function tabTo(driver: Driver, within: Elements, wanted: RegExp): Promise<void> {
  let now = await within.focused();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (wanted.test(now)) return;
    const before = now;
    await driver.press('Tab');
    await until(
      'the focus to move',
      async () => {
        now = await within.focused();
        return now !== before;
      },
      MOVES_MS,
    ).catch(() => undefined);
  }
  throw new Error(`Tab does not lead to ${wanted}; the focus is on ${now}`);
}

/** Types into the field that has the focus, and waits until it holds the words. */
export async function typeWords(driver: Driver, words: string, typed: () => Promise<string>): Promise<void> {
  for (const letter of words) await driver.press(letter);
  await until(`“${words}” to be typed`, async () => {
    const now = await typed();
    return now === words || Promise.reject(new Error(`the field holds “${now}”`));
  });
}
