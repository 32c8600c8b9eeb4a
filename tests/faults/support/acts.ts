/**
 * Decides what is done in a browser that a fault befalls, and the faults that both browsers have: a background that is
 * stopped, a model that is damaged, a page that is come back to. The reader reads on.
 */
import { test } from 'vitest';
import { Elements } from '../../e2e/support/elements.ts';
import { statementsOn } from '../../e2e/support/expected.ts';
import type { OwnBuild } from '../../e2e/support/own-build.ts';
import {
  countMarks,
  markedStatements,
  openPage,
  overlayText,
  pageState,
  waitForButton,
  waitForElementsAsBefore,
  waitForMarks,
  waitForOverlay,
} from '../../e2e/support/reader.ts';
import { ARTICLE, OTHER_ARTICLE, type Stage } from '../../e2e/support/stage.ts';
import { until, untilDone, untilEqual } from '../../e2e/support/wait.ts';

/** Of {@link ARTICLE} and of {@link OTHER_ARTICLE}. */
export const WORDS = 'We need to know who read this report';
export const OTHER_WORDS = 'Philippa Nwosu';

/** The panel, which opens with the reader, may have the keys for a moment: pressed until it is heard. */
export const nextStatement = (stage: Stage) =>
  untilDone(
    'the next statement',
    () => stage.driver.press('j'),
    () => new Elements(stage, 'overlay').has('mark[data-current]'),
  );

export interface Acts {
  readonly openArticle: () => Promise<void>;
  /** One click, and the article is there with its marks. */
  readonly read: (words?: string) => Promise<void>;
  /** For when a click may be lost, or an earlier one may still be on its way: until the article is there. */
  readonly readAtLast: (words?: string) => Promise<boolean>;
  /** Escape until nothing of the reader is in the page, by the page's own count: also where no extension is left. */
  readonly close: () => Promise<boolean>;
  /** How many dialogs of a reader are in the page. */
  readonly dialogs: () => Promise<number>;
}

export function actsOn(stage: Stage): Acts {
  const dialogs = () => stage.driver.inPage(() => document.querySelectorAll(':root > dialog').length);
  return {
    dialogs,
    openArticle: () => openPage(stage.driver, stage.at(ARTICLE)),
    read: async (words = WORDS) => {
      await stage.driver.click();
      await waitForOverlay(stage.driver, words);
      await waitForMarks(stage.driver);
    },
    // A click may close what one before has only just opened: nothing but the article with its marks is the end of it.
    readAtLast: (words = WORDS) =>
      untilDone(
        `the reader to show “${words}” with its marks`,
        () => stage.driver.click().catch(() => undefined),
        async () => (await overlayText(stage.driver)).includes(words) && (await countMarks(stage.driver)) > 0,
        10_000,
      ),
    close: () =>
      untilDone(
        'Escape to close the reader',
        () => stage.driver.press('Escape'),
        async () => (await dialogs()) === 0,
        700,
      ),
  };
}

/** @param stop stops the background, as the browser does with one that has nothing to do */
export function testBackground(stage: Stage, stop: () => Promise<unknown>): void {
  const { openArticle, read, close } = actsOn(stage);

  test('the background stopped before the click is woken by it', async () => {
    await openArticle();
    await stop();
    await read();
    await close();
  });

  test('the background stopped while the reader is open is not missed: keys, marks, closing, and opening again', async () => {
    await openArticle();
    const before = await pageState(stage.driver);
    await read();
    await stop();
    await nextStatement(stage);
    await close();
    await waitForElementsAsBefore(stage.driver, before);
    await read();
    await close();
  });
}

const MODEL = 'model.js';

const DAMAGES = {
  missing: (build: OwnBuild) => build.remove(MODEL),
  empty: (build: OwnBuild) => build.put(MODEL, ''),
  'broken off in the middle': (build: OwnBuild) => build.put(MODEL, build.whole(MODEL).subarray(0, 500_000)),
  throwing: (build: OwnBuild) => build.put(MODEL, 'throw new Error("no model")'),
  'without weights': (build: OwnBuild) => build.put(MODEL, 'globalThis.onRecordWeights = "";'),
  'of other weights': (build: OwnBuild) =>
    build.put(MODEL, 'globalThis.onRecordWeights = btoa("x".repeat(5000));'),
} as const;

export type Damage = keyof typeof DAMAGES;
export const ALL_DAMAGES = Object.keys(DAMAGES) as readonly Damage[];

export function testModel(stage: Stage, build: OwnBuild, damages: readonly Damage[]): void {
  const { openArticle, read, close } = actsOn(stage);

  test.each(damages)('the file of the model %s: the rules do its work', async (damage) => {
    DAMAGES[damage](build);
    try {
      await openArticle();
      await read();
      const byRules = await statementsOn(ARTICLE, true);
      await untilEqual('the statements that are marked', () => markedStatements(stage.driver), byRules);
      await close();
    } finally {
      build.put(MODEL, build.whole(MODEL));
    }
  });
}

export function testComingBack(stage: Stage): void {
  const { openArticle, read, close } = actsOn(stage);

  test('a page come back to by the back button: the reader can be closed or opened there', async () => {
    const { driver } = stage;
    await openArticle();
    await read();
    await driver.go(stage.at(OTHER_ARTICLE));
    await driver.back();
    await until('the page', () => driver.inPage(() => document.title.includes('Harbour')));
    await close();
    await waitForButton(driver);
    await read();
    await close();
  });
}
