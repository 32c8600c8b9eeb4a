/** Decides, in both browsers with their real buttons and panels, that the extension does what a user was promised. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/site-server.ts';
import type { Driver } from './support/driver.ts';
import { statementsOn } from './support/expected.ts';
import {
  countMarks,
  expectUnchanged,
  markedStatements,
  openReader,
  overlayIsOpen,
  overlayText,
  pageState,
  panelText,
  verdictOn,
  waitForMarks,
  waitForOverlay,
  waitForPanel,
  waitUntilClosed,
} from './support/reader.ts';
import { browsersToTest, startBrowser } from './support/start.ts';
import { until } from './support/wait.ts';

const SCREENS = fileURLToPath(new URL('../../.output/screens', import.meta.url));
const ARTICLE = '/news/harbour-report.html';

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

  describe('the toolbar button', () => {
    test('says that an article is one, a home page not, and a shop not', async () => {
      await driver.open(at(ARTICLE));
      await verdictOn(driver, /a news article/);
      expect(await driver.button()).toMatchObject({ badge: '✓', enabled: true });
      await driver.go(at('/edge/shop.html'));
      await verdictOn(driver, /does not look like a news article/);
      expect(await driver.button()).toMatchObject({ badge: '', enabled: true });
      await driver.go(at('/'));
      await verdictOn(driver, /does not look|not sure/);
      await driver.closeTab();
    });

    test('is off, with a reason, on a page of the browser itself', async () => {
      await driver.open(name === 'Chromium' ? 'chrome://version' : 'about:support');
      await verdictOn(driver, /cannot read this page/);
      expect((await driver.button()).enabled).toBe(false);
      await driver.go(at(ARTICLE));
      await verdictOn(driver, /a news article/);
      expect((await driver.button()).enabled).toBe(true);
      await driver.closeTab();
    });

    test('follows a site that changes its address without loading a page', async () => {
      await driver.open(at('/app/'));
      await verdictOn(driver, /does not look|not sure/);
      await driver.inPage(() =>
        document.querySelector<HTMLElement>('a[href="/app/ferry-timetable"]')?.click(),
      );
      await verdictOn(driver, /a news article/);
      await driver.inPage(() => document.querySelector<HTMLElement>('a[href="/app/"]')?.click());
      await verdictOn(driver, /does not look|not sure/);
      await driver.closeTab();
    });
  });

  describe('the reader on an article', () => {
    beforeAll(async () => {
      await openReader(driver, at(ARTICLE));
      await waitForMarks(driver);
    });
    afterAll(() => driver.closeTab());

    test('shows the article and nothing of its clutter', async () => {
      const text = await overlayText(driver);
      expect(text).toContain('Harbour board sat on storm damage report for months');
      expect(text).toContain('Ines Barrowclough');
      expect(text).toContain('We need to know who read this report');
      expect(text).toContain('sound as a bell');
      const body = await driver.inOverlay((root) => root?.querySelector('.themed main')?.textContent ?? '');
      for (const clutter of ['Sunwise Loans', 'Morning Tide', 'Share on Chirper', 'saltydog', 'lobster']) {
        expect(body.replace(/Removed.*/s, '')).not.toContain(clutter);
      }
    });

    test('finds its statements by the trained model', async () => {
      const byModel = await statementsOn(ARTICLE, false);
      expect(byModel).not.toEqual(await statementsOn(ARTICLE, true)); // else the next line would tell nothing
      expect(await markedStatements(driver)).toEqual(byModel);
    });

    test('opens the real panel with the same statements', async () => {
      await waitForPanel(driver, 'two officials with direct knowledge of the document');
      await waitForPanel(driver, 'Marta Lindqvist');
      const listed = await driver.inPanel(() =>
        [...document.querySelectorAll('.source-count')].reduce(
          (sum, one) => sum + Number(one.textContent),
          0,
        ),
      );
      expect(listed).toBe(await countMarks(driver));
      expect(listed).toBeGreaterThanOrEqual(12);
    });

    test('marks each standing by more than its colour', async () => {
      const lines = await driver.inOverlay((root) =>
        ['unnamed', 'record', 'vague'].map((standing) => {
          const mark = root?.querySelector(`mark.${standing}`);
          return mark ? getComputedStyle(mark).textDecorationStyle : null;
        }),
      );
      expect(new Set(lines).size).toBe(3);
      const said = await driver.inOverlay(
        (root) => root?.querySelector('mark.unnamed .sr')?.textContent ?? '',
      );
      expect(said).toMatch(/unnamed/i);
    });

    test('hides and shows the marks of one standing, and all', async () => {
      const count = (standing: string) =>
        driver.inOverlay((root, one) => root?.querySelectorAll(`mark.${one}`).length ?? 0, standing);
      const press = (selector: string) =>
        driver.inOverlay((root, one) => root?.querySelector<HTMLElement>(one)?.click(), selector);
      await press('.pill.unnamed');
      await until('no unnamed marks', async () => (await count('unnamed')) === 0);
      expect(await count('record')).toBeGreaterThan(0);
      await press('.pill.unnamed');
      await until('unnamed marks', async () => (await count('unnamed')) > 0);
      await press('.marks-toggle');
      await until('no marks', async () => (await count('record')) === 0);
      await press('.marks-toggle');
      await waitForMarks(driver);
    });

    test('goes to the statement that is clicked in the panel', async () => {
      const id = await driver.inPanel(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('li[data-statement]')];
        const last = rows.at(-1);
        last?.querySelector('button')?.click();
        return last?.dataset.statement ?? '';
      });
      expect(id).not.toBe('');
      await until('the statement to be current and in sight', () =>
        driver.inOverlay((root, wanted) => {
          const mark = root?.querySelector<HTMLElement>(`mark[data-statement="${wanted}"]`);
          const box = mark?.getBoundingClientRect();
          return mark?.hasAttribute('data-current') && box && box.top > 0 && box.bottom < window.innerHeight;
        }, id),
      );
    });

    test('shows in the panel the statement that is clicked in the text', async () => {
      const id = await driver.inOverlay((root) => {
        const mark = root?.querySelector<HTMLElement>('mark.record[data-first]');
        mark?.click();
        return mark?.dataset.statement ?? '';
      });
      expect(id).not.toBe('');
      await until('the panel to point at it', () =>
        driver.inPanel(
          (wanted) =>
            document.querySelector(`li[data-statement="${wanted}"] button`)?.getAttribute('aria-current') ===
            'true',
          id,
        ),
      );
      // The card with its source stays: the panel's echo must not close it.
      await until('the card', () => driver.inOverlay((root) => root?.querySelector('.card') !== null));
      await driver.press('Escape');
      await until('no card', () => driver.inOverlay((root) => root?.querySelector('.card') === null));
      expect(await overlayIsOpen(driver)).toBe(true);
    });
  });

  describe('leaving', () => {
    beforeEach(async () => {
      await driver.open(at(ARTICLE));
      await verdictOn(driver, /a news article/);
      await driver.inPage(() => {
        document.documentElement.style.minHeight = '4000px';
        window.scrollTo(0, 731);
        document.querySelector<HTMLElement>('a.logo')?.focus({ preventScroll: true });
      });
    });

    /** The panel takes room, and a page answers to that with its own layout: compare like with like. */
    const withPanel = async (open: boolean) => {
      await driver.click();
      await until('the panel', () => driver.panelIsOpen());
      await until('the overlay', () => overlayIsOpen(driver));
      await waitForPanel(driver, 'Marta Lindqvist');
      if (open) await driver.press('Escape');
      else await driver.click();
      await waitUntilClosed(driver);
      await until('the panel as wanted', async () => (await driver.panelIsOpen()) === open);
      await driver.inPage(() => window.scrollTo(0, 731));
    };

    test('by Escape puts the page back as it was, byte for byte', async () => {
      await withPanel(true);
      const before = await pageState(driver);
      await driver.click();
      await waitForMarks(driver);
      await driver.press('PageDown');
      await driver.press('Escape');
      await expectUnchanged(driver, before);
      await waitForPanel(driver, 'news article');
      await driver.closeTab();
    });

    test('by a second click does the same, and the panel goes too', async () => {
      await withPanel(false);
      const before = await pageState(driver);
      await driver.click();
      await waitForPanel(driver, 'Marta Lindqvist');
      await driver.click();
      await waitUntilClosed(driver);
      await until('the panel to be gone', async () => !(await driver.panelIsOpen()));
      await until('the page to be as it was', async () => {
        const after = await pageState(driver);
        return (
          JSON.stringify(after) === JSON.stringify(before) || Promise.reject(new Error(`${after.scroll}`))
        );
      });
      await driver.closeTab();
    });

    test('ten times over leaves nothing behind', async () => {
      await withPanel(true);
      const before = await pageState(driver);
      for (let round = 0; round < 10; round += 1) {
        await driver.click();
        await until('the overlay', () => overlayIsOpen(driver));
        await driver.press('Escape');
        await waitUntilClosed(driver);
      }
      await expectUnchanged(driver, before);
      await driver.closeTab();
    });
  });

  describe('other pages', () => {
    test('a site that changes its article under the open reader is read again', async () => {
      await openReader(driver, at('/app/ferry-timetable'));
      await waitForOverlay(driver, 'Nobody likes an empty boat');
      await driver.inPage(() => document.querySelector<HTMLElement>('a[href="/app/school-meals"]')?.click());
      await waitForOverlay(driver, 'Flour is up, milk is up');
      await waitForMarks(driver);
      await waitForPanel(driver, 'Rosalind Abernathy');
      await driver.press('Escape');
      await waitUntilClosed(driver);
      await driver.closeTab();
    });

    test('a French article is analysed', async () => {
      await openReader(driver, at('/news/tramway-fr.html'));
      await waitForMarks(driver);
      await waitForPanel(driver, 'Hugo Vasselin');
      await driver.closeTab();
    });

    test('an article in a language not analysed is shown, and that is said', async () => {
      await openReader(driver, at('/edge/spanish.html'));
      await waitForOverlay(driver, 'Los pescadores no lo necesitan');
      await waitForOverlay(driver, 'English and French');
      expect(await countMarks(driver)).toBe(0);
      await driver.closeTab();
    });

    test('an article that does not say its language is analysed by its words', async () => {
      await openReader(driver, at('/edge/no-language.html'));
      await waitForMarks(driver);
      await waitForPanel(driver, 'Wilfred Castellane');
      await driver.closeTab();
    });

    test('a page that is no article can be opened anyway, and says what it is', async () => {
      await openReader(driver, at('/'));
      await until('an answer', async () => (await overlayText(driver)).length > 20);
      await driver.press('Escape');
      await waitUntilClosed(driver);
      await driver.closeTab();
    });

    test.each([
      ['an empty page', '/edge/empty.html'],
      ['a page of frames only', '/edge/frames.html'],
    ])('%s gets a clear message and stays as it was', async (_, path) => {
      await driver.open(at(path));
      await until('the button to work', async () => (await driver.button()).enabled);
      const before = await pageState(driver);
      await driver.click();
      await until('the message', () =>
        driver.inOverlay((root) => root?.querySelector('.blank[role="alert"]')?.textContent),
      );
      await driver.press('Escape');
      await expectUnchanged(driver, before);
      await driver.closeTab();
    });

    test('a page whose own getters throw is read all the same', async () => {
      await openReader(driver, at('/edge/getters.html'));
      await waitForOverlay(driver, 'Night buses will run on three routes');
      await waitForMarks(driver);
      await waitForPanel(driver, 'Gwendolen Farquharson');
      await driver.press('Escape');
      await waitUntilClosed(driver);
      await driver.closeTab();
    });

    test('a page of 5 MB is read', async () => {
      await openReader(driver, at('/edge/huge.html'));
      await waitForOverlay(driver, 'The reading room on Corn Street');
      await waitForMarks(driver);
      const text = await overlayText(driver);
      expect(text).not.toContain('Comment number 7:');
      await driver.press('Escape');
      await waitUntilClosed(driver);
      await driver.closeTab();
    });

    test('a tab closed while it is read takes nothing with it', async () => {
      await driver.open(at(ARTICLE));
      await verdictOn(driver, /a news article/);
      await driver.open(at('/edge/huge.html'));
      await until('the button to work', async () => (await driver.button()).enabled);
      await driver.click();
      await driver.closeTab();
      await openReader(driver, at('/news/library-hours.html'));
      await waitForMarks(driver);
      await waitForPanel(driver, 'Philippa Nwosu');
      await driver.closeTab();
    });

    test('the panel follows the tab in front', async () => {
      await openReader(driver, at(ARTICLE));
      await waitForPanel(driver, 'Marta Lindqvist');
      await driver.open(at('/news/library-hours.html'));
      await waitForPanel(driver, 'This page is a news article');
      await driver.closeTab();
      await waitForPanel(driver, 'Marta Lindqvist');
      await driver.closeTab();
    });
  });

  describe('without a mouse', () => {
    beforeAll(async () => {
      await openReader(driver, at(ARTICLE));
      await waitForMarks(driver);
    });
    afterAll(() => driver.closeTab());

    const current = () =>
      driver.inOverlay(
        (root) => root?.querySelector<HTMLElement>('mark[data-current]')?.dataset.statement ?? null,
      );

    test('J and K step through the statements, N to an unnamed one', async () => {
      await driver.press('j');
      const first = await until('a current statement', current);
      await driver.press('j');
      await until('the next statement', async () => (await current()) !== first);
      await driver.press('k');
      await until('the first again', async () => (await current()) === first);
      await driver.press('n');
      await until('an unnamed one', () =>
        driver.inOverlay((root) => root?.querySelector('mark[data-current]')?.classList.contains('unnamed')),
      );
    });

    test('Enter opens the card of the source, Escape closes it', async () => {
      await driver.press('Enter');
      await until('the card', () => driver.inOverlay((root) => root?.querySelector('.card') !== null));
      await driver.press('Escape');
      await until('no card', () => driver.inOverlay((root) => root?.querySelector('.card') === null));
    });

    test('H hides the marks and shows them again, ? explains', async () => {
      await driver.press('h');
      await until('no marks', async () => (await countMarks(driver)) === 0);
      await driver.press('h');
      await waitForMarks(driver);
      await driver.press('?');
      await until('the help', () =>
        driver.inOverlay((root) => root?.querySelector('dialog.sheet[open]') !== null),
      );
      await driver.press('Escape');
      await until('no help', () =>
        driver.inOverlay((root) => root?.querySelector('dialog.sheet[open]') === null),
      );
    });

    test('the keys do not reach the page', async () => {
      await driver.inPage(() => {
        const heard: string[] = [];
        (window as unknown as { heard: string[] }).heard = heard;
        for (const target of [window, document]) {
          for (const type of ['keydown', 'keypress', 'keyup']) {
            target.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), true);
          }
        }
      });
      await driver.press('j');
      await driver.press('Tab');
      await driver.press('k');
      expect(await driver.inPage(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    });
  });

  describe('how it looks', () => {
    test('in a narrow window the list of sources is a drawer', async () => {
      await openReader(driver, at(ARTICLE));
      await waitForMarks(driver);
      await driver.resize(420, 800);
      await driver.inOverlay((root) =>
        root?.querySelector<HTMLElement>('.tools button[aria-label="List of sources"]')?.click(),
      );
      await until('the drawer', () =>
        driver.inOverlay((root) => root?.querySelector('.drawer')?.textContent?.includes('Marta Lindqvist')),
      );
      await driver.shootPage(join(SCREENS, `${name}-narrow.png`));
      const overflow = await driver.inOverlay((root) => {
        const main = root?.querySelector('main');
        return main ? main.scrollWidth - main.clientWidth : -1;
      });
      expect(overflow).toBe(0);
      await driver.resize(1280, 900);
      await driver.closeTab();
    });

    test.each(['light', 'dark'] as const)('%s', async (scheme) => {
      await openReader(driver, at(ARTICLE));
      await driver.colours(scheme);
      await waitForMarks(driver);
      await waitForPanel(driver, 'Marta Lindqvist');
      const paper = await driver.inOverlay((root) => {
        const themed = root?.querySelector('.themed');
        return themed ? getComputedStyle(themed).backgroundColor : '';
      });
      const brightness = Number(/\d+/.exec(paper)?.[0] ?? -1);
      expect(scheme === 'light' ? brightness > 200 : brightness >= 0 && brightness < 60).toBe(true);
      await driver.shootPage(join(SCREENS, `${name}-${scheme}-reader.png`));
      await driver.shootPanel(join(SCREENS, `${name}-${scheme}-panel.png`));
      await driver.closeTab();
    });
  });

  test('the panel says so when the page in front cannot be read', async () => {
    await openReader(driver, at(ARTICLE));
    await waitForPanel(driver, 'Marta Lindqvist');
    await driver.open(name === 'Chromium' ? 'chrome://version' : 'about:support');
    await until('the message', async () => !(await panelText(driver)).includes('Marta Lindqvist'));
    await driver.closeTab();
    await driver.closeTab();
  });
});
