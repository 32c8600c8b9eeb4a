import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, applyCorrections, tallyOf } from '../../../lib/corrections';
import { kappaOf, shareOf } from '../../../lib/corrections/agreement';
import { pairsOf } from '../../../lib/corrections/overlap';
import { sentencesOf } from '../../../lib/corrections/sentences';
import type { SourceId } from '../../../lib/model';
import { runs } from '../../fuzz/support/runs';
import { analysisOf, FERRY, FOUND, sourceOf, statementOf } from './scene';

describe('the tally of one article', () => {
  it('counts what was kept, wrong and missed, and what of the kept is right', () => {
    const person = analysisOf(
      [
        statementOf(FERRY, 'A1', 'The ferry will sail again on Monday', 'S1'),
        statementOf(FERRY, 'A3', 'the engine had failed twice', 'S2'),
        statementOf(FERRY, 'Z1', 'Passengers were told nothing at all', 'S5', {
          evidence: { by: 'reader', rule: 'marked', confidence: 1 },
        }),
      ],
      [
        sourceOf('S1', 'Ines Holm', 'person'),
        sourceOf('S2', 'Two officials', 'collective'),
        sourceOf('S5', 'several', 'unnamed'),
      ],
    );
    const tally = tallyOf(FERRY, FOUND, person);
    expect(tally).toMatchObject({ kept: 2, wrong: 3, missed: 1, standing: 1, source: 1 });
    // Headline and six sentences; the machine marked the first four and the fifth of the text.
    expect(tally.sentences).toEqual([
      [1, 1, 0, 0],
      [1, 0, 0, 1],
      [2, 0, 1, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('of an article without corrections is full agreement', () => {
    const { analysis } = applyCorrections(FERRY, FOUND, []);
    const { precision, recall, kappa, source } = agreementOf([tallyOf(FERRY, FOUND, analysis)]);
    expect([precision.value, recall.value, kappa, source.value]).toEqual([1, 1, 1, 1]);
  });
});

describe('agreement over articles', () => {
  const tally = {
    kept: 8,
    wrong: 2,
    missed: 4,
    standing: 6,
    source: 4,
    sentences: [
      [20, 1, 0, 0],
      [2, 10, 0, 0],
      [0, 3, 14, 0],
      [0, 0, 0, 0],
    ],
  };

  it('adds the counts and takes the shares of the sums', () => {
    const all = agreementOf([tally, tally]);
    expect(all.articles).toBe(2);
    expect(all.precision).toMatchObject({ value: 0.8, hits: 16, of: 20 });
    expect(all.recall.value).toBeCloseTo(2 / 3);
    expect(all.f1).toBeCloseTo(8 / 11);
    expect(all.standing.value).toBe(0.75);
    expect(all.sentences).toBe(100);
  });

  it('has no figures without articles', () => {
    const { precision, recall, f1, kappa, articles } = agreementOf([]);
    expect([precision.value, recall.value, f1, kappa, articles]).toEqual([null, null, null, null, 0]);
  });
});

describe('kappa', () => {
  it('is that of a worked example: 20 and 15 agreed of 50, 5 and 10 not', () => {
    const { observed, expected, kappa } = kappaOf([
      [20, 5],
      [10, 15],
    ]);
    expect(observed).toBeCloseTo(0.7);
    expect(expected).toBeCloseTo(0.5);
    expect(kappa).toBeCloseTo(0.4);
  });

  it('is 0 where the two know nothing of each other, and none where there is one category only', () => {
    expect(
      kappaOf([
        [1, 1],
        [1, 1],
      ]).kappa,
    ).toBeCloseTo(0);
    expect(
      kappaOf([
        [9, 0],
        [0, 0],
      ]).kappa,
    ).toBeNull();
    expect(kappaOf([]).kappa).toBeNull();
  });

  it('is never more than 1, and 1 only where all agree', () => {
    const matrix = fc.array(fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(matrix, (counts) => {
        const { kappa, observed } = kappaOf(counts);
        if (kappa === null) return;
        expect(kappa).toBeLessThanOrEqual(1);
        expect(kappa > 1 - 1e-9).toBe((observed ?? 0) > 1 - 1e-9);
      }),
      runs(100),
    );
  });
});

describe('an interval', () => {
  it('is Wilson’s: 8 of 10 are 49 to 94 %', () => {
    const { low, high } = shareOf(8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (hits, misses) => {
        const { value, low, high } = shareOf(hits, hits + misses);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (value === null) return;
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
      runs(100),
    );
  });
});

describe('pairs of statements', () => {
  it('are made from the most alike down, each statement once', () => {
    const one = statementOf(FERRY, 'B1', 'the engine had failed twice', 'S1');
    const two = statementOf(FERRY, 'B2', 'Two officials said the engine had failed twice', 'S1');
    const pairs = pairsOf([two, one], FOUND.attributions);
    expect(pairs.map(({ a, b }) => `${a.id} ${b.id}`)).toEqual(['B1 A3']);
  });

  it('of another field are none', () => {
    const head = { ...statementOf(FERRY, 'B1', 'The ferry will sail', 'S1'), field: 'title' as const };
    expect(pairsOf([head], FOUND.attributions)).toEqual([]);
  });
});

describe('sentences', () => {
  it('are those of headline and text, whole and without the space around them', () => {
    const words = sentencesOf(FERRY).map(({ field, span }) =>
      (field === 'title' ? FERRY.title : FERRY.text).slice(span.start, span.end),
    );
    expect(words).toHaveLength(7);
    expect(words[0]).toBe('Ferry back on Monday');
    expect(words[2]).toBe('“We are ready,” she added.');
  });

  it('are found where the page’s language tag is none', () => {
    expect(sentencesOf({ ...FERRY, lang: 'not a tag' })).toHaveLength(7);
  });
});

it('a source that is credited anew counts as changed', () => {
  const moved = FOUND.attributions.map((one) =>
    one.id === 'A2'
      ? { ...one, sourceId: 'S4' as SourceId, evidence: { ...one.evidence, by: 'reader' as const } }
      : one,
  );
  expect(tallyOf(FERRY, FOUND, { ...FOUND, attributions: moved })).toMatchObject({ kept: 5, source: 4 });
});
