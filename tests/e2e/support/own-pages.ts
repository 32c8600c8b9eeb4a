/** Decides how tests come to the extension's own pages, and when one of these is there. */
import { Chromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import type { Firefox } from './firefox.ts';
import { until } from './wait.ts';

export type OwnPage = 'welcome' | 'draft' | 'library' | 'options';

/** What each page has only once all of it is drawn. */
const DRAWN: Readonly<Record<OwnPage, string>> = {
  welcome: 'mark',
  draft: '.draft-form textarea',
  library: 'main.library > .page-title',
  options: '.preview mark',
};

/** Where the browser keeps the extension's pages. */
async function originOf(driver: Driver): Promise<string> {
  if (driver instanceof Chromium) return `chrome-extension://${driver.extension.id}`;
  const firefox = driver as Firefox;
  const host = await firefox.inBrowser<string>(
    'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname;',
    [firefox.id],
  );
  return `moz-extension://${host}`;
}

export const waitForOwnPage = (driver: Driver, page: OwnPage) =>
  until(`the page ${page}`, () =>
    driver.inPage(
      (drawn) => document.querySelector('.page-head') !== null && document.querySelector(drawn) !== null,
      DRAWN[page],
    ),
  );

/** Opens one in a new tab, and waits until it is drawn. */
export async function openOwnPage(driver: Driver, page: OwnPage): Promise<void> {
  await driver.open(`${await originOf(driver)}/${page}.html`);
  await waitForOwnPage(driver, page);
}

/** Loads the page in front anew, and waits until it is drawn. */
export async function reloadOwnPage(driver: Driver, page: OwnPage): Promise<void> {
  await driver.go(`${await originOf(driver)}/${page}.html`);
  await waitForOwnPage(driver, page);
}
