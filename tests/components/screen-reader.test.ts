/** Decides what a screen reader is told of reader and panel: every statement once, every button by name, in an order to read. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Preview, startPreview } from './preview/browser';
import { type Told, toldOf } from './preview/tree';
import { harbourAnalysis } from './support/harbour';

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview();
}, 120_000);
afterAll(() => preview?.close());

/** Asks until the tree is as it should be: browsers build it behind the page. */
async function listen(page: Page, ready: (told: readonly Told[]) => boolean): Promise<readonly Told[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const told = await toldOf(page);
    if (ready(told)) return told;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `never told; last: ${(await toldOf(page)).map(({ role, name }) => `${role} ${name}`).join('\n')}`,
  );
}

const has =
  (role: string, name: RegExp) =>
  (told: readonly Told[]): boolean =>
    told.some((one) => one.role === role && name.test(one.name));

const named = (told: readonly Told[], role: string): readonly string[] =>
  told.filter((one) => one.role === role).map(({ name }) => name);

const ANNOUNCED = /^(?:Unnamed source|On record|Vague source), .+:$/;

async function withPage(query: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await preview.open(query, 1180, 820);
  try {
    await use(page);
  } finally {
    await page.close();
  }
}

it(
  'the reader: tools, then the article with each statement announced once before its words',
  { timeout: 60_000 },
  () =>
    withPage('theme=light', async (page) => {
      const told = await listen(page, has('heading', /Harbour|lock/i));
      expect(named(told, 'main')).toEqual(['Article']);
      expect(named(told, 'button').filter((name) => name === '')).toEqual([]);
      const headings = told.filter(({ role }) => role === 'heading');
      expect(headings[0]?.states.level).toBe(1);
      const announced = told.filter(({ role, name }) => role === 'StaticText' && ANNOUNCED.test(name));
      expect(announced).toHaveLength(harbourAnalysis.attributions.length);
      const statuses = told.filter(({ role }) => role === 'status').length;
      expect(statuses).toBeGreaterThan(0);
      const sentence = told.filter(
        ({ role, name }) => role === 'StaticText' && /statements? rests? on/.test(name),
      );
      expect(sentence).toHaveLength(1);
      const order = (role: string, name: RegExp) =>
        told.findIndex((one) => one.role === role && name.test(one.name));
      expect(order('button', /^Close the reader/)).toBeLessThan(order('main', /./));
      expect(order('main', /./)).toBeLessThan(order('article', /^/));
    }),
);

it('a card: named after its source, its rows as terms, every button by name', { timeout: 60_000 }, () =>
  withPage('theme=light', async (page) => {
    await page.locator('>>> mark.unnamed').click();
    const told = await listen(page, has('region', /^Source: /));
    const at = told.findIndex(({ role, name }) => role === 'region' && name.startsWith('Source: '));
    const card = told.slice(at);
    expect(named(card, 'term').slice(0, 2)).toEqual(['People', 'Why unnamed']);
    const buttons = named(card, 'button');
    for (const name of ['Close', 'Copy with source', 'Not a statement']) expect(buttons).toContain(name);
    expect(card.filter(({ role }) => role === 'heading')[0]?.states.level).toBe(2);
  }),
);

it(
  'the panel: the sentence first, then each source with its standing and its number',
  { timeout: 60_000 },
  () =>
    withPage('theme=light&panel', async (page) => {
      const told = await listen(page, has('button', /statements?$/));
      const headings = told.filter(({ role }) => role === 'heading');
      expect(headings.slice(0, 2).map(({ states }) => states.level)).toEqual([1, 2]);
      expect(headings[1]?.name).toMatch(/rests? on/);
      const speaking = new Set(harbourAnalysis.attributions.map(({ sourceId }) => sourceId));
      const sources = told.filter(({ role, name }) => role === 'button' && /, \d+ statements?$/.test(name));
      expect(sources).toHaveLength(speaking.size);
      for (const { name, states } of sources) {
        expect(name).toMatch(/, (?:Unnamed|On record|Vague), \d+ statements?$/);
        expect(states).toHaveProperty('expanded');
      }
      expect(told.map(({ name }) => name).join(' ')).not.toContain('¶');
      expect(named(told, 'navigation')).toEqual(['Pages of On Record']);
    }),
);

it('a list that is opened takes the focus, and gives it back', { timeout: 60_000 }, () =>
  withPage('theme=light', async (page) => {
    await page.locator('>>> .drawer-toggle').click();
    const focused = (role: string) => (told: readonly Told[]) =>
      told.some((one) => one.role === role && one.name === 'List of sources' && one.states.focused === true);
    await listen(page, focused('complementary'));
    await page.keyboard.press('Tab');
    await page.locator('>>> .drawer-close').click();
    await listen(page, (told) => focused('button')(told) && !has('complementary', /./)(told));
  }),
);
