/** Whatever a text holds: sentences, quotations, statements and sources point into it, agree with each other, and end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnalysis } from '../../entrypoints/shared/model-checks';
import { analyse, findByRules, inputOf } from '../../lib/language';
import { ENGLISH_SENTENCES } from '../../lib/language/en/abbreviations';
import { quotationsOf } from '../../lib/language/text/quotations';
import { sentencesOf } from '../../lib/language/text/sentences';
import { tokenize } from '../../lib/language/text/tokens';
import { type Article, type Span, standingOf } from '../../lib/model';
import { articleOf, articles, prose } from './support/prose';
import { runs } from './support/runs';

const inside = ({ start, end }: Span, length: number) => 0 <= start && start <= end && end <= length;

function expectInOrder(spans: readonly Span[], length: number): void {
  let last = 0;
  for (const span of spans) {
    expect(inside(span, length)).toBe(true);
    expect(span.start).toBeGreaterThanOrEqual(last);
    last = span.end;
  }
}

describe('any text', () => {
  it('is cut into tokens that follow each other', () => {
    fc.assert(
      fc.property(prose, (text) => expectInOrder(tokenize(text), text.length)),
      runs(500),
    );
  });

  it('is cut into sentences that follow each other and hold all words', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const sentences = sentencesOf(text, { start: 0, end: text.length }, ENGLISH_SENTENCES);
        expectInOrder(sentences, text.length);
        const words = sentences.map(({ start, end }) => text.slice(start, end)).join('');
        expect(words.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      runs(400),
    );
  });

  it('has quotations that lie within it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const found = quotationsOf(text, [{ start: 0, end: text.length }]);
        for (const one of found) expect(inside(one, text.length)).toBe(true);
      }),
      runs(400),
    );
  });
});

describe('any article', () => {
  const lengths = (article: Article) => ({
    text: article.text.length,
    title: article.title.length,
    subtitle: article.subtitle?.length ?? 0,
  });

  it('has an analysis that is whole and agrees with itself', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (article) => {
        const analysis = await analyse(inputOf(article), { find: findByRules });
        expect(isAnalysis(analysis)).toBe(true);
        const length = lengths(article);
        const ids = new Set(analysis.sources.map(({ id }) => id));
        for (const { field, content, cue, mention, sourceId } of analysis.attributions) {
          expect(ids.has(sourceId)).toBe(true);
          expect(content.length).toBeGreaterThan(0);
          for (const span of [...content, cue, mention])
            if (span) expect(inside(span, length[field])).toBe(true);
        }
        const statements = { record: 0, unnamed: 0, vague: 0 };
        for (const { sourceId } of analysis.attributions) {
          const source = analysis.sources.find(({ id }) => id === sourceId);
          if (source) statements[standingOf(source.kind)] += 1;
        }
        expect(analysis.summary.statements).toEqual(statements);
        const known = new Set(analysis.attributions.map(({ id }) => id));
        for (const { from, to } of analysis.relations) expect(known.has(from) && known.has(to)).toBe(true);
      }),
      runs(150, [
        [articleOf(['“', '”', '" said', 'said "'], '', 'en')],
        [articleOf(['He said '.repeat(300)], 'said', 'en')],
      ]),
    );
  });

  it('can be stopped at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.integer({ min: 0, max: 6 }), async (article, after) => {
        let left = after;
        const stop = new Error('stop');
        const pause = async () => {
          if (left-- <= 0) throw stop;
        };
        const ended = await analyse(inputOf(article), { find: findByRules, pause }).catch(
          (error: unknown) => error,
        );
        expect(ended === stop || isAnalysis(ended)).toBe(true);
      }),
      runs(60),
    );
  });
});
