/** Decides, in Chromium, that no hostile page keeps the reader from opening, runs anything, or is changed by it. */
import { expect, test } from 'vitest';
import { attackIn } from './support/attack.ts';
import { HOSTILE_PAGES } from './support/pages.ts';

attackIn('Chromium');

test('every page says what it attacks', () => {
  expect(HOSTILE_PAGES.length).toBeGreaterThanOrEqual(40);
  expect(HOSTILE_PAGES.filter(({ attacks }) => attacks.length < 20).map(({ name }) => name)).toEqual([]);
});
