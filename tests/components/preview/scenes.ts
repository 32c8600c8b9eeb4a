/** Decides the scenes that are photographed and checked: a state, a window, and what is done before the picture. */
import type { Page } from 'puppeteer-core';

export interface Scene {
  readonly name: string;
  readonly query: string;
  readonly width?: number;
  readonly height?: number;
  readonly act?: (page: Page) => Promise<void>;
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const click =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(`>>> ${selector}`).click();
    await rest(250);
  };

const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key as 'a');
      await rest(120);
    }
    await rest(700);
  };

const scroll =
  (pixels: number) =>
  async (page: Page): Promise<void> => {
    await page.evaluate((by) => {
      const root = document.querySelector('#overlay')?.firstElementChild?.shadowRoot;
      root?.querySelector('.scroller')?.scrollBy({ top: by, behavior: 'instant' });
    }, pixels);
    await rest(250);
  };

const hover =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    const element = await page.waitForSelector(`>>> ${selector}`);
    await element?.hover();
    await rest(500);
  };

const forcedColours = async (page: Page): Promise<void> => {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await rest(200);
};

const inTurn =
  (...acts: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const act of acts) await act(page);
  };

/** Selects words of the article as a hand with a mouse does. */
const select =
  (words: string) =>
  async (page: Page): Promise<void> => {
    await page.evaluate((wanted) => {
      const root = document.querySelector('#overlay')?.firstElementChild?.shadowRoot;
      const runs = [...(root?.querySelectorAll('.body .run') ?? [])];
      for (const run of runs) {
        const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.textContent ?? '').indexOf(wanted);
          if (at === -1) continue;
          node.parentElement?.scrollIntoView({ block: 'center' });
          const own = (root as unknown as { getSelection?(): Selection }).getSelection?.();
          (own ?? document.getSelection())?.setBaseAndExtent(node, at, node, at + wanted.length);
          return;
        }
      }
      throw new Error(`not in one piece in the text: ${wanted}`);
    }, words);
    await rest(500);
  };

const type =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.type(text);
    await rest(200);
  };

const choose =
  (selector: string, value: string) =>
  async (page: Page): Promise<void> => {
    const element = await page.waitForSelector(`>>> ${selector}`);
    await element?.select(value);
    await rest(200);
  };

const MARKS = 'button[aria-label="Your own marks"]';
const item = (at: number) => click(`.popover .menu li:nth-child(${at}) button`);

const SETTINGS = 'button[aria-label="Theme and text"]';
const LISTEN = 'button[aria-label="Listen"]';
const SHARE = 'button[aria-label="Copy, print, save"]';

export const SCENES: readonly Scene[] = [
  { name: 'light', query: 'theme=light' },
  { name: 'dark', query: 'theme=dark' },
  { name: 'sepia', query: 'theme=sepia', act: scroll(620) },
  { name: 'contrast', query: 'theme=contrast', act: scroll(620) },
  { name: 'light-2', query: 'theme=light', act: scroll(700) },
  { name: 'light-3', query: 'theme=light', act: scroll(1500) },
  { name: 'light-4', query: 'theme=light', act: scroll(2600) },
  { name: 'dark-2', query: 'theme=dark', act: scroll(700) },
  { name: 'card', query: 'theme=light', act: inTurn(scroll(620), hover('.body mark.unnamed')) },
  { name: 'card-dark-uncertain', query: 'theme=dark', act: hover('.body mark.unnamed.uncertain') },
  {
    name: 'card-record',
    query: 'theme=sepia',
    act: inTurn(scroll(620), hover('.body p mark.record .sr + *, .body p:nth-of-type(3) mark.record')),
  },
  { name: 'keyboard', query: 'theme=light', act: press('j', 'j', 'j', 'Enter') },
  { name: 'sans-large', query: 'theme=light&font=sans&size=28' },
  { name: 'readable', query: 'theme=sepia&font=readable', act: scroll(700) },
  { name: 'tight', query: 'theme=light&size=16&leading=1.3&measure=90', act: scroll(600) },
  { name: 'settings', query: 'theme=light', act: click(SETTINGS) },
  { name: 'settings-dark', query: 'theme=dark', act: click(SETTINGS) },
  {
    name: 'listen',
    query: 'theme=light&listen=en',
    act: inTurn(click(LISTEN), click('.listen-play'), click('.listen-next'), click('.listen-next')),
  },
  {
    name: 'listen-dark-narrow',
    query: 'theme=dark&listen=en',
    width: 320,
    height: 700,
    act: inTurn(click(LISTEN), click('.listen-play'), click('.listen-next'), click('.listen-next')),
  },
  { name: 'listen-silent', query: 'theme=light&listen=sw', act: click(LISTEN) },
  { name: 'share', query: 'theme=light', act: click(SHARE) },
  { name: 'help', query: 'theme=light', act: press('?') },
  { name: 'picture', query: 'theme=light', act: click('.picture') },
  { name: 'drawer', query: 'theme=light&drawer', width: 1480, height: 1000 },
  {
    name: 'drawer-dark',
    query: 'theme=dark&drawer',
    width: 1480,
    height: 1000,
    act: inTurn(scroll(640), hover('.body mark.unnamed')),
  },
  { name: 'phone', query: 'theme=light', width: 390, height: 780 },
  {
    name: 'phone-card',
    query: 'theme=light',
    width: 390,
    height: 780,
    act: inTurn(scroll(560), click('.body mark.unnamed')),
  },
  { name: 'phone-drawer', query: 'theme=light&drawer', width: 390, height: 780 },
  { name: 'phone-settings', query: 'theme=dark', width: 390, height: 780, act: click(SETTINGS) },
  { name: 'narrow', query: 'theme=light', width: 320, height: 640, act: scroll(700) },
  { name: 'narrow-2', query: 'theme=light', width: 320, height: 640, act: scroll(1500) },
  { name: 'narrow-3', query: 'theme=light', width: 320, height: 640, act: scroll(2600) },
  { name: 'zoom', query: 'theme=light', width: 640, height: 480 },
  { name: 'forced', query: 'theme=light&drawer', act: inTurn(forcedColours, scroll(620)) },
  { name: 'restored', query: 'theme=light&state=restored', act: scroll(560) },
  { name: 'pending', query: 'theme=light&state=pending' },
  { name: 'no-pictures', query: 'theme=light&images=no' },
  { name: 'notices', query: 'theme=light&state=notices' },
  { name: 'nothing', query: 'theme=light&state=nothing&drawer' },
  { name: 'reading', query: 'theme=light&state=reading' },
  { name: 'unreadable', query: 'theme=light&state=unreadable' },
  { name: 'no-article', query: 'theme=dark&state=no-article' },
  { name: 'rtl', query: 'theme=light&state=rtl&drawer', act: hover('.body mark.unnamed') },
  { name: 'french', query: 'theme=light&lang=fr&drawer', width: 1280, height: 860 },
  { name: 'marks-menu', query: 'theme=light', act: click(MARKS) },
  { name: 'marks-menu-narrow', query: 'theme=dark', width: 320, height: 640, act: click(MARKS) },
  { name: 'selected', query: 'theme=light', act: select('The mayor’s office declined to comment') },
  {
    name: 'selected-narrow',
    query: 'theme=light',
    width: 320,
    height: 640,
    act: select('The mayor’s office'),
  },
  {
    name: 'naming',
    query: 'theme=light',
    act: inTurn(select('The mayor’s office declined to comment'), press('m')),
  },
  {
    name: 'naming-missing',
    query: 'theme=dark',
    act: inTurn(
      select('The mayor’s office declined to comment'),
      press('m'),
      choose('.mark-form select', ''),
      click('.mark-form .button.main'),
    ),
  },
  {
    name: 'naming-narrow',
    query: 'theme=sepia',
    width: 320,
    height: 640,
    act: inTurn(select('The mayor’s office'), press('m'), choose('.mark-form select', '')),
  },
  { name: 'picking', query: 'theme=light', act: inTurn(scroll(620), press('m', 'ArrowDown', 'ArrowLeft')) },
  { name: 'picking-contrast', query: 'theme=contrast', act: inTurn(scroll(620), press('m', 'ArrowDown')) },
  { name: 'picking-forced', query: 'theme=light', act: inTurn(forcedColours, scroll(620), press('m')) },
  {
    name: 'correcting',
    query: 'theme=light',
    act: inTurn(press('j', 'j', 'Enter'), click('.card-copy[aria-expanded]')),
  },
  {
    name: 'correcting-dark',
    query: 'theme=dark&drawer',
    width: 1480,
    height: 1000,
    act: inTurn(press('j', 'j', 'j', 'Enter'), click('.card-copy[aria-expanded]')),
  },
  {
    name: 'correcting-narrow',
    query: 'theme=light',
    width: 320,
    height: 640,
    act: inTurn(press('j', 'j', 'Enter'), click('.card-copy[aria-expanded]')),
  },
  {
    name: 'corrected',
    query: 'theme=light&drawer',
    width: 1480,
    height: 1200,
    act: inTurn(
      press('j', 'j', 'Enter'),
      click('.card-copy[aria-expanded]'),
      choose('.correct select', 'collective'),
      click('.form-line .button'),
      press('Escape', 'j', 'Enter'),
      click('.card-copy[aria-expanded]'),
      click('.unmark'),
    ),
  },
  {
    name: 'agreement',
    query: 'theme=light',
    act: inTurn(
      press('j', 'j', 'Enter'),
      click('.card-copy[aria-expanded]'),
      click('.unmark'),
      click(MARKS),
      item(4),
    ),
  },
  {
    name: 'classroom',
    query: 'theme=light&drawer',
    width: 1480,
    height: 900,
    act: inTurn(click(MARKS), item(5)),
  },
  {
    name: 'classroom-narrow',
    query: 'theme=dark',
    width: 320,
    height: 640,
    act: inTurn(click(MARKS), item(5)),
  },
  {
    name: 'classroom-marked',
    query: 'theme=light',
    act: inTurn(
      click(MARKS),
      item(5),
      select('The mayor’s office declined to comment'),
      press('m'),
      click('.mark-form input'),
      type('the mayor'),
      choose('.mark-form .field:nth-of-type(3) select', 'person'),
      click('.mark-form .button.main'),
    ),
  },
  {
    name: 'comparison',
    query: 'theme=light',
    height: 1100,
    act: inTurn(
      click(MARKS),
      item(5),
      select('The mayor’s office declined to comment'),
      press('m'),
      click('.mark-form input'),
      type('the mayor'),
      choose('.mark-form .field:nth-of-type(3) select', 'person'),
      click('.mark-form .button.main'),
      click('.classroom-bar .button.main'),
    ),
  },
  {
    name: 'comparison-dark-narrow',
    query: 'theme=dark',
    width: 320,
    height: 900,
    act: inTurn(click(MARKS), item(5), click('.classroom-bar .button.main')),
  },
  {
    name: 'rtl-correcting',
    query: 'theme=light&state=rtl&drawer',
    act: inTurn(press('j', 'Enter'), click('.card-copy[aria-expanded]')),
  },
  {
    name: 'panel-yours',
    query: 'panel&theme=light',
    width: 380,
    height: 1900,
    act: click('.yours-section .textlink'),
  },
  {
    name: 'panel-correct',
    query: 'panel&theme=dark',
    width: 320,
    height: 900,
    act: click('.source-correct .textlink'),
  },
  { name: 'mirrored', query: 'theme=light&locale=he&drawer', act: click('mark.unnamed') },
  { name: 'mirrored-settings', query: 'theme=dark&locale=he&state=rtl', act: click(SETTINGS) },
  { name: 'mirrored-panel', query: 'panel&theme=light&locale=he', width: 380, height: 900 },
  { name: 'panel', query: 'panel&theme=light', width: 380, height: 900 },
  { name: 'panel-dark', query: 'panel&theme=dark&focus=A6', width: 380, height: 900 },
  {
    name: 'panel-removed',
    query: 'panel&theme=light',
    width: 380,
    height: 1300,
    act: click('.removed-head'),
  },
  {
    name: 'panel-search',
    query: 'panel&theme=light',
    width: 380,
    height: 900,
    act: inTurn(click('.search input'), press('l', 'o', 'c', 'k')),
  },
  { name: 'panel-nothing', query: 'panel&state=nothing', width: 380, height: 500 },
  { name: 'panel-notices', query: 'panel&state=notices', width: 380, height: 600 },
  { name: 'panel-failed', query: 'panel&state=analysis-failed', width: 380, height: 500 },
  { name: 'panel-pending', query: 'panel&state=pending', width: 380, height: 500 },
  { name: 'panel-unreadable', query: 'panel&state=unreadable', width: 380, height: 500 },
  { name: 'panel-closed', query: 'panel&state=closed-article', width: 380, height: 500 },
  { name: 'panel-closed-not', query: 'panel&state=closed-not&theme=dark', width: 380, height: 500 },
  { name: 'panel-unavailable', query: 'panel&state=unavailable', width: 380, height: 500 },
  { name: 'panel-many', query: 'panel&state=many', width: 380, height: 900 },
];
