/**
 * Decides, in both browsers, that the reader keeps its shape and its colours.
 *
 * It compares no pixels, since fonts differ from one machine to the next and pictures with them. It compares:
 * - positions and sizes of the main parts that no font decides (bars, columns, drawer, card), within a few pixels;
 * - what must hold in any font: one left edge for the article, its measure in characters, parts that follow each other
 *   without touching, buttons that are large enough and on one line, a card that leaves its own words in sight;
 * - paper, ink and the line of each standing in each theme, exactly.
 *
 * The pictures beside it are documentation, looked at by eye; nothing is compared with them. To take them anew:
 * `ON_RECORD_PICTURES=1 npx vitest run --config vitest.e2e.config.ts tests/visual`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import type { Driver } from '../e2e/support/driver.ts';
import { openReader, waitForMarks } from '../e2e/support/reader.ts';
import { browsersToTest, startBrowser } from '../e2e/support/start.ts';
import { until } from '../e2e/support/wait.ts';
import {
  type Box,
  boxes,
  centreOf,
  frame,
  heightOf,
  isStill,
  linesOf,
  looks,
  middleOf,
  overlaps,
  widthOf,
  zerosInLine,
} from './parts.ts';

const PICTURES = fileURLToPath(new URL('./pictures', import.meta.url));
const PICTURED = Boolean(process.env.ON_RECORD_PICTURES);
const ARTICLE = '/news/harbour-report.html';
const WIDE = [1200, 800] as const;
const NARROW = [520, 800] as const;
/** For the pictures. */
const SMALL = [800, 600] as const;

/** Pixels by which a part may stand elsewhere: browsers round differently, and scrollbars differ. */
const NEAR = 3;
/** Pixels that the page's own scrollbar may take of the window. */
const SCROLLBAR = 20;
/** WCAG 2.2, 2.5.8 */
const SMALLEST_TARGET = 24;

/** Paper and ink, and of each standing the line under its words. */
const THEMES = {
  light: {
    paper: 'rgb(251, 250, 247)',
    ink: 'rgb(28, 27, 25)',
    unnamed: 'dashed rgb(154, 74, 6)',
    record: 'solid rgb(31, 79, 184)',
    vague: 'dotted rgb(99, 95, 87)',
  },
  sepia: {
    paper: 'rgb(246, 236, 217)',
    ink: 'rgb(51, 39, 26)',
    unnamed: 'dashed rgb(138, 61, 0)',
    record: 'solid rgb(29, 70, 148)',
    vague: 'dotted rgb(103, 86, 63)',
  },
  dark: {
    paper: 'rgb(23, 24, 27)',
    ink: 'rgb(233, 230, 223)',
    unnamed: 'dashed rgb(240, 168, 92)',
    record: 'solid rgb(143, 178, 255)',
    vague: 'dotted rgb(168, 163, 152)',
  },
  contrast: {
    paper: 'rgb(255, 255, 255)',
    ink: 'rgb(0, 0, 0)',
    unnamed: 'dashed rgb(111, 44, 0)',
    record: 'solid rgb(10, 42, 143)',
    vague: 'dotted rgb(46, 46, 46)',
  },
} as const;
type Theme = keyof typeof THEMES;

const near = (found: number, wanted: number, what: string): void =>
  expect(Math.abs(found - wanted), `${what}: ${found}, not ${wanted}`).toBeLessThanOrEqual(NEAR);

describe.each(browsersToTest)('%s', (name) => {
  let site: Site;
  let driver: Driver;

  const press = (selector: string) =>
    driver.inOverlay((root, one) => root?.querySelector<HTMLElement>(one)?.click(), selector);
  const there = (selector: string) =>
    until(selector, () => driver.inOverlay((root, one) => Boolean(root?.querySelector(one)), selector));
  const gone = (selector: string) =>
    until(`no ${selector}`, () => driver.inOverlay((root, one) => !root?.querySelector(one), selector));
  const all = (selector: string): Promise<Box[]> => driver.inOverlay(boxes, selector);
  const one = async (selector: string): Promise<Box> => {
    const [box] = await all(selector);
    if (!box) throw new Error(`no ${selector} is drawn`);
    return box;
  };
  const framed = async () => {
    const found = await driver.inOverlay(frame);
    if (!found) throw new Error('no reader');
    return found;
  };

  /** The window has the size asked for, and the reader fills it. */
  const resize = ([width, height]: readonly [number, number]) =>
    until(`a reader ${width} wide`, async () => {
      // Again each time: Firefox sets the window's size, of which a sidebar that opens late takes a part.
      await driver.resize(width, height);
      const reader = await one('.reader');
      const { window } = await framed();
      return width - window.right <= SCROLLBAR && Math.abs(widthOf(reader) - window.right) <= 1;
    });
  /** Settings, cards and drawers are opened and closed by keys that the tests of the journeys cover. */
  const wear = async (theme: Theme) => {
    await press('button[aria-label="Theme and text"]');
    await there('.popover.settings');
    await driver.inOverlay(
      (root, swatch) => root?.querySelector<HTMLElement>(`.swatch.${swatch}`)?.closest('label')?.click(),
      theme,
    );
    await there(`.reader[data-theme="${theme}"]`);
    await press('button[aria-label="Theme and text"]');
    await gone('.popover.settings');
  };
  const toTop = () =>
    until('the top of the article', () =>
      driver.inOverlay((root) => {
        const scroller = root?.querySelector('.scroller');
        scroller?.scrollTo({ top: 0, behavior: 'instant' });
        return scroller?.scrollTop === 0;
      }),
    );
  const openCard = async () => {
    await driver.inOverlay((root) => {
      const mark = root?.querySelector<HTMLElement>('.body mark.unnamed');
      mark?.scrollIntoView({ block: 'center', behavior: 'instant' });
      mark?.click();
    });
    await there('.card');
    await until('the card to have come to rest', () => driver.inOverlay(isStill));
  };
  const closeCard = async () => {
    await press('.card-close');
    await gone('.card');
  };
  const picture = async (state: string) => {
    if (!PICTURED) return;
    await resize(SMALL);
    await driver.shootPage(join(PICTURES, `${state}-${name.toLowerCase()}.png`));
  };

  beforeAll(async () => {
    site = await serveSite();
    driver = await startBrowser(name);
    await openReader(driver, site.origin + ARTICLE);
    await driver.colours('light');
    await waitForMarks(driver);
    await resize(WIDE);
    await wear('light');
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  describe('the reader', () => {
    test('is a bar across the window and, under it, a column in the middle', async () => {
      await resize(WIDE);
      await toTop();
      const { window, page } = await framed();
      const bar = await one('.toolbar');
      near(bar.left, 0, 'left of the bar');
      near(bar.top, 0, 'top of the bar');
      near(bar.right, window.right, 'right of the bar');
      near(heightOf(bar), 52, 'height of the bar');
      near(page.top, bar.bottom, 'top of the page');
      near(page.bottom, window.bottom, 'bottom of the page');
      near(centreOf(await one('article')), centreOf(page), 'middle of the column');
    });

    test('has lines of a length that can be read: 66 characters, of which a zero is wider than most', async () => {
      const zeros = await driver.inOverlay(zerosInLine);
      expect(zeros).toBeGreaterThan(57);
      expect(zeros).toBeLessThan(62);
    });

    test('lets all parts of the article begin at one edge and follow one another', async () => {
      await toTop();
      const { left, right } = await one('article');
      const parts = await all('.head > *:not(.facts), .body > *');
      expect(parts.length).toBeGreaterThan(12);
      for (const part of parts) {
        near(part.left, left, 'left of a part');
        expect(part.right).toBeLessThanOrEqual(right + 1);
      }
      for (const [at, part] of parts.entries()) {
        const next = parts[at + 1];
        if (next) expect(next.top).toBeGreaterThanOrEqual(part.bottom - 1);
      }
    });

    test('keeps pictures inside the column, their words under them', async () => {
      const column = await one('article');
      const [image] = await all('.figure img');
      const [words] = await all('.figure figcaption');
      if (!image || !words) throw new Error('no picture with words');
      near(image.left, column.left, 'left of the picture');
      expect(image.right).toBeLessThanOrEqual(column.right + 1);
      near(words.left, image.left, 'left of its words');
      expect(words.top).toBeGreaterThanOrEqual(image.bottom);
      expect(words.top - image.bottom).toBeLessThan(24);
    });

    test('has buttons that can be hit, on one line and apart', async () => {
      const buttons = await all('.toolbar button');
      expect(buttons.length).toBeGreaterThanOrEqual(9);
      const bar = await one('.toolbar');
      for (const [at, button] of buttons.entries()) {
        expect(widthOf(button)).toBeGreaterThanOrEqual(SMALLEST_TARGET);
        expect(heightOf(button)).toBeGreaterThanOrEqual(SMALLEST_TARGET);
        near(middleOf(button), middleOf(bar), 'middle of a button');
        for (const other of buttons.slice(at + 1)) expect(overlaps(button, other)).toBe(false);
      }
    });

    test('leaves the words in sight whose card it shows', async () => {
      await openCard();
      const card = await one('.card');
      const { window } = await framed();
      near(widthOf(card), 360, 'width of the card');
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(window.right);
      expect(card.bottom).toBeLessThanOrEqual(window.bottom + 1);
      const words = await driver.inOverlay(linesOf, 'mark[data-current]');
      expect(words.length).toBeGreaterThan(0);
      for (const line of words) expect(overlaps(line, card)).toBe(false);
      await closeCard();
      if (!PICTURED) return;
      await resize(SMALL);
      await openCard();
      await picture('card');
      await closeCard();
    });

    test('makes room for the list of sources', async () => {
      await resize(WIDE);
      await press('.tools button[aria-label="List of sources"]');
      await there('.drawer .source-list');
      const { window } = await framed();
      const [drawer, bar, scroller] = [await one('.drawer'), await one('.toolbar'), await one('.scroller')];
      near(widthOf(drawer), 320, 'width of the drawer');
      near(drawer.right, window.right, 'right of the drawer');
      near(heightOf(drawer), window.bottom, 'height of the drawer');
      near(scroller.right, drawer.left, 'right of the page');
      near(bar.right, drawer.left, 'right of the bar');
      for (const button of await all('.toolbar button')) expect(button.right).toBeLessThanOrEqual(bar.right);
      const filters = await all('.filter');
      expect(filters.length).toBe(4);
      for (const filter of filters) {
        expect(heightOf(filter)).toBeGreaterThanOrEqual(SMALLEST_TARGET);
        expect(filter.right).toBeLessThanOrEqual(drawer.right - 16);
      }
      await picture('drawer');
      await resize(WIDE);
      await press('.drawer-close');
      await gone('.drawer');
    });

    test('is as wide as a narrow window, and the card a sheet at its bottom', async () => {
      await resize(NARROW);
      await toTop();
      const { window, page } = await framed();
      const column = await one('article');
      near(column.left, 24, 'margin of the column');
      near(column.right, page.right - 24, 'right of the column');
      for (const button of await all('.toolbar button'))
        expect(button.right).toBeLessThanOrEqual(window.right);
      await openCard();
      const card = await one('.card');
      near(card.left, 0, 'left of the sheet');
      near(card.right, window.right, 'right of the sheet');
      near(card.bottom, window.bottom, 'bottom of the sheet');
      expect(heightOf(card)).toBeLessThanOrEqual(window.bottom * 0.6 + NEAR);
      await closeCard();
      await resize(WIDE);
    });
  });

  test.each(Object.keys(THEMES) as Theme[])('wears %s', async (theme) => {
    await wear(theme);
    const found = await until(`the colours of ${theme}`, async () => {
      const now = await driver.inOverlay(looks);
      return now.paper === THEMES[theme].paper ? now : null;
    });
    expect(found).toEqual(THEMES[theme]);
    await toTop();
    await picture(theme);
  });
});
