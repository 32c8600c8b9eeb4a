import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../../cli/dom';
import { readMetadata } from '../../../../lib/page/metadata/index';

const read = (head: string, body: string) =>
  readMetadata(
    parsePage(`<html><head>${head}</head><body>${body}</body></html>`),
    'https://news.example/bridge',
  );

const jsonLd = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`;

describe('the headline', () => {
  const SEARCHED = 'Swing bridge closed: what to know now';
  const SHOWN = 'The bridge that nobody dares to open';

  test('is the one that readers see, not the one for search engines', () => {
    const head = `<title>${SEARCHED}</title><meta property="og:title" content="${SHOWN}">`;
    const body = `<nav><h1>${SEARCHED}</h1></nav><article><h2>Harbour ${SHOWN}</h2></article>`;
    expect(read(head, body).title).toBe(SHOWN);
  });

  test('is so too when only JSON-LD has it', () => {
    const head = `<title>${SEARCHED}</title>${jsonLd({ headline: SHOWN })}`;
    expect(read(head, `<h1>${SEARCHED}</h1><article><h2>${SHOWN}</h2></article>`).title).toBe(SHOWN);
  });

  test('stays the first heading where nothing shows what metadata call it', () => {
    const head = `<title>${SEARCHED}</title>${jsonLd({ headline: SHOWN })}`;
    expect(read(head, `<h1>${SEARCHED}</h1>`).title).toBe(SEARCHED);
  });

  test.each([
    ['Opinion | Leave the bridge alone | Editorial', 'Leave the bridge alone'],
    [
      'Ten bridges that swing | The full list, with maps',
      'Ten bridges that swing | The full list, with maps',
    ],
  ])('"%s" is without its section', (heading, title) => {
    expect(read('', `<h1>${heading}</h1>`).title).toBe(title);
  });
});

describe('the byline', () => {
  const byline = (head: string, body = '<h1>Bridge closed for repairs</h1>') => read(head, body).byline;
  const author = (...names: readonly string[]): string =>
    jsonLd({
      headline: 'Bridge closed for repairs',
      author: names.map((name) => ({ '@type': 'Person', name })),
    });

  test('keeps an agency that is named beside people, after them', () => {
    expect(byline(author('dpa', 'Ada Venn'))).toEqual(['Ada Venn', 'dpa']);
  });

  test('is a desk where no person signs, rather than authors of other stories', () => {
    const others = '<h1>Bridge closed for repairs</h1><a href="/author/jo">Jo Kim</a>';
    expect(byline(author('Example Staff'), others)).toEqual(['Example Staff']);
    expect(byline(author('Staff'))).toEqual([]);
  });

  test.each([
    ['Ada Venn · 3 May 2026', ['Ada Venn']],
    ['Published Wed, 3 May 2026', []],
    ['Posted by Ada Venn on 3 May 2026 | 4 comments', ['Ada Venn']],
    ['Words by Ada Venn. Photographs by Jo Kim', ['Ada Venn']],
    ['김하늘 기자 입력 2026. 5. 3.', ['김하늘']],
    ['来源：海滨日报 作者：林晓', ['林晓']],
    ['מאת: נועה ברק', ['נועה ברק']],
  ])('of "%s"', (line, names) => {
    expect(byline('', `<h1>Bridge closed for repairs</h1><p>${line}</p>`)).toEqual(names);
  });

  test('is not found in posts', () => {
    const body =
      '<h1>Bridge closed for repairs</h1><blockquote class="twitter-tweet"><p>By Jo Kim</p>May 3, 2026</blockquote>';
    expect(read('', body)).toMatchObject({ byline: [], publishedAt: null });
  });
});
