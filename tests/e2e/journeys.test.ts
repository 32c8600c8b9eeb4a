/** Decides, in both browsers with their real buttons and panels, that the extension does what a user was promised. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Elements } from './support/elements.ts';
import { statementsOn } from './support/expected.ts';
import {
  closeReader,
  countMarks,
  markedStatements,
  openPage,
  openReader,
  overlayIsOpen,
  overlayText,
  pageState,
  verdictOn,
  waitForButton,
  waitForMarks,
  waitForOverlay,
  waitForPanel,
  waitUntilAsBefore,
  waitUntilClosed,
} from './support/reader.ts';
import { screen } from './support/screens.ts';
import { ARTICLE, OTHER_ARTICLE, onStage } from './support/stage.ts';
import { browsersToTest, startBrowser } from './support/start.ts';
import { until, untilEqual, untilFits, untilSteady } from './support/wait.ts';

describe.each(browsersToTest)('%s', (name) => {
  const stage = onStage(() => startBrowser(name));
  const { at } = stage;
  const overlay = new Elements(stage, 'overlay');
  const panel = new Elements(stage, 'panel');
  const page = new Elements(stage, 'page');
  const closeTab = () => stage.driver.closeTab();
  const press = (key: string) => stage.driver.press(key);
  /** A page that the browser itself shows, and no extension may read. */
  const unreadable = name === 'Chromium' ? 'chrome://version' : 'about:support';

  describe('the toolbar button', () => {
    test('says that an article is one, a home page not, and a shop not', async () => {
      // The browser takes the title, the badge and the state one by one.
      const look = async () => {
        const { badge, enabled } = await stage.driver.button();
        return { badge, enabled };
      };
      await openPage(stage.driver, at(ARTICLE));
      await untilEqual('the button', look, { badge: '✓', enabled: true });
      await stage.driver.go(at('/edge/shop.html'));
      await verdictOn(stage.driver, /does not look like a news article/);
      await untilEqual('the button', look, { badge: '', enabled: true });
      await stage.driver.go(at('/'));
      await verdictOn(stage.driver, /does not look|not sure/);
      await closeTab();
    });

    test('is off, with a reason, on a page of the browser itself', async () => {
      const enabled = async () => (await stage.driver.button()).enabled;
      await stage.driver.open(unreadable);
      await verdictOn(stage.driver, /cannot read this page/);
      await untilEqual('whether the button works', enabled, false);
      await stage.driver.go(at(ARTICLE));
      await verdictOn(stage.driver, /a news article/);
      await untilEqual('whether the button works', enabled, true);
      await closeTab();
    });

    test('follows a site that changes its address without loading a page', async () => {
      await stage.driver.open(at('/app/'));
      await verdictOn(stage.driver, /does not look|not sure/);
      await page.click('a[href="/app/ferry-timetable"]');
      await verdictOn(stage.driver, /a news article/);
      await page.click('a[href="/app/"]');
      await verdictOn(stage.driver, /does not look|not sure/);
      await closeTab();
    });
  });

  describe('the reader on an article', () => {
    beforeAll(async () => {
      await openReader(stage.driver, at(ARTICLE));
      await waitForMarks(stage.driver);
    });
    afterAll(closeTab);

    test('shows the article and nothing of its clutter', async () => {
      for (const words of [
        'Harbour board sat on storm damage report for months',
        'Ines Barrowclough',
        'We need to know who read this report',
        'sound as a bell',
      ]) {
        await waitForOverlay(stage.driver, words);
      }
      const body = await overlay.text('.themed main');
      for (const clutter of ['Sunwise Loans', 'Morning Tide', 'Share on Chirper', 'saltydog', 'lobster']) {
        expect(body.replace(/Removed.*/s, '')).not.toContain(clutter);
      }
    });

    test('finds its statements by the trained model', async () => {
      const byModel = await statementsOn(ARTICLE, false);
      expect(byModel).not.toEqual(await statementsOn(ARTICLE, true)); // else the next line would tell nothing
      await untilEqual('the statements that are marked', () => markedStatements(stage.driver), byModel);
    });

    test('opens the real panel with the same statements', async () => {
      await waitForPanel(stage.driver, 'two officials with direct knowledge of the document');
      await waitForPanel(stage.driver, 'Marta Lindqvist');
      const listed = () =>
        stage.driver.inPanel(() =>
          [...document.querySelectorAll('.source-count')].reduce(
            (sum, one) => sum + Number(one.textContent),
            0,
          ),
        );
      const marks = await countMarks(stage.driver);
      expect(marks).toBeGreaterThanOrEqual(12);
      await untilEqual('the number of statements in the panel', listed, marks);
    });

    test('marks each standing by more than its colour', async () => {
      const lines = await stage.driver.inOverlay((root) =>
        ['unnamed', 'record', 'vague'].map((standing) => {
          const mark = root?.querySelector(`mark.${standing}`);
          return mark ? getComputedStyle(mark).textDecorationStyle : null;
        }),
      );
      expect(new Set(lines).size).toBe(3);
      await overlay.see(/unnamed/i, 'mark.unnamed .sr');
    });

    test('hides and shows the marks of one standing, and all', async () => {
      await overlay.click('.pill.unnamed');
      await overlay.waitUntilGone('mark.unnamed');
      await overlay.waitFor('mark.record');
      await overlay.click('.pill.unnamed');
      await overlay.waitFor('mark.unnamed');
      await overlay.click('.marks-toggle');
      await overlay.waitUntilGone('mark.record');
      await overlay.click('.marks-toggle');
      await waitForMarks(stage.driver);
    });

    test('goes to the statement that is clicked in the panel', async () => {
      const id = await until('the last statement in the panel', () =>
        stage.driver.inPanel(() => {
          const last = [...document.querySelectorAll<HTMLElement>('li[data-statement]')].at(-1);
          last?.querySelector('button')?.click();
          return last?.dataset.statement ?? null;
        }),
      );
      await until('the statement to be current and in sight', () =>
        stage.driver.inOverlay((root, wanted) => {
          const mark = root?.querySelector<HTMLElement>(`mark[data-statement="${wanted}"]`);
          const box = mark?.getBoundingClientRect();
          return mark?.hasAttribute('data-current') && box && box.top > 0 && box.bottom < window.innerHeight;
        }, id),
      );
    });

    test('shows in the panel the statement that is clicked in the text', async () => {
      const clicked = 'mark.record[data-first]';
      const id = await overlay.attribute(clicked, 'data-statement');
      await overlay.click(clicked);
      await panel.waitFor(`li[data-statement="${id}"] button[aria-current="true"]`);
      // The card with its source stays: the panel's echo must not close it.
      await overlay.waitFor('.card');
      await press('Escape');
      await overlay.waitUntilGone('.card');
      expect(await overlayIsOpen(stage.driver)).toBe(true);
    });
  });

  describe('leaving', () => {
    const TOP = 731;
    const scrollDown = async () => {
      await stage.driver.inPage((top) => window.scrollTo(0, top), TOP);
      // Firefox scrolls by whole pixels of the screen, which may be fractions of the page's.
      const top = () => stage.driver.inPage(() => Math.round(window.scrollY));
      await untilEqual('the place in the page', top, TOP);
    };
    beforeEach(async () => {
      await openPage(stage.driver, at(ARTICLE));
      await stage.driver.inPage(() => {
        document.documentElement.style.minHeight = '4000px';
        document.querySelector<HTMLElement>('a.logo')?.focus({ preventScroll: true });
      });
      await scrollDown();
    });
    afterEach(closeTab);

    /** The panel takes room, and a page answers to that with its own layout: compare like with like. */
    const withPanel = async (open: boolean) => {
      await stage.driver.click();
      await until('the panel', () => stage.driver.panelIsOpen());
      await until('the overlay', () => overlayIsOpen(stage.driver));
      await waitForPanel(stage.driver, 'Marta Lindqvist');
      if (open) await press('Escape');
      else await stage.driver.click();
      await waitUntilClosed(stage.driver);
      await untilEqual('whether the panel is open', () => stage.driver.panelIsOpen(), open);
      await untilSteady('the width of the page', () => stage.driver.inPage(() => window.innerWidth), 600);
      await scrollDown();
      return pageState(stage.driver);
    };

    test('by Escape puts the page back as it was, byte for byte', async () => {
      const before = await withPanel(true);
      await stage.driver.click();
      await waitForMarks(stage.driver);
      await press('PageDown');
      await untilFits(
        'what is scrolled',
        () => stage.driver.inOverlay((root) => root?.querySelector('.scroller')?.scrollTop ?? 0),
        (now) => now > 0,
      );
      await closeReader(stage.driver);
      await waitUntilAsBefore(stage.driver, before);
      await waitForPanel(stage.driver, 'news article');
    });

    test('by a second click does the same, and the panel goes too', async () => {
      const before = await withPanel(false);
      await stage.driver.click();
      await waitForPanel(stage.driver, 'Marta Lindqvist');
      await stage.driver.click();
      await waitUntilClosed(stage.driver);
      await untilEqual('whether the panel is open', () => stage.driver.panelIsOpen(), false);
      await waitUntilAsBefore(stage.driver, before);
    });

    test('ten times over leaves nothing behind', async () => {
      const before = await withPanel(true);
      for (let round = 0; round < 10; round += 1) {
        await stage.driver.click();
        await until('the overlay', () => overlayIsOpen(stage.driver));
        await closeReader(stage.driver);
      }
      await waitUntilAsBefore(stage.driver, before);
    });
  });

  describe('other pages', () => {
    test('a site that changes its article under the open reader is read again', async () => {
      await openReader(stage.driver, at('/app/ferry-timetable'));
      await waitForOverlay(stage.driver, 'Nobody likes an empty boat');
      await page.click('a[href="/app/school-meals"]');
      await waitForOverlay(stage.driver, 'Flour is up, milk is up');
      await waitForMarks(stage.driver);
      await waitForPanel(stage.driver, 'Rosalind Abernathy');
      await closeReader(stage.driver);
      await closeTab();
    });

    test('a French article is analysed', async () => {
      await openReader(stage.driver, at('/news/tramway-fr.html'));
      await waitForMarks(stage.driver);
      await waitForPanel(stage.driver, 'Hugo Vasselin');
      await closeTab();
    });

    test('an article in a language not analysed is shown, and that is said', async () => {
      await openReader(stage.driver, at('/edge/spanish.html'));
      await waitForOverlay(stage.driver, 'Los pescadores no lo necesitan');
      await waitForOverlay(stage.driver, 'English and French');
      expect(await countMarks(stage.driver)).toBe(0);
      await closeTab();
    });

    test('an article that does not say its language is analysed by its words', async () => {
      await openReader(stage.driver, at('/edge/no-language.html'));
      await waitForMarks(stage.driver);
      await waitForPanel(stage.driver, 'Wilfred Castellane');
      await closeTab();
    });

    test('a page that is no article can be opened anyway, and says what it is', async () => {
      await openReader(stage.driver, at('/'));
      await overlay.waitFor('.blank[role="alert"], .page h1');
      await closeReader(stage.driver);
      await closeTab();
    });

    test.each([
      ['an empty page', '/edge/empty.html'],
      ['a page of frames only', '/edge/frames.html'],
    ])('%s gets a clear message and stays as it was', async (_, path) => {
      await stage.driver.open(at(path));
      await waitForButton(stage.driver);
      const before = await pageState(stage.driver);
      await stage.driver.click();
      await overlay.see(/\S/, '.blank[role="alert"]');
      await closeReader(stage.driver);
      await waitUntilAsBefore(stage.driver, before);
      await closeTab();
    });

    test('a page whose own getters throw is read all the same', async () => {
      await openReader(stage.driver, at('/edge/getters.html'));
      await waitForOverlay(stage.driver, 'Night buses will run on three routes');
      await waitForMarks(stage.driver);
      await waitForPanel(stage.driver, 'Gwendolen Farquharson');
      await closeReader(stage.driver);
      await closeTab();
    });

    test('a page of 5 MB is read', async () => {
      await openReader(stage.driver, at('/edge/huge.html'));
      await waitForOverlay(stage.driver, 'The reading room on Corn Street');
      await waitForMarks(stage.driver);
      const text = await overlayText(stage.driver);
      expect(text).not.toContain('Comment number 7:');
      await closeReader(stage.driver);
      await closeTab();
    });

    test('a tab closed while it is read takes nothing with it', async () => {
      await openPage(stage.driver, at(ARTICLE));
      await stage.driver.open(at('/edge/huge.html'));
      await waitForButton(stage.driver);
      await stage.driver.click();
      await closeTab();
      await openReader(stage.driver, at(OTHER_ARTICLE));
      await waitForMarks(stage.driver);
      await waitForPanel(stage.driver, 'Philippa Nwosu');
      await closeTab();
    });

    test('the panel follows the tab in front', async () => {
      await openReader(stage.driver, at(ARTICLE));
      await waitForPanel(stage.driver, 'Marta Lindqvist');
      await stage.driver.open(at(OTHER_ARTICLE));
      await waitForPanel(stage.driver, 'This page is a news article');
      await closeTab();
      await waitForPanel(stage.driver, 'Marta Lindqvist');
      await closeTab();
    });
  });

  describe('without a mouse', () => {
    beforeAll(async () => {
      await openReader(stage.driver, at(ARTICLE));
      await waitForMarks(stage.driver);
    });
    afterAll(closeTab);

    const current = () => overlay.attribute('mark[data-current]', 'data-statement');
    const currentIs = (what: string, fits: (id: string | null) => boolean) => untilFits(what, current, fits);

    test('J and K step through the statements, N to an unnamed one', async () => {
      await press('j');
      const first = await currentIs('a current statement', (now) => now !== null);
      await press('j');
      await currentIs('the next statement', (now) => now !== null && now !== first);
      await press('k');
      await currentIs('the first again', (now) => now === first);
      await press('n');
      await overlay.waitFor('mark.unnamed[data-current]');
    });

    test('Enter opens the card of the source, Escape closes it', async () => {
      await overlay.waitForFocusIn('mark[data-current]');
      await press('Enter');
      await overlay.waitForFocusIn('.card');
      await press('Escape');
      await overlay.waitUntilGone('.card');
      await overlay.waitForFocusIn('mark[data-current]');
    });

    test('H hides the marks and shows them again, ? explains', async () => {
      await press('h');
      await overlay.waitUntilGone('mark');
      await press('h');
      await waitForMarks(stage.driver);
      await press('?');
      await overlay.waitFor('dialog.sheet[open]');
      await press('Escape');
      await overlay.waitUntilGone('dialog.sheet[open]');
    });

    test('the keys do not reach the page', async () => {
      await stage.driver.inPage(() => {
        const heard: string[] = [];
        (window as unknown as { heard: string[] }).heard = heard;
        for (const target of [window, document]) {
          for (const type of ['keydown', 'keypress', 'keyup']) {
            target.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), true);
          }
        }
      });
      const before = await current();
      await press('j');
      await currentIs('the next statement', (now) => now !== before);
      await press('Tab');
      await press('k');
      await currentIs('the one before again', (now) => now === before);
      // The reader has heard of all of them, and it hears of them first.
      expect(await stage.driver.inPage(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    });
  });

  describe('how it looks', () => {
    test('in a narrow window the list of sources is a drawer', async () => {
      await openReader(stage.driver, at(ARTICLE));
      await waitForMarks(stage.driver);
      await stage.driver.resize(420, 800);
      await overlay.click('.tools button[aria-label="List of sources"]');
      await overlay.see('Marta Lindqvist', '.drawer');
      await stage.driver.shootPage(screen(`${name}-narrow`));
      const overflow = () =>
        stage.driver.inOverlay((root) => {
          const main = root?.querySelector('main');
          return main ? main.scrollWidth - main.clientWidth : -1;
        });
      await untilEqual('what sticks out', overflow, 0);
      await stage.driver.resize(1280, 900);
      await closeTab();
    });

    test.each(['light', 'dark'] as const)('%s', async (scheme) => {
      await openReader(stage.driver, at(ARTICLE));
      await stage.driver.colours(scheme);
      await waitForMarks(stage.driver);
      await waitForPanel(stage.driver, 'Marta Lindqvist');
      const paper = () =>
        stage.driver.inOverlay((root) => {
          const themed = root?.querySelector('.themed');
          return themed ? getComputedStyle(themed).backgroundColor : '';
        });
      await untilFits('the colour of the paper', paper, (colour) => {
        const brightness = Number(/\d+/.exec(colour)?.[0] ?? -1);
        return scheme === 'light' ? brightness > 200 : brightness >= 0 && brightness < 60;
      });
      await stage.driver.shootPage(screen(`${name}-${scheme}-reader`));
      await stage.driver.shootPanel(screen(`${name}-${scheme}-panel`));
      await closeTab();
    });
  });

  test('the panel says so when the page in front cannot be read', async () => {
    await openReader(stage.driver, at(ARTICLE));
    await waitForPanel(stage.driver, 'Marta Lindqvist');
    await stage.driver.open(unreadable);
    await waitForPanel(stage.driver, 'Not available here');
    await closeTab();
    await closeTab();
  });
});
