/**
 * Decides, in both browsers and by keyboard alone, that a reader can correct what the machine marked and find it again,
 * and that a student can mark an article and compare. The mouse is used once: to select words as one does.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { Elements } from './support/elements.ts';
import { tabTo, typeWords } from './support/keyboard.ts';
import {
  closeReader,
  countMarks,
  openReader,
  panelText,
  waitForMarks,
  waitForPanel,
} from './support/reader.ts';
import { screen } from './support/screens.ts';
import { ARTICLE, OTHER_ARTICLE, onStage } from './support/stage.ts';
import { browsersToTest, startBrowser } from './support/start.ts';
import { untilEqual, untilFits } from './support/wait.ts';

describe.each(browsersToTest)('%s', (name) => {
  const stage = onStage(() => startBrowser(name));
  const overlay = new Elements(stage, 'overlay');
  const panel = new Elements(stage, 'panel');
  const press = (key: string) => stage.driver.press(key);
  const tab = (wanted: RegExp) => tabTo(stage.driver, overlay, wanted);
  const focus = (what: string, wanted: RegExp) =>
    untilFits(
      `the focus on ${what}`,
      () => overlay.focused(),
      (now) => wanted.test(now),
    );

  /** The focus follows a frame after the card is there; Tab pressed before that leads on in the text. */
  const enterCard = async (selector: string) => {
    await overlay.waitForFocusIn('mark');
    await press('Enter');
    await overlay.waitFor(selector);
    await overlay.waitForFocusIn('.card');
  };

  /** Picks the sentence in view without a mouse and opens the form for it. */
  const pickSentence = async (further: number) => {
    await overlay.waitForFocusIn('.scroller'); // where the arrows pick
    await press('m');
    const words = () => overlay.text('.page [role="status"].sr');
    const picked = (what: string, before: string) => untilFits(what, words, (now) => now !== before);
    await overlay.waitFor('.mark-bar');
    let now = await picked('a sentence to be picked', '');
    for (let step = 0; step < further; step += 1) {
      await press('ArrowDown');
      now = await picked('the next sentence', now);
    }
    await press('ArrowLeft');
    await picked('a shorter one', now);
    await press('Enter');
    await overlay.waitForFocusIn('.mark-form select');
  };

  /** A new source of the kind so many steps down the list. */
  const nameSource = async (label: string, steps: number) => {
    const value = (selector: string) => () =>
      stage.driver.inOverlay(
        (root, one) => root?.querySelector<HTMLInputElement | HTMLSelectElement>(one)?.value ?? '',
        selector,
      );
    await press('Home');
    await overlay.waitFor('.mark-form input');
    await tab(/^input/);
    await typeWords(stage.driver, label, value('.mark-form input'));
    await tab(/^select/);
    const kind = value('.mark-form label:nth-of-type(3) select');
    for (let step = 0; step < steps; step += 1) {
      const before = await kind();
      await press('ArrowDown');
      await untilFits('the next kind', kind, (now) => now !== before);
    }
    await tab(/^button button main/);
    await press('Enter');
    await overlay.waitUntilGone('.mark-form');
  };

  describe('corrections', () => {
    beforeAll(async () => {
      await openReader(stage.driver, stage.at(OTHER_ARTICLE));
      await waitForMarks(stage.driver);
      await waitForPanel(stage.driver, 'Philippa Nwosu');
    });

    test('a statement is marked, it is seen as one’s own, and the focus is on it', async () => {
      const before = await countMarks(stage.driver);
      await pickSentence(0);
      await nameSource('the night porter', 1);
      await overlay.waitFor('mark.yours');
      await untilFits(
        'as many marks at least',
        () => countMarks(stage.driver),
        (now) => now >= before,
      );
      await focus('the new mark', /^mark .*yours/);
      await focus('the new mark, which says so', /the night porter, your mark/);
      await waitForPanel(stage.driver, '1 correction of yours');
      await waitForPanel(stage.driver, 'the night porter');
    });

    test('Enter opens its card, where it can be corrected and taken away', async () => {
      await enterCard('.card');
      await tab(/^button card-copy Correct/);
      await press('Enter');
      await overlay.waitFor('.card .correct');
      await tab(/^button button unmark/);
      await press('Enter');
      await overlay.waitUntilGone('mark.yours');
      await overlay.waitUntilGone('.card');
      await overlay.waitForFocusIn('.scroller');
      await waitForPanel(stage.driver, '2 corrections of yours');
    });

    test('Control and Z undo, with Shift do again', async () => {
      await press('Control+z');
      await overlay.waitFor('mark.yours');
      await press('Control+Shift+z');
      await overlay.waitUntilGone('mark.yours');
      await press('Control+z');
      await overlay.waitFor('mark.yours');
    });

    test('the kind of a source is changed for all its statements', async () => {
      const vague = await overlay.count('mark.vague');
      await press('j');
      await overlay.waitFor('mark.record[data-current]');
      await enterCard('.card.record');
      await tab(/^button card-copy Correct/);
      await press('Enter');
      await overlay.waitFor('.correct select');
      await tab(/^select/);
      await press('End');
      await tab(/^button button Change/);
      await press('Enter');
      await overlay.waitFor('.card.vague');
      await overlay.waitForMoreThan('mark.vague', vague);
      await stage.driver.shootPage(screen(`${name}-corrected`));
      await press('Escape');
      await overlay.waitUntilGone('.card');
    });

    test('everything is there again when the article is opened again', async () => {
      const marks = await overlay.count('mark.yours');
      expect(marks).toBeGreaterThan(1);
      await closeReader(stage.driver);
      // In a second tab: closed at once, the first could not keep what was corrected a moment ago.
      await openReader(stage.driver, `${stage.at(OTHER_ARTICLE)}?utm_source=letter#top`);
      await overlay.waitForCount('mark.yours', marks);
      await waitForPanel(stage.driver, '2 corrections of yours');
    });

    test('the agreement counts them', async () => {
      await panel.click('.yours-section input[type="checkbox"]');
      await panel.click('.yours-section button.textlink');
      await waitForPanel(stage.driver, 'Cohen’s kappa');
      await waitForPanel(stage.driver, '1 article corrected or checked');
      await stage.driver.shootPanel(screen(`${name}-agreement`));
    });

    test('words that are selected by hand can be marked', async () => {
      await stage.driver.inOverlay((root) => {
        const run = [...(root?.querySelectorAll('.body p .run') ?? [])].at(-1);
        const words = [...(run?.childNodes ?? [])].find((node) => (node.textContent ?? '').length > 20);
        const text = words?.nodeType === 3 ? words : words?.lastChild;
        if (!text) throw new Error('no words to select');
        const own = (root as unknown as { getSelection?(): Selection }).getSelection?.();
        (own ?? document.getSelection())?.setBaseAndExtent(text, 2, text, 18);
      });
      await overlay.waitFor('.mark-bar');
      await press('m');
      await overlay.see('Said by', '.mark-form');
      await press('Escape');
      await overlay.waitUntilGone('.mark-form');
      await closeReader(stage.driver);
      await stage.driver.closeTab();
      await stage.driver.closeTab();
    });
  });

  describe('the class room', () => {
    beforeAll(async () => {
      await openReader(stage.driver, stage.at(ARTICLE));
      await waitForMarks(stage.driver);
      await waitForPanel(stage.driver, 'Marta Lindqvist');
    });

    test('hides the machine’s marks, in the text and in the panel', async () => {
      await overlay.waitForFocusIn('.scroller');
      await overlay.focus('.tools button[aria-label="Your own marks"]');
      await press('Enter');
      await overlay.waitForFocusIn('.popover');
      await tab(/^button +Class ?room/);
      await press('Enter');
      await overlay.waitFor('.classroom-bar');
      await untilEqual('the number of marks', () => countMarks(stage.driver), 0);
      await waitForPanel(stage.driver, 'Nothing marked yet');
      expect(await panelText(stage.driver)).not.toContain('Marta Lindqvist');
    });

    test('keeps what the student marks', async () => {
      await pickSentence(3);
      await nameSource('somebody at the harbour', 1);
      await untilEqual('the number of marks', () => countMarks(stage.driver), 1);
      await waitForPanel(stage.driver, 'somebody at the harbour');
    });

    test('compares, statement by statement, and goes back', async () => {
      await overlay.focus('.scroller');
      await tab(/^button button main Compare/);
      await press('Enter');
      await overlay.waitForMoreThan('.compared tbody tr', 11);
      await overlay.see('Marta Lindqvist', '.comparison');
      await overlay.see('missed', '.comparison');
      await stage.driver.shootPage(screen(`${name}-comparison`));
      await press('Escape');
      await overlay.waitFor('.classroom-bar');
      await untilEqual('the number of marks', () => countMarks(stage.driver), 1);
    });

    test('is left with the machine’s marks as they were', async () => {
      await overlay.waitForFocusIn('.scroller');
      await tab(/^button button Leave/);
      await press('Enter');
      await overlay.waitUntilGone('.classroom-bar');
      await untilFits(
        'the machine’s marks',
        () => countMarks(stage.driver),
        (now) => now > 10,
      );
      await overlay.waitUntilGone('mark.yours');
      await closeReader(stage.driver);
    });
  });
});
