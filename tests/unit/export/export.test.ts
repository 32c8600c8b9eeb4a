import { describe, expect, it } from 'vitest';
import { exportAs, linkTo, statementsOf } from '../../../lib/export';
import { escaped } from '../../../lib/export/markdown';
import { analysis, article, nothing } from './example';

/** Reads RFC 4180, to see that what was written comes back. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('statements', () => {
  it('come in the order of the text, with their own words', () => {
    expect(statementsOf(article, analysis).map(({ words }) => words)).toEqual([
      '“The quay is *not* for sale, ever,”',
      'a buyer was found',
    ]);
  });
});

describe('CSV', () => {
  const rows = readCsv(exportAs('csv', article, analysis).text);
  const cell = (row: number, column: string) => rows[row]?.[rows[0]?.indexOf(column) ?? -1];

  it('gives one statement a row, every row as wide as the heading', () => {
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(cell(1, 'words')).toBe('“The quay is *not* for sale, ever,”');
    expect(cell(2, 'reason')).toBe('feared for their posts');
    expect(cell(2, 'people')).toBe('2');
  });

  it('keeps a spreadsheet from taking words for a formula', () => {
    expect(cell(2, 'source_label')).toBe("'=Two officials");
  });

  it('is a heading alone when nothing was found', () => {
    expect(readCsv(exportAs('csv', article, nothing).text)).toHaveLength(1);
  });
});

describe('Markdown', () => {
  const { text } = exportAs('markdown', article, analysis);

  it('puts unnamed sources first, with the reason that the article gives', () => {
    expect(text.indexOf('## Unnamed sources')).toBeGreaterThan(0);
    expect(text.indexOf('## Unnamed sources')).toBeLessThan(text.indexOf('## On the record'));
    expect(text).toContain('why unnamed: feared for their posts');
  });

  it('takes the meaning from marks in the article’s words', () => {
    expect(text).toContain('The quay is \\*not\\* for sale');
    expect(escaped('1. <b>[x](y)</b>')).toBe('1\\. \\<b\\>\\[x\\](y)\\</b\\>');
  });

  it('says so when nothing was found', () => {
    expect(exportAs('markdown', article, nothing).text).toContain('No attributions found.');
  });
});

describe('Web Annotations', () => {
  const items = JSON.parse(exportAs('annotations', article, analysis).text);

  it('have what the model asks of an annotation', () => {
    for (const item of items) {
      expect(item['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
      expect(item.type).toBe('Annotation');
      expect(() => new URL(item.id)).not.toThrow();
      expect(item.target.source).toBe(article.url);
    }
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length);
  });

  it('count positions in code points and quote what stands there', () => {
    const [quote, position] = items[0].target.selector;
    expect([...article.text].slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(quote.exact).toBe('“The quay is *not* for sale, ever,”');
    expect(position.start).toBe(2); // the emoji before it is one character, two code units
  });
});

describe('JSON', () => {
  it('comes back as it went out, without what was cut', () => {
    const back = JSON.parse(exportAs('json', article, analysis).text);
    expect(back).toMatchObject({ format: 'on-record', version: 1, analysis });
    expect(back.article.removed).toBeUndefined();
  });
});

describe('passing on', () => {
  it('names files by day, outlet and title', () => {
    expect(exportAs('json', article, analysis).name).toBe('2026-03-14-Harbour-Daily-Quay-sold-say-two.json');
    const bare = { ...article, title: '///', siteName: null, publishedAt: null };
    expect(exportAs('csv', bare, analysis).name).toBe('article.csv');
  });

  it('links to the words by a text fragment', () => {
    expect(linkTo(article.url, 'well-known, they said')).toBe(
      'https://harbour.example/news/quay?id=1#:~:text=well%2Dknown%2C%20they%20said',
    );
    expect(linkTo('https://a.example/', 'one two three four five six seven eight nine ten eleven')).toContain(
      'text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
    );
    expect(linkTo(article.url, ' ')).toBe('https://harbour.example/news/quay?id=1');
  });
});
