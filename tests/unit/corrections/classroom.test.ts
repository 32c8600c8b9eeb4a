import { describe, expect, it } from 'vitest';
import { compareMarks } from '../../../lib/corrections';
import type { Attribution } from '../../../lib/model';
import { analysisOf, FERRY, FOUND, sourceOf, statementOf } from './scene';

const marked = (id: string, words: string, source: string): Attribution =>
  statementOf(FERRY, id, words, source, { evidence: { by: 'reader', rule: 'marked', confidence: 1 } });

describe('a student’s marks beside the key', () => {
  const mine = analysisOf(
    [
      marked('Z1', 'The ferry will sail again on Monday, harbour master Ines Holm said', 'Y1'),
      marked('Z2', 'the engine had failed twice', 'Y2'),
      marked('Z3', 'the timetable a wish', 'Y1'),
      marked('Z4', 'Passengers were told nothing at all', 'Y3'),
    ],
    [
      sourceOf('Y1', 'Holm, harbour master', 'person'),
      sourceOf('Y2', 'officials', 'person'),
      sourceOf('Y3', 'several', 'unnamed'),
    ],
  );
  const { rows, score } = compareMarks(FERRY, mine, FOUND);

  it('are told apart as found, missed and extra, in reading order', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(['found', 'missed', 'found', 'found', 'missed', 'extra']);
    expect(score).toMatchObject({ found: 3, missed: 2, extra: 1 });
    expect(score.recall).toBeCloseTo(0.6);
    expect(score.precision).toBeCloseTo(0.75);
  });

  it('are right in their source by what it is, not by what it is called', () => {
    const found = rows.flatMap((row) => (row.kind === 'found' ? [row] : []));
    expect(found.map(({ rightSource }) => rightSource)).toEqual([true, true, false]);
    expect(found.map(({ rightStanding }) => rightStanding)).toEqual([true, false, false]);
    expect(score).toMatchObject({ rightSource: 2, rightStanding: 1 });
  });

  it('without any: everything is missed, and precision is not known', () => {
    const nothing = compareMarks(FERRY, analysisOf([], []), FOUND).score;
    expect(nothing).toEqual({
      found: 0,
      missed: 5,
      extra: 0,
      rightSource: 0,
      rightStanding: 0,
      recall: 0,
      precision: null,
    });
  });

  it('the key itself is all right', () => {
    const { score: full } = compareMarks(FERRY, FOUND, FOUND);
    expect(full).toMatchObject({ found: 5, missed: 0, extra: 0, rightSource: 5, rightStanding: 5 });
  });

  it('one source of the student for two of the key is right for one of them', () => {
    const one = analysisOf(
      [marked('Z1', 'the engine had failed twice', 'Y1'), marked('Z2', 'the timetable a wish', 'Y1')],
      [sourceOf('Y1', 'officials', 'unnamed')],
    );
    expect(compareMarks(FERRY, one, FOUND).score).toMatchObject({
      found: 2,
      rightSource: 1,
      rightStanding: 2,
    });
  });
});
