/** Decides what axe-core has to say of a page of the extension, as it is now. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Chromium } from './chromium.ts';
import type { Driver } from './driver.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @returns one line for each violation; none in a browser whose policy lets no script of ours into the page */
export async function axeIn(driver: Driver): Promise<readonly string[]> {
  // Firefox runs our functions as text, which the policy of the extension's pages forbids for axe itself.
  if (!(driver instanceof Chromium)) return [];
  await driver.page.evaluate(SOURCE);
  // In the middle of a change of colours no contrast is what it will be.
  await driver.inPage(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
  return driver.inPage(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe-core is a global of the page here
    const { violations } = await (globalThis as any).axe.run(document, { resultTypes: ['violations'] });
    return violations.map(
      (one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html}`,
    );
  }) as Promise<readonly string[]>;
}
