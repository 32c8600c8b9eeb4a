/** Decides the steps that many journeys share, in the words of a user: open a page, open the reader, look at it. */
import { expect } from 'vitest';
import type { Driver } from './driver.ts';
import { until } from './wait.ts';

/** Waits until the button knows what the page is. */
export async function verdictOn(driver: Driver, title: RegExp): Promise<void> {
  await until(`the button to say ${title}`, async () => {
    const button = await driver.button();
    return title.test(button.title) ? true : Promise.reject(new Error(JSON.stringify(button)));
  });
}

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

export const waitForOverlay = (driver: Driver, wanted: string) =>
  until(`the overlay to show “${wanted}”`, async () => {
    const text = await overlayText(driver);
    return text.includes(wanted) || Promise.reject(new Error(`it shows: ${text.slice(0, 300)}`));
  });

export const waitForPanel = (driver: Driver, wanted: string) =>
  until(`the panel to show “${wanted}”`, async () => {
    const text = await panelText(driver);
    return text.includes(wanted) || Promise.reject(new Error(`it shows: ${text.slice(0, 300)}`));
  });

export const waitForMarks = (driver: Driver) =>
  until('marks in the text', async () => (await countMarks(driver)) > 0);

export const waitUntilClosed = (driver: Driver) =>
  until('the overlay to be gone', async () => !(await overlayIsOpen(driver)));

/** Escape closes what is on top, a card before the reader: pressed until all is closed. */
export const closeByEscape = (driver: Driver) =>
  until('Escape to close the overlay', async () => {
    if (!(await overlayIsOpen(driver))) return true;
    await driver.press('Escape');
    return until('it', async () => !(await overlayIsOpen(driver)), 700).catch(() => false);
  });

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
  await until('the button to work', async () => (await driver.button()).enabled);
  await driver.click();
  await until('the overlay', () => overlayIsOpen(driver));
}

export async function expectUnchanged(driver: Driver, before: PageState): Promise<void> {
  await waitUntilClosed(driver);
  expect(await pageState(driver)).toEqual(before);
}
