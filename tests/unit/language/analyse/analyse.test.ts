/** Shows that an article goes through the whole analysis, in either language, and that other languages are left alone. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../lib/language/index';
import type { AnalysisInput } from '../../../../lib/language/types';

const input = (text: string, more: Partial<AnalysisInput> = {}): AnalysisInput => ({
  text,
  title: null,
  subtitle: null,
  lang: null,
  siteName: null,
  byline: [],
  blocks: null,
  ...more,
});

const STORY =
  'The harbour board will close the east pier in May, two people briefed on the plan said.\n\n' +
  '“We have no choice,” said Maria Oduya, the harbour master. “The piles are rotten.”\n\n' +
  'Oduya added that repairs would take a year.';

describe('analyse', () => {
  test('finds statements and merges their sources', async () => {
    const analysis = await analyse(input(STORY));
    expect(analysis.language).toBe('en');
    const content = analysis.attributions.map((a) => a.content.map((c) => STORY.slice(c.start, c.end)));
    expect(content).toEqual([
      ['The harbour board will close the east pier in May'],
      ['“We have no choice,”', '“The piles are rotten.”'],
      ['repairs would take a year'],
    ]);
    expect(new Set(analysis.attributions.slice(1).map((a) => a.sourceId)).size).toBe(1);
  });

  test('says that a language is not read yet, and finds nothing in it', async () => {
    const analysis = await analyse(
      input(
        'Der Minister sagte am Montag, dass die Brücke im Mai geschlossen wird und dass der Bau ein Jahr dauern soll, weil das Holz nicht mehr hält.',
      ),
    );
    expect(analysis.language).toBeNull();
    expect(analysis.attributions).toEqual([]);
  });

  test('believes the text more than the page about the language', async () => {
    expect((await analyse(input(STORY, { lang: 'de' }))).language).toBe('en');
  });

  test('an empty text has no statements', async () => {
    const analysis = await analyse(input('', { lang: 'en' }));
    expect(analysis.attributions).toEqual([]);
    expect(analysis.sources).toEqual([]);
  });

  test('a post is a statement of its author; the headline is read too', async () => {
    const text = 'The board met on Friday.\n\nNo more delays.\nFix the pier now.';
    const block = { inlines: [], lang: null, dir: null } as const;
    const analysis = await analyse(
      input(text, {
        lang: 'en',
        title: 'Pier must close, engineers say',
        blocks: [
          { ...block, kind: 'paragraph', span: { start: 0, end: 24 } },
          {
            ...block,
            kind: 'post',
            span: { start: 26, end: text.length },
            author: 'Ana Brook',
            handle: '@anabrook',
            date: null,
            url: null,
            platform: null,
            quotedBy: null,
          },
        ],
      }),
    );
    expect(analysis.attributions.map((a) => [a.field, a.form])).toEqual([
      ['title', 'indirect'],
      ['text', 'direct'],
    ]);
    const author = analysis.sources.find((s) => s.id === analysis.attributions[1]?.sourceId);
    expect(author).toMatchObject({ kind: 'person', label: 'Ana Brook' });
  });

  test('gives the main thread back between slices', async () => {
    const long = Array.from({ length: 60 }, () => STORY).join('\n\n');
    let pauses = 0;
    await analyse(input(long), { pause: async () => void pauses++ });
    expect(pauses).toBeGreaterThan(4);
  });
});
