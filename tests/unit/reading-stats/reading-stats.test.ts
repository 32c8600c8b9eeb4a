/** Decides that figures about readings are counted right, and that their intervals hold the truth as often as they say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../lib/draft';
import type { Analysis } from '../../../lib/model';
import {
  DETECTOR_ERROR,
  outletsOf,
  parseReading,
  type Reading,
  readingOf,
  readingsToCsv,
  readingsToJson,
  statementsInterval,
  unnamedShare,
} from '../../../lib/reading-stats';
import { type ArticleCounts, type Pair, pooled } from '../../../lib/reading-stats/measure';
import { runs } from '../../fuzz/support/runs';

const reading = (facts: Partial<Reading> = {}): Reading => ({
  url: 'https://gazette.example/pier',
  title: 'Pier closed',
  outlet: 'gazette.example',
  outletName: 'The Gazette',
  publishedAt: '2026-05-01',
  readAt: '2026-05-02T10:00:00.000Z',
  language: 'en',
  statements: { record: 8, unnamed: 2, vague: 0 },
  sources: { record: 4, unnamed: 1, vague: 0 },
  corrected: 0,
  ...facts,
});

describe('a reading', () => {
  const article = {
    ...readDraft({ text: 'The pier is shut, two officials said.', form: 'plain', title: 'Pier' }),
    url: 'https://www.gazette.example/pier?x=1#top',
    siteName: 'The Gazette',
  };
  const analysis = {
    language: 'en',
    sources: [
      { id: 'S1', kind: 'unnamed' },
      { id: 'S2', kind: 'person' },
      { id: 'S3', kind: 'person' },
    ],
    attributions: [{ sourceId: 'S1' }, { sourceId: 'S1' }, { sourceId: 'S2' }],
  } as unknown as Analysis;

  it('holds the counts and where they are from, not the text', () => {
    const made = readingOf(article, analysis, new Date('2026-05-02T10:00:00Z'));
    expect(made).toEqual({
      url: 'https://www.gazette.example/pier?x=1',
      title: 'Pier',
      outlet: 'gazette.example',
      outletName: 'The Gazette',
      publishedAt: null,
      readAt: '2026-05-02T10:00:00.000Z',
      language: 'en',
      statements: { record: 1, unnamed: 2, vague: 0 },
      sources: { record: 1, unnamed: 1, vague: 0 },
      corrected: 0,
    });
    expect(JSON.stringify(made)).not.toContain('officials');
  });

  it('says how many of the reader’s corrections are in the counts; older ones hold none', () => {
    expect(readingOf(article, analysis, new Date(), 3)?.corrected).toBe(3);
    const { corrected: _, ...older } = reading();
    expect(parseReading(older)).toEqual(reading());
    for (const corrected of [-1, 0.5, 'many', null]) {
      expect(parseReading({ ...reading(), corrected })).toEqual(reading());
    }
  });

  it.each(['file:///home/pier.html', 'about:blank', 'not an address'])('is none at %s', (url) => {
    expect(readingOf({ ...article, url }, analysis, new Date())).toBeNull();
  });

  it('comes back from JSON as it was', () => {
    expect(parseReading(JSON.parse(JSON.stringify(reading())))).toEqual(reading());
  });

  it.each([
    [null],
    ['text'],
    [{ ...reading(), url: 'javascript:alert(1)' }],
    [{ ...reading(), readAt: 'yesterday' }],
    [{ ...reading(), statements: { record: -1, unnamed: 0, vague: 0 } }],
    [{ ...reading(), statements: { record: 1.5, unnamed: 0, vague: 0 } }],
    [{ ...reading(), sources: {} }],
  ])('is none: %j', (value) => {
    expect(parseReading(value)).toBeNull();
  });

  it('of any value is null or whole', () => {
    fc.assert(
      fc.property(
        fc.record({ url: fc.webUrl(), readAt: fc.jsonValue(), statements: fc.jsonValue() }),
        (value) => {
          const parsed = parseReading(value);
          if (parsed) expect(parsed.statements.unnamed).toBeGreaterThanOrEqual(0);
        },
      ),
      runs(100),
    );
  });
});

describe('outlets', () => {
  const stats = outletsOf(
    [
      reading(),
      reading({ url: 'https://gazette.example/2', statements: { record: 5, unnamed: 5, vague: 0 } }),
      reading({
        url: 'https://gazette.example/3',
        language: null,
        outletName: 'Gazette',
        readAt: '2026-05-09T00:00:00Z',
      }),
      reading({ url: 'https://tide.example/1', outlet: 'tide.example', outletName: null }),
    ],
    DETECTOR_ERROR,
  );

  it('are counted, most articles first, called as they call themselves last', () => {
    expect(
      stats.map(({ outlet, name, articles, analysed, found, unnamed }) => [
        outlet,
        name,
        articles,
        analysed,
        found,
        unnamed,
      ]),
    ).toEqual([
      ['gazette.example', 'Gazette', 3, 2, 20, 7],
      ['tide.example', 'tide.example', 1, 1, 10, 2],
    ]);
  });

  it('have a share within its interval', () => {
    for (const { share } of stats) {
      expect(share).not.toBeNull();
      expect(share!.low).toBeLessThan(share!.value);
      expect(share!.value).toBeLessThan(share!.high);
    }
  });

  it('have no share where nothing was found', () => {
    const [none] = outletsOf([reading({ language: null })], DETECTOR_ERROR);
    expect(none).toMatchObject({ found: 0, share: null });
  });
});

describe('the interval of the share', () => {
  it('is narrower with more statements', () => {
    const width = (n: number) => {
      const { low, high } = unnamedShare(n * 0.3, n, DETECTOR_ERROR)!;
      return high - low;
    };
    expect(width(1000)).toBeLessThan(width(100));
    expect(width(100)).toBeLessThan(width(20));
  });

  it('of none marked is not certainty', () => {
    const { low, high } = unnamedShare(0, 30, DETECTOR_ERROR)!;
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.02);
  });

  it('stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        const share = unnamedShare(Math.min(a, b), Math.max(a, b), DETECTOR_ERROR);
        if (!share) return;
        expect(share.low).toBeGreaterThanOrEqual(0);
        expect(share.high).toBeLessThanOrEqual(1);
        expect(share.low).toBeLessThanOrEqual(share.value);
        expect(share.value).toBeLessThanOrEqual(share.high);
      }),
      runs(100),
    );
  });

  /** Mulberry32, so that the test is the same each time. */
  function dice(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
  }

  it.each([0.05, 0.2, 0.5])('holds a true share of %f in about 95 of 100 trials', (truth) => {
    const roll = dice(Math.round(truth * 1000));
    const draws = (p: number, n: number) =>
      Array.from({ length: n }, () => (roll() < p ? 1 : 0)).reduce((a: number, b) => a + b, 0);
    const [se, sp, trials] = [0.81, 0.95, 600];
    let held = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const rate = (p: number, n: number) => ({ right: Math.max(1, draws(p, n)), of: n, effective: n });
      const error = {
        ...DETECTOR_ERROR,
        designEffect: 1,
        sensitivity: rate(se, 107),
        specificity: rate(sp, 640),
      };
      const marked = draws(truth * se + (1 - truth) * (1 - sp), 120);
      const { low, high } = unnamedShare(marked, 120, error)!;
      if (low <= truth && truth <= high) held += 1;
    }
    expect(held / trials).toBeGreaterThan(0.925);
    expect(held / trials).toBeLessThan(0.995);
  });
});

it('the interval of statements holds the ratio that was measured', () => {
  const { value, low, high } = statementsInterval(100, DETECTOR_ERROR);
  expect(value).toBeCloseTo(100 * DETECTOR_ERROR.perFound.ratio, 6);
  expect(low).toBeLessThan(value);
  expect(high).toBeGreaterThan(value);
  expect(statementsInterval(0, DETECTOR_ERROR)).toEqual({ value: 0, low: 0, high: 0 });
});

describe('the measured error', () => {
  const pairs = (...counts: [Pair['found'], Pair['gold'], number][]): ArticleCounts => ({
    set: 'a',
    pairs: counts.flatMap(([found, gold, n]) => Array.from({ length: n }, () => ({ found, gold }))),
  });
  const error = pooled([
    pairs(['unnamed', 'unnamed', 4], ['other', 'unnamed', 1], ['other', 'other', 10], ['unnamed', null, 1]),
    pairs(['unnamed', 'unnamed', 4], ['other', 'unnamed', 1], ['other', 'other', 8], [null, 'other', 2]),
  ]);

  it('is counted statement by statement', () => {
    expect(error.sensitivity).toMatchObject({ right: 8, of: 10 });
    expect(error.specificity).toMatchObject({ right: 18, of: 19 });
    expect(error.unnamed).toEqual({ precision: 0.8889, recall: 0.8 });
    expect(error.statements).toEqual({ precision: 0.9655, recall: 0.9333 });
    expect(error.perFound.ratio).toBeCloseTo(30 / 29, 3);
  });

  it('counts for less where articles differ', () => {
    const alike = pooled([
      pairs(['unnamed', 'unnamed', 9], ['other', 'unnamed', 1]),
      pairs(['unnamed', 'unnamed', 9], ['other', 'unnamed', 1]),
    ]);
    const unlike = pooled([
      pairs(['unnamed', 'unnamed', 10]),
      pairs(['unnamed', 'unnamed', 2], ['other', 'unnamed', 8]),
    ]);
    expect(alike.sensitivity.effective).toBe(20);
    expect(unlike.sensitivity.effective).toBeLessThan(5);
  });

  it('as committed is of all development sets', () => {
    expect(Object.keys(DETECTOR_ERROR.measuredOn).sort()).toEqual(['fresh-dev', 'polnear-dev', 'rich-dev']);
    expect(DETECTOR_ERROR.articles).toBe(137);
  });
});

describe('files', () => {
  it('CSV has a row for each article, formulas made harmless', () => {
    const csv = readingsToCsv([reading({ title: '=HYPERLINK("x")' })]);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('JSON has readings, figures and the error they were made with', () => {
    const file = JSON.parse(readingsToJson([reading()], DETECTOR_ERROR));
    expect(file).toMatchObject({ format: 'on-record-readings', version: 1, error: { articles: 137 } });
    expect(file.readings.map(parseReading)).toEqual([reading()]);
    expect(file.outlets[0].share.low).toBeLessThan(file.outlets[0].share.high);
  });
});
