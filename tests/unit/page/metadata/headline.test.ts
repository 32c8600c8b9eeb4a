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

  test.each([
    ['港の拡張工事が来春に着工', '港の拡張、来春着工へ', '港の拡張工事が来春に着工'],
    ['港口扩建工程明年春天开工', '港口扩建明春动工', '港口扩建工程明年春天开工'],
    ['みなと新聞', '港の拡張、来春着工へ', '港の拡張、来春着工へ'], // the outlet's name
  ])('is the only heading where no words are parted: %s', (heading, title, wanted) => {
    const head = `<title>${title}</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="みなと新聞">`;
    expect(read(head, `<article><h1>${heading}</h1></article>`).title).toBe(wanted);
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

  const named = (title: string, og = title, document = title, headline = title): string =>
    `<title>${document}</title><meta property="og:title" content="${og}">${jsonLd({ headline })}`;

  test('has the colon that its data put between kicker and headline', () => {
    const head = named('Harbour traffic: Nobody opens the bridge');
    const body = '<h1><span>Harbour traffic</span><span>Nobody opens the bridge</span></h1>';
    expect(read(head, body).title).toBe('Harbour traffic: Nobody opens the bridge');
  });

  test('is without the section that stands before it in the same heading', () => {
    const head = named(SHOWN, `Opinion | ${SHOWN}`);
    expect(read(head, `<h1><span>Opinion</span><span>${SHOWN}</span></h1>`).title).toBe(SHOWN);
  });

  test('keeps its own quotation marks where data have plain ones', () => {
    const head = named("The 'bridge' that nobody opens");
    expect(read(head, '<h1>The ‘bridge’ that nobody opens</h1>').title).toBe(
      'The ‘bridge’ that nobody opens',
    );
  });

  test('is what everything else calls it, where only the heading is worded in another way', () => {
    const told = 'Port Arden’s bridge stays shut: what boats must do now';
    const body = '<h1>Arden’s bridge stays shut: what boats must do now</h1>';
    expect(read(named(told), body).title).toBe(told);
    expect(read(named(told, told, 'Swing bridge'), body).title).toMatch(/^Arden/);
  });

  test('is found in a lower heading, with what stands below it', () => {
    const body = `<h1>Gazette</h1>${'<h2>Elsewhere in town today</h2>'.repeat(8)}<article><h3>Harbour - ${SHOWN}</h3><div class="line">Sun 25.04.27 | 14:07 | By <b class="author">Ada Venn</b></div></article>`;
    const head = `<title>${SHOWN}</title>`;
    expect(read(head, body)).toMatchObject({ byline: ['Ada Venn'], publishedAt: '2027-04-25T14:07' });
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
