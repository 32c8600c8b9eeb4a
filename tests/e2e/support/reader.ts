/** Decides the steps that many journeys share, in the words of a user: open a page, open the reader, look at it. */
import type { Driver } from './driver.ts';
import { until, untilDone, untilEqual, untilFits } from './wait.ts';

/** Waits until the button knows what the page is. */
export async function verdictOn(driver: Driver, title: RegExp): Promise<void> {
  await untilFits(
    `the button to say ${title}`,
    () => driver.button(),
    (button) => title.test(button.title),
  );
}

export const waitForButton = (driver: Driver) =>
  until('the button to work', async () => (await driver.button()).enabled);

export const overlayIsOpen = (driver: Driver): Promise<boolean> => driver.inOverlay((root) => root !== null);

export const countMarks = (driver: Driver): Promise<number> =>
  driver.inOverlay(
    (root) => new Set([...(root?.querySelectorAll('mark') ?? [])].map((mark) => mark.dataset.statement)).size,
  );

/** The marked words of each statement, without spaces and without what only screen readers are told, sorted. */
export const markedStatements = (driver: Driver): Promise<readonly string[]> =>
  driver.inOverlay((root) => {
    const words = new Map<string, string>();
    for (const mark of root?.querySelectorAll('mark') ?? []) {
      const copy = mark.cloneNode(true) as Element;
      for (const told of copy.querySelectorAll('.sr')) told.remove();
      const id = mark.dataset.statement ?? '';
      words.set(id, (words.get(id) ?? '') + (copy.textContent ?? '').replace(/\s+/gu, ''));
    }
    return [...words.values()].sort();
  });

export const overlayText = (driver: Driver): Promise<string> =>
  driver.inOverlay((root) => root?.querySelector('.themed')?.textContent ?? '');

export const panelText = (driver: Driver): Promise<string> =>
  driver.inPanel(() => document.querySelector('.panel')?.textContent ?? '');

const seen = (where: string, ask: () => Promise<string>, wanted: string | RegExp) =>
  untilFits(`${where} to show “${wanted}”`, ask, (text) =>
    typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text),
  );

export const waitForOverlay = (driver: Driver, wanted: string | RegExp) =>
  seen('the overlay', () => overlayText(driver), wanted);

export const waitForPanel = (driver: Driver, wanted: string | RegExp) =>
  seen('the panel', () => panelText(driver), wanted);

export const waitForMarks = (driver: Driver) =>
  until('marks in the text', async () => (await countMarks(driver)) > 0);

export const waitUntilClosed = (driver: Driver) =>
  until('the overlay to be gone', async () => !(await overlayIsOpen(driver)));

/** One press of Escape, where nothing lies above the reader, closes it. */
export async function closeReader(driver: Driver): Promise<void> {
  await driver.press('Escape');
  await waitUntilClosed(driver);
}

/** Escape closes what is on top, a card before the reader: pressed until all is closed. */
export const closeByEscape = (driver: Driver) =>
  untilDone(
    'Escape to close the overlay',
    () => driver.press('Escape'),
    async () => !(await overlayIsOpen(driver)),
    700,
  );

/** What must be the same before and after. */
export interface PageState {
  readonly html: string;
  readonly scroll: readonly [number, number];
  readonly focused: string;
  readonly sheets: number;
}

export const pageState = (driver: Driver): Promise<PageState> =>
  driver.inPage(() => ({
    html: document.documentElement.outerHTML,
    scroll: [window.scrollX, window.scrollY] as const,
    focused: document.activeElement?.outerHTML.slice(0, 200) ?? '',
    sheets: document.adoptedStyleSheets.length,
  }));

/** Opens an address and the reader on it, by the toolbar button. */
export async function openReader(driver: Driver, url: string): Promise<void> {
  await driver.open(url);
  await waitForButton(driver);
  await driver.click();
  await until('the overlay', () => overlayIsOpen(driver));
}

/** Opens an address of an article, and waits until that is known. */
export async function openPage(driver: Driver, url: string): Promise<void> {
  await driver.open(url);
  await verdictOn(driver, /a news article/);
}

export const waitUntilAsBefore = (driver: Driver, before: PageState) =>
  untilEqual('the page to be as it was', () => pageState(driver), before);

/** The page's own elements alone: its width, and with it what is scrolled, changes with a panel that comes or goes. */
export const waitForElementsAsBefore = (driver: Driver, { html }: PageState) =>
  untilEqual('the page’s elements to be as they were', async () => (await pageState(driver)).html, html);
