import { describe, expect, it } from 'vitest';
import {
  added,
  applyCorrections,
  type Correction,
  type CorrectionRequest,
  correctionOf,
  type History,
  NO_HISTORY,
  redone,
  undone,
} from '../../../lib/corrections';
import type { Analysis, Article, AttributionId, SourceId } from '../../../lib/model';
import { articleOf, FERRY, FOUND, PARAGRAPHS, sourceOf, spanOf, statementOf } from './scene';

const a = (id: string) => id as AttributionId;
const s = (id: string) => id as SourceId;

/** Asks one after the other, each for what is shown then. */
function ask(
  requests: readonly CorrectionRequest[],
  article: Article = FERRY,
  base: Analysis = FOUND,
): { history: History; done: readonly Correction[]; shown: Analysis } {
  let history = NO_HISTORY;
  let shown = base;
  for (const request of requests) {
    if (request.kind === 'undo' || request.kind === 'redo' || request.kind === 'checked') throw new Error();
    const correction = correctionOf({ article, base, shown, history }, request);
    if (!correction.ok) throw new Error(correction.error);
    history = added(history, correction.value);
    shown = applyCorrections(article, base, history.done).analysis;
  }
  return { history, done: history.done, shown };
}

const said = (analysis: Analysis, label: string) => {
  const source = analysis.sources.find((one) => one.label === label);
  return analysis.attributions.filter(({ sourceId }) => sourceId === source?.id).map(({ id }) => id);
};

describe('a correction', () => {
  it('changes the kind of a source, and the counts with it', () => {
    const { shown } = ask([{ kind: 'kind', source: s('S2'), to: 'collective' }]);
    expect(shown.sources.find(({ id }) => id === 'S2')).toMatchObject({ kind: 'collective', why: '' });
    expect(shown.summary.statements).toEqual({ record: 3, unnamed: 1, vague: 1 });
    expect(shown.summary.sources).toEqual({ record: 2, unnamed: 1, vague: 1 });
  });

  it('takes a statement away, its relations and a source that is left without any', () => {
    const { shown, done } = ask([{ kind: 'unmark', statement: a('A3') }]);
    expect(shown.attributions.map(({ id }) => id)).toEqual(['A1', 'A2', 'A4', 'A5']);
    expect(shown.relations).toEqual([]);
    expect(shown.sources.map(({ id }) => id)).toEqual(['S1', 'S3', 'S4']);
    expect(applyCorrections(FERRY, FOUND, done).changes.unmarked.map(({ id }) => id)).toEqual(['A3']);
  });

  it('marks selected words, whole ones, as those of an existing source', () => {
    const { start, end } = spanOf(FERRY, 'Passengers were told nothing at all');
    const { shown, done } = ask([
      {
        kind: 'mark',
        field: 'text',
        spans: [{ start: start + 3, end: end - 1 }],
        source: { kind: 'existing', id: s('S2') },
      },
    ]);
    const mark = shown.attributions.at(-1);
    expect(mark).toMatchObject({ id: 'Z1', sourceId: 'S2', content: [{ start, end }], form: 'indirect' });
    expect(mark?.evidence.by).toBe('reader');
    expect(applyCorrections(FERRY, FOUND, done).changes.statements).toEqual({ Z1: 'marked' });
  });

  it('marks words as those of a new source', () => {
    const spans = [spanOf(FERRY, 'Passengers were told nothing at all')];
    const source = { kind: 'new', label: '  several  passengers ', sourceKind: 'unnamed' } as const;
    const { shown } = ask([{ kind: 'mark', field: 'text', spans, source }]);
    expect(shown.sources.at(-1)).toMatchObject({ id: 'Y1', label: 'several passengers', kind: 'unnamed' });
    expect(shown.summary.statements.unnamed).toBe(3);
  });

  it('puts a mark of the same words in the place of the machine’s', () => {
    const spans = [spanOf(FERRY, 'said the engine had failed twice')];
    const { shown } = ask([
      { kind: 'mark', field: 'text', spans, source: { kind: 'existing', id: s('S1') } },
    ]);
    expect(shown.attributions.map(({ id }) => id)).toEqual(['A1', 'A2', 'A4', 'A5', 'Z1']);
  });

  it('merges two sources', () => {
    const { shown } = ask([{ kind: 'merge', from: s('S3'), into: s('S2') }]);
    expect(said(shown, 'Two officials')).toEqual(['A3', 'A4']);
    expect(shown.sources.map(({ id }) => id)).toEqual(['S1', 'S2', 'S4']);
  });

  it('splits a source by crediting one statement to a new one', () => {
    const source = { kind: 'new', label: 'A deputy', sourceKind: 'person' } as const;
    const { shown } = ask([{ kind: 'credit', statements: [a('A2')], source }]);
    expect(said(shown, 'Ines Holm')).toEqual(['A1']);
    expect(said(shown, 'A deputy')).toEqual(['A2']);
  });

  it('is one after the other: a merged source can be changed by its new name, and split again', () => {
    const { shown } = ask([
      { kind: 'merge', from: s('S3'), into: s('S2') },
      { kind: 'kind', source: s('S2'), to: 'person' },
      {
        kind: 'credit',
        statements: [a('A4')],
        source: { kind: 'new', label: 'A clerk', sourceKind: 'unnamed' },
      },
      { kind: 'kind', source: s('Y1'), to: 'none' },
    ]);
    expect(shown.sources.map(({ label, kind }) => `${label}: ${kind}`)).toEqual([
      'Ines Holm: person',
      'Two officials: person',
      'The company: organization',
      'A clerk: none',
    ]);
  });
});

describe('what is asked for in vain', () => {
  const scene = { article: FERRY, base: FOUND, shown: FOUND, history: NO_HISTORY };

  it.each([
    [
      'no-words',
      {
        kind: 'mark',
        field: 'text',
        spans: [{ start: 4, end: 4 }],
        source: { kind: 'existing', id: s('S1') },
      },
    ],
    [
      'no-words',
      {
        kind: 'mark',
        field: 'text',
        spans: [{ start: 3, end: 4 }],
        source: { kind: 'existing', id: s('S1') },
      },
    ],
    [
      'no-name',
      {
        kind: 'mark',
        field: 'text',
        spans: [{ start: 0, end: 9 }],
        source: { kind: 'new', label: ' ', sourceKind: 'person' },
      },
    ],
    ['no-such-source', { kind: 'kind', source: s('S9'), to: 'person' }],
    ['no-such-statement', { kind: 'unmark', statement: a('A9') }],
    ['no-change', { kind: 'kind', source: s('S1'), to: 'person' }],
    ['no-change', { kind: 'merge', from: s('S1'), into: s('S1') }],
    ['no-change', { kind: 'credit', statements: [a('A1')], source: { kind: 'existing', id: s('S1') } }],
  ] as const)('%s', (why, request) => {
    expect(correctionOf(scene, request)).toEqual({ ok: false, error: why });
  });
});

describe('undo and redo', () => {
  it('give back exactly what was', () => {
    const { history } = ask([
      { kind: 'unmark', statement: a('A1') },
      { kind: 'merge', from: s('S3'), into: s('S2') },
    ]);
    const first = applyCorrections(FERRY, FOUND, history.done.slice(0, 1));
    expect(applyCorrections(FERRY, FOUND, undone(history).done)).toEqual(first);
    expect(redone(undone(history))).toEqual(history);
    expect(undone(NO_HISTORY)).toBe(NO_HISTORY);
    expect(redone(NO_HISTORY)).toBe(NO_HISTORY);
  });

  it('undoing everything shows what the machine found, in full', () => {
    const { attributions, sources, relations } = applyCorrections(FERRY, FOUND, []).analysis;
    expect({ attributions, sources, relations }).toEqual({
      attributions: FOUND.attributions,
      sources: FOUND.sources,
      relations: FOUND.relations,
    });
  });

  it('something new ends what could be done again', () => {
    const { history } = ask([{ kind: 'unmark', statement: a('A1') }]);
    expect(added(undone(history), history.done[0] as Correction).undone).toEqual([]);
  });
});

describe('in a text that has changed', () => {
  const changed = articleOf([
    'Correction: the day was wrong in an earlier version of this article.',
    PARAGRAPHS[0].replace('Monday', 'Tuesday'),
    PARAGRAPHS[1].replace('“', '"').replace('twice', 'twice, once at sea'),
    PARAGRAPHS[2],
  ]);

  it('words that are still there are found at their new place', () => {
    const { done } = ask([{ kind: 'unmark', statement: a('A5') }]);
    const base = {
      ...FOUND,
      attributions: [statementOf(changed, 'A1', 'anything was wrong', 'S4')],
    };
    expect(applyCorrections(changed, base, done).analysis.attributions).toEqual([]);
  });

  it('what is gone is reported, and nothing else is touched', () => {
    const spans = [spanOf(FERRY, 'sail again on Monday')];
    const { done } = ask([{ kind: 'mark', field: 'text', spans, source: { kind: 'existing', id: s('S2') } }]);
    const base = { ...FOUND, attributions: [], relations: [] };
    const { analysis, changes } = applyCorrections(changed, base, done);
    expect(analysis.attributions).toEqual([]);
    expect(changes.unplaced).toEqual([{ kind: 'mark', words: 'sail again on Monday' }]);
  });

  it('a long statement is found although a word inside was changed', () => {
    const long = 'The company denied that anything was wrong. Passengers were told nothing at all';
    const { done } = ask([
      {
        kind: 'mark',
        field: 'text',
        spans: [spanOf(FERRY, long)],
        source: { kind: 'existing', id: s('S4') },
      },
    ]);
    const edited = articleOf([PARAGRAPHS[2].replace('anything was wrong', 'much was wrong')]);
    const { analysis } = applyCorrections(edited, { ...FOUND, attributions: [], relations: [] }, done);
    const span = analysis.attributions[0]?.content[0];
    expect(edited.text.slice(span?.start, span?.end)).toBe(
      long.replace('anything was wrong', 'much was wrong'),
    );
  });

  it('of two places that read alike, the one in the same surroundings is meant', () => {
    const twice = articleOf([
      'It is late, he said. The train, that is.',
      'It is late, she said. The bus, that is.',
    ]);
    const start = twice.text.lastIndexOf('It is late');
    const base = { ...FOUND, attributions: [], relations: [], sources: [sourceOf('S1', 'She', 'person')] };
    const { done } = ask(
      [
        {
          kind: 'mark',
          field: 'text',
          spans: [{ start, end: start + 10 }],
          source: { kind: 'existing', id: s('S1') },
        },
      ],
      twice,
      base,
    );
    const longer = articleOf(['It is late, they said.', 'A new beginning.', ...twice.text.split('\n\n')]);
    const now = applyCorrections(longer, base, done).analysis.attributions[0]?.content[0];
    expect(now?.start).toBe(longer.text.lastIndexOf('It is late'));
  });
});

describe('with a machine that finds something else', () => {
  it('a source is found by its statement, although it has another number and name', () => {
    const { done } = ask([{ kind: 'kind', source: s('S2'), to: 'person' }]);
    const base = {
      ...FOUND,
      relations: [],
      attributions: [statementOf(FERRY, 'A1', 'the engine had failed twice', 'S9')],
      sources: [sourceOf('S2', 'Somebody else', 'media'), sourceOf('S9', 'Two port officials', 'unnamed')],
    };
    const { sources } = applyCorrections(FERRY, base, done).analysis;
    expect(sources.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['S2 media', 'S9 person']);
  });

  it('a source that it no longer knows is made from what the correction says', () => {
    const spans = [spanOf(FERRY, 'Passengers were told nothing at all')];
    const { done } = ask([{ kind: 'mark', field: 'text', spans, source: { kind: 'existing', id: s('S4') } }]);
    const base = { ...FOUND, attributions: [], sources: [], relations: [] };
    expect(applyCorrections(FERRY, base, done).analysis.sources).toMatchObject([
      { label: 'The company', kind: 'organization' },
    ]);
  });

  it('a statement that it no longer finds stays one where the reader credited it', () => {
    const { done } = ask([
      { kind: 'credit', statements: [a('A3')], source: { kind: 'existing', id: s('S4') } },
    ]);
    const base = {
      ...FOUND,
      attributions: FOUND.attributions.filter(({ id }) => id !== 'A3'),
      relations: [],
    };
    const { analysis } = applyCorrections(FERRY, base, done);
    expect(said(analysis, 'The company')).toEqual(['A5', 'A3']);
  });
});
