/**
 * Decides, in both browsers and by keyboard alone, that a reader can correct what the machine marked and find it again,
 * and that a student can mark an article and compare. The mouse is used once: to select words as one does.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import type { Driver } from './support/driver.ts';
import {
  countMarks,
  openReader,
  overlayText,
  waitForMarks,
  waitForPanel,
  waitUntilClosed,
} from './support/reader.ts';
import { browsersToTest, startBrowser } from './support/start.ts';
import { until } from './support/wait.ts';

const SCREENS = fileURLToPath(new URL('../../.output/screens', import.meta.url));
const ARTICLE = '/news/library-hours.html';

describe.each(browsersToTest)('%s', (name) => {
  let site: Site;
  let driver: Driver;
  const at = (path: string) => site.origin + path;

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    site = await serveSite();
    driver = await startBrowser(name);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const has = (selector: string) =>
    driver.inOverlay((root, one) => Boolean(root?.querySelector(one)), selector);
  const waitFor = (selector: string) => until(selector, () => has(selector));
  const waitUntilGone = (selector: string) => until(`no ${selector}`, async () => !(await has(selector)));
  const count = (selector: string) =>
    driver.inOverlay((root, one) => root?.querySelectorAll(one).length ?? 0, selector);
  /** What has the focus inside the overlay, in words. */
  const focused = () =>
    driver.inOverlay((root) => {
      const element = root?.activeElement;
      return element ? `${element.localName} ${element.className} ${element.textContent?.trim() ?? ''}` : '';
    });
  /** The focus follows a frame after what was opened is there; Tab pressed before that leads on in the text. */
  const focusIn = (place: string) =>
    until(`the focus in ${place}`, () =>
      driver.inOverlay((root, one) => Boolean(root?.activeElement?.closest(one)), place),
    );
  const enterCard = async (selector: string) => {
    await driver.press('Enter');
    await waitFor(selector);
    await focusIn('.card');
  };
  const tabTo = async (wanted: RegExp) => {
    for (let step = 0; step < 60; step += 1) {
      if (wanted.test(await focused())) return;
      await driver.press('Tab');
    }
    throw new Error(`Tab does not lead to ${wanted}; the focus is on ${await focused()}`);
  };
  const type = async (words: string) => {
    for (const letter of words) await driver.press(letter);
  };

  /** Picks the sentence in view without a mouse and opens the form for it. */
  const pickSentence = async (further: number) => {
    await driver.press('m');
    await waitFor('.mark-bar');
    for (let step = 0; step < further; step += 1) await driver.press('ArrowDown');
    await driver.press('ArrowLeft');
    await driver.press('Enter');
    await waitFor('.mark-form');
  };
  /** A new source of the kind that the last of the letters leads to. */
  const nameSource = async (label: string, steps: number) => {
    await until('the list of sources to have the focus', async () => (await focused()).startsWith('select'));
    await driver.press('Home');
    await tabTo(/^input/);
    await type(label);
    await driver.press('Tab');
    for (let step = 0; step < steps; step += 1) await driver.press('ArrowDown');
    await tabTo(/^button button main/);
    await driver.press('Enter');
    await waitUntilGone('.mark-form');
  };

  describe('corrections', () => {
    beforeAll(async () => {
      await openReader(driver, at(ARTICLE));
      await waitForMarks(driver);
      await waitForPanel(driver, 'Philippa Nwosu');
    });

    test('a statement is marked, it is seen as one’s own, and the focus is on it', async () => {
      const before = await countMarks(driver);
      await pickSentence(0);
      await nameSource('the night porter', 1);
      await waitFor('mark.yours');
      expect(await countMarks(driver)).toBeGreaterThanOrEqual(before);
      await until('the focus on the new mark', async () => {
        const now = await focused();
        return /^mark .*yours/.test(now) || Promise.reject(new Error(now));
      });
      expect(await focused()).toContain('the night porter, your mark');
      await waitForPanel(driver, '1 correction of yours');
      await waitForPanel(driver, 'the night porter');
    });

    test('Enter opens its card, where it can be corrected and taken away', async () => {
      await enterCard('.card');
      await tabTo(/^button card-copy Correct/);
      await driver.press('Enter');
      await waitFor('.card .correct');
      await tabTo(/^button button unmark/);
      await driver.press('Enter');
      await waitUntilGone('mark.yours');
      await waitUntilGone('.card');
      await waitForPanel(driver, '2 corrections of yours');
    });

    test('Control and Z undo, with Shift do again', async () => {
      await driver.press('Control+z');
      await waitFor('mark.yours');
      await driver.press('Control+Shift+z');
      await waitUntilGone('mark.yours');
      await driver.press('Control+z');
      await waitFor('mark.yours');
    });

    test('the kind of a source is changed for all its statements', async () => {
      const vague = await count('mark.vague');
      await driver.press('j');
      await until('a statement on the record', () => has('mark.record[data-current]'));
      await enterCard('.card.record');
      await tabTo(/^button card-copy Correct/);
      await driver.press('Enter');
      await waitFor('.correct select');
      await tabTo(/^select/);
      await driver.press('End');
      await tabTo(/^button button Change/);
      await driver.press('Enter');
      await waitFor('.card.vague');
      expect(await count('mark.vague')).toBeGreaterThan(vague);
      await driver.shootPage(join(SCREENS, `${name}-corrected.png`));
      await driver.press('Escape');
      await waitUntilGone('.card');
    });

    test('everything is there again when the article is opened again', async () => {
      const marks = await count('mark.yours');
      expect(marks).toBeGreaterThan(1);
      await driver.press('Escape');
      await waitUntilClosed(driver);
      await driver.closeTab();
      await openReader(driver, `${at(ARTICLE)}?utm_source=letter#top`);
      await until(`${marks} corrections`, async () => {
        const now = await count('mark.yours');
        return now === marks || Promise.reject(new Error(`${now}`));
      });
      await waitForPanel(driver, '2 corrections of yours');
    });

    test('the agreement counts them', async () => {
      await driver.inPanel(() => {
        const section = document.querySelector('.yours-section');
        section?.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
        section?.querySelector<HTMLElement>('button.textlink')?.click();
      });
      await waitForPanel(driver, 'Cohen’s kappa');
      await waitForPanel(driver, '1 article corrected or checked');
      await driver.shootPanel(join(SCREENS, `${name}-agreement.png`));
    });

    test('words that are selected by hand can be marked', async () => {
      await driver.inOverlay((root) => {
        const run = [...(root?.querySelectorAll('.body p .run') ?? [])].at(-1);
        const words = [...(run?.childNodes ?? [])].find((node) => (node.textContent ?? '').length > 20);
        const text = words?.nodeType === 3 ? words : words?.lastChild;
        if (!text) throw new Error('no words to select');
        const own = (root as unknown as { getSelection?(): Selection }).getSelection?.();
        (own ?? document.getSelection())?.setBaseAndExtent(text, 2, text, 18);
      });
      await waitFor('.mark-bar');
      await driver.press('m');
      await waitFor('.mark-form');
      expect(await overlayText(driver)).toContain('Said by');
      await driver.press('Escape');
      await waitUntilGone('.mark-form');
      await driver.press('Escape');
      await waitUntilClosed(driver);
      await driver.closeTab();
    });
  });

  describe('the class room', () => {
    beforeAll(async () => {
      await openReader(driver, at('/news/harbour-report.html'));
      await waitForMarks(driver);
      await waitForPanel(driver, 'Marta Lindqvist');
    });
    afterAll(() => driver.closeTab());

    test('hides the machine’s marks, in the text and in the panel', async () => {
      await tabTo(/^main|^button/);
      await driver.inOverlay((root) =>
        root?.querySelector<HTMLElement>('.tools button[aria-label="Your own marks"]')?.focus(),
      );
      await driver.press('Enter');
      await waitFor('.popover .menu');
      await focusIn('.popover');
      await tabTo(/^button +Classroom/);
      await driver.press('Enter');
      await waitFor('.classroom-bar');
      expect(await countMarks(driver)).toBe(0);
      await waitForPanel(driver, 'Nothing marked yet');
      expect(await driver.inPanel(() => document.body.textContent ?? '')).not.toContain('Marta Lindqvist');
    });

    test('keeps what the student marks', async () => {
      await pickSentence(3);
      await nameSource('somebody at the harbour', 1);
      await until('one mark', async () => (await countMarks(driver)) === 1);
      await waitForPanel(driver, 'somebody at the harbour');
    });

    test('compares, statement by statement, and goes back', async () => {
      await driver.inOverlay((root) => root?.querySelector<HTMLElement>('.scroller')?.focus());
      await tabTo(/^button button main Compare/);
      await driver.press('Enter');
      await waitFor('.comparison');
      const { rows, text } = await driver.inOverlay((root) => ({
        rows: root?.querySelectorAll('.compared tbody tr').length ?? 0,
        text: root?.querySelector('.comparison')?.textContent ?? '',
      }));
      expect(rows).toBeGreaterThanOrEqual(12);
      expect(text).toContain('Marta Lindqvist');
      expect(text).toContain('missed');
      await driver.shootPage(join(SCREENS, `${name}-comparison.png`));
      await driver.press('Escape');
      await waitFor('.classroom-bar');
      expect(await countMarks(driver)).toBe(1);
    });

    test('is left with the machine’s marks as they were', async () => {
      await tabTo(/^button button Leave/);
      await driver.press('Enter');
      await waitUntilGone('.classroom-bar');
      await until('the machine’s marks', async () => (await countMarks(driver)) > 10);
      expect(await has('mark.yours')).toBe(false);
      await driver.press('Escape');
      await waitUntilClosed(driver);
    });
  });
});
