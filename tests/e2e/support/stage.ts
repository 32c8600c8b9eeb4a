/** Decides what the tests of a file stand on: the sample site and a browser, from before the first to after the last. */
import { afterAll, beforeAll } from 'vitest';
import { type Site, serveSite } from '../../../scripts/site-server.ts';
import type { Driver } from './driver.ts';

/** Filled before the first test; to be read inside tests only. */
export interface Stage<D extends Driver = Driver> {
  readonly driver: D;
  readonly site: Site;
  /** Address of a page of the sample site: "/news/library-hours.html". */
  readonly at: (path: string) => string;
}

export interface OwnStage<D extends Driver> extends Stage<D> {
  /** Puts another browser in the place of this one, which is closed. */
  readonly restart: (start: () => Promise<D>) => Promise<void>;
}

/** The article that most tests read: long, with all standings, pictures and clutter. */
export const ARTICLE = '/news/harbour-report.html';
/** A shorter one, of the same site. */
export const OTHER_ARTICLE = '/news/library-hours.html';

/** Declares that site and browser are there for all tests of the `describe` it is called in. */
export function onStage<D extends Driver>(start: () => Promise<D>): OwnStage<D> {
  let site: Site | undefined;
  let driver: D | undefined;
  const there = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('there is nothing on the stage before the first test');
    return one;
  };

  beforeAll(async () => {
    site = await serveSite();
    driver = await start();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  return {
    get driver() {
      return there(driver);
    },
    get site() {
      return there(site);
    },
    at: (path) => there(site).origin + path,
    restart: async (anew) => {
      await driver?.close();
      driver = undefined;
      driver = await anew();
    },
  };
}
