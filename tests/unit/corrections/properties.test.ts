/** Decides what must hold of any list of corrections on any analysis: tried on invented ones by the hundred. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  added,
  applyCorrections,
  type CorrectionRequest,
  correctionOf,
  type History,
  isCorrection,
  keptForm,
  NO_HISTORY,
  readBook,
  undone,
  united,
} from '../../../lib/corrections';
import { alike, SAME_STATEMENT, SAME_WORDS } from '../../../lib/corrections/overlap';
import type { Analysis, Article, Attribution, AttributionId, SourceId, SourceKind } from '../../../lib/model';
import { runs } from '../../fuzz/support/runs';
import { analysisOf, articleOf, sourceOf, statementOf } from './scene';

const WORDS = ['quay', 'ferry', 'mayor', 'said', 'late', '“yes”', 'naïve', '😀', 'the', 'a'];
const KINDS: readonly SourceKind[] = ['person', 'organization', 'unnamed', 'collective', 'none', 'media'];

const article = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 14 }), { minLength: 1, maxLength: 4 })
  .map((paragraphs) => articleOf(paragraphs.map((words) => `${words.join(' ')}.`)));

const spanIn = ({ text }: Article, x: number, y: number) => ({
  start: Math.floor(Math.min(x, y) * (text.length - 1)),
  end: Math.ceil(Math.max(x, y) * text.length),
});

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** No two of them overlap by so much. */
const apart = (all: readonly Attribution[], much: number): boolean =>
  all.every((one, at) => all.every((two, other) => at >= other || alike(one.content, two.content) < much));

const scene = fc
  .record({
    article,
    places: fc.array(fc.tuple(share, share, fc.nat(3)), { maxLength: 7 }),
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 4, maxLength: 4 }),
  })
  .map(({ article: of, places, kinds }): { article: Article; base: Analysis } => ({
    article: of,
    base: analysisOf(
      places
        .map(([x, y, source], index) => ({
          id: `A${index + 1}` as AttributionId,
          field: 'text' as const,
          content: [spanIn(of, x, y)],
          form: 'indirect' as const,
          cue: null,
          mention: null,
          sourceId: `S${source + 1}` as SourceId,
          evidence: { by: 'model' as const, rule: 'tagger', confidence: 0.9 },
        }))
        .filter(({ content: [span] }) => span && of.text.slice(span.start, span.end).trim() !== ''),
      kinds.map((kind, index) => sourceOf(`S${index + 1}`, `Source ${index + 1}`, kind)),
    ),
  }))
  // Two machine marks of almost the same words cannot be told apart by their words.
  .filter(({ base: { attributions } }) => apart(attributions, SAME_WORDS));

interface Wish {
  readonly what: 'kind' | 'unmark' | 'mark' | 'credit' | 'merge' | 'undo';
  readonly a: number;
  readonly b: number;
  readonly isNew: boolean;
  readonly kind: SourceKind;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  what: fc.constantFrom('kind', 'unmark', 'mark', 'credit', 'merge', 'undo'),
  a: share,
  b: share,
  isNew: fc.boolean(),
  kind: fc.constantFrom(...KINDS),
});

const pick = <T>(list: readonly T[], at: number): T | undefined =>
  list[Math.min(list.length - 1, Math.floor(at * list.length))];

function requestOf({ what, a, b, isNew, kind }: Wish, of: Article, shown: Analysis): CorrectionRequest {
  const source = pick(shown.sources, b)?.id ?? ('S1' as SourceId);
  const statement = pick(shown.attributions, a)?.id ?? ('A1' as AttributionId);
  const by = isNew
    ? ({ kind: 'new', label: `New ${Math.round(b * 3)}`, sourceKind: kind } as const)
    : ({ kind: 'existing', id: source } as const);
  if (what === 'kind') return { kind: 'kind', source, to: kind };
  if (what === 'unmark') return { kind: 'unmark', statement };
  if (what === 'mark') return { kind: 'mark', field: 'text', spans: [spanIn(of, a, b)], source: by };
  if (what === 'credit') return { kind: 'credit', statements: [statement], source: by };
  if (what === 'merge') return { kind: 'merge', from: pick(shown.sources, a)?.id ?? source, into: source };
  return { kind: 'undo' };
}

function play(of: Article, base: Analysis, wishes: readonly Wish[]): History {
  let history = NO_HISTORY;
  for (const one of wishes) {
    const shown = applyCorrections(of, base, history.done).analysis;
    const request = requestOf(one, of, shown);
    if (request.kind === 'undo') history = undone(history);
    else if (request.kind !== 'redo' && request.kind !== 'checked') {
      const correction = correctionOf({ article: of, base, shown, history }, request);
      if (correction.ok) history = added(history, correction.value);
    }
  }
  return history;
}

interface Scene {
  readonly of: Article;
  readonly base: Analysis;
  readonly wishes: readonly Wish[];
}

const playedOf = ({ of, base, wishes }: Scene) => ({ of, base, history: play(of, base, wishes) });

const played = fc
  .record({ scene, wishes: fc.array(wish, { maxLength: 9 }) })
  .map(({ scene: { article: of, base }, wishes }) => playedOf({ of, base, wishes }));

/** Found by chance: the kind of a source that is merged away afterwards. */
const ONE = articleOf(['quay quay quay quay.']);
const KIND_THEN_MERGED = {
  of: ONE,
  base: analysisOf(
    [statementOf(ONE, 'A1', 'q', 'S1')],
    [sourceOf('S1', 'Source 1', 'person'), sourceOf('S2', 'Source 2', 'person')],
  ),
  wishes: [
    { what: 'kind', a: 0, b: 0, isNew: false, kind: 'none' },
    { what: 'merge', a: 0, b: 1, isNew: false, kind: 'none' },
  ],
} as const;

/** Found by chance: a source that is merged into another, which is merged into a third. */
const MERGED_TWICE = {
  ...KIND_THEN_MERGED,
  base: {
    ...KIND_THEN_MERGED.base,
    sources: [...KIND_THEN_MERGED.base.sources, sourceOf('S3', 'Source 3', 'person')],
  },
  wishes: [
    { what: 'merge', a: 0, b: 0.9, isNew: false, kind: 'none' },
    { what: 'merge', a: 0.9, b: 0, isNew: false, kind: 'none' },
  ],
} as const;

describe('any corrections', () => {
  it('leave spans that are in the text, sources that are there, and no id twice', () => {
    fc.assert(
      fc.property(played, ({ of, base, history }) => {
        const { analysis } = applyCorrections(of, base, history.done);
        const ids = analysis.attributions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const sources = new Set(analysis.sources.map(({ id }) => id));
        expect(sources.size).toBe(analysis.sources.length);
        for (const { content, sourceId } of analysis.attributions) {
          expect(sources.has(sourceId)).toBe(true);
          expect(content.length).toBeGreaterThan(0);
          for (const { start, end } of content) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(of.text.length);
          }
        }
        const { statements } = analysis.summary;
        expect(statements.record + statements.unnamed + statements.vague).toBe(ids.length);
      }),
      runs(400),
    );
  });

  it('find all their places in the text in which they were made', () => {
    fc.assert(
      fc.property(played, ({ of, base, history }) => {
        expect(applyCorrections(of, base, history.done).changes.unplaced).toEqual([]);
      }),
      runs(300),
    );
  });

  it('applied to their own result change nothing more', () => {
    fc.assert(
      fc.property(played, ({ of, base, history }) => {
        // A source is found again by a statement that overlaps by half; where two do so, its own may be the one that went.
        fc.pre(apart(base.attributions, SAME_STATEMENT));
        const once = applyCorrections(of, base, history.done).analysis;
        const twice = applyCorrections(of, once, history.done).analysis;
        const shape = ({ attributions, sources }: Analysis) => ({
          statements: attributions
            .map(({ id, content, sourceId, evidence }) =>
              JSON.stringify([id, content, sourceId, evidence.by]),
            )
            .sort(),
          sources: sources.map(({ id, kind, label }) => `${id} ${kind} ${label}`).sort(),
        });
        expect(shape(twice)).toEqual(shape(once));
      }),
      runs(400, [[playedOf(KIND_THEN_MERGED)], [playedOf(MERGED_TWICE)]]),
    );
  });

  it('undone one by one end where the machine began', () => {
    fc.assert(
      fc.property(played, ({ of, base, history }) => {
        let now = history;
        for (let at = history.done.length; at > 0; at -= 1) {
          const before = applyCorrections(of, base, history.done.slice(0, at - 1));
          now = undone(now);
          expect(applyCorrections(of, base, now.done)).toEqual(before);
        }
        expect(now.done).toEqual([]);
      }),
      runs(100),
    );
  });

  it('survive being kept, and pass their own check', () => {
    fc.assert(
      fc.property(played, ({ history }) => {
        expect(history.done.every(isCorrection)).toBe(true);
        const address = 'https://quay.example/a';
        const book = { ...readBook(undefined, address).book, ...history, changedAt: '2026-01-01' };
        const kept = JSON.parse(JSON.stringify(keptForm(book)));
        expect(readBook(kept, address)).toEqual({ book, problem: null });
      }),
      runs(200),
    );
  });

  it('put together with themselves are themselves', () => {
    fc.assert(
      fc.property(played, ({ history }) => {
        expect(united(history, history.done).done).toEqual(history.done);
      }),
      runs(100),
    );
  });
});
