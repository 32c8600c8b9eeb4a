import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../cli/dom';
import { detectArticle } from '../../../../lib/page/detect';
import { NEWS_PAGES, OTHER_PAGES } from './pages';

describe('news', () => {
  for (const { name, url, html } of NEWS_PAGES)
    it(`is told from metas and prose alone: ${name}`, () => {
      const { verdict, why } = detectArticle(parsePage(html), url);
      expect(verdict, why.join('; ')).toBe('article');
      expect(why.length).toBeGreaterThan(1);
    });

  it('is told by its structured data, even with hardly any text', () => {
    const html = `<h1>Ferry closes for good after a century</h1><script type="application/ld+json">{"@graph":[{"@type":["ReportageNewsArticle"],"headline":"Ferry closes for good after a century"}]}</script><p>Subscribers only.</p>`;
    const { verdict, why } = detectArticle(
      parsePage(html),
      'https://a.example/news/ferry-closes-for-good-after-a-century',
    );
    expect(verdict).toBe('article');
    expect(why[0]).toBe('data: news article');
  });

  it('is told by structured data that is broken', () => {
    const html =
      '<h1>Ferry closes for good after a century</h1><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry "closes"",}</script>';
    const url = 'https://a.example/news/ferry-closes-for-good-after-a-century';
    expect(detectArticle(parsePage(html), url).verdict).toBe('article');
  });
});

describe('what is no news', () => {
  for (const { name, url, html } of OTHER_PAGES)
    it(`is not called an article: ${name}`, () => {
      const { verdict, why } = detectArticle(parsePage(html), url);
      expect(verdict, why.join('; ')).not.toBe('article');
      expect(why.length).toBeGreaterThan(0);
    });
});

describe('the detector', () => {
  it('leaves the page as it was', () => {
    for (const { url, html } of [...NEWS_PAGES, ...OTHER_PAGES]) {
      const document = parsePage(html);
      const before = document.documentElement.outerHTML;
      detectArticle(document, url);
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });

  it('does not count what a page only lists', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle' }, { '@type': 'NewsArticle' }],
    };
    const html = `<script type="application/ld+json">${JSON.stringify(list)}</script>`;
    const { why } = detectArticle(parsePage(html), 'https://a.example/latest');
    expect(why).not.toContain('data: news article');
    expect(why).toContain('data: list');
  });

  it('takes an address that is none', () => {
    expect(detectArticle(parsePage('<p>x</p>'), 'not an address').verdict).toBe('not');
  });

  it('leaves room for its entry in the budget of 10 kB', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('../../../../lib/page/detect/index.ts', import.meta.url))],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      charset: 'utf8',
    });
    expect(outputFiles[0]?.contents.length).toBeLessThan(8_800);
  });
});
