/** The article that the project began with: the blocks must be exactly these, and no clutter may be left. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../cli/dom';
import type { Article, Block } from '../../../lib/model';
import { readArticle } from '../../../lib/page/index';

const DATA = new URL('../../../../shared/seed-page/', import.meta.url);
const there = existsSync(new URL('page.html', DATA));

const described = ({ text }: Article, block: Block) => ({
  kind: block.kind,
  text: text.slice(block.span.start, block.span.end),
  ...(block.kind === 'post'
    ? { author: block.author, handle: block.handle, date: block.date, quotedBy: block.quotedBy }
    : {}),
});

describe.skipIf(!there)('the seed page', () => {
  const load = () => {
    const expected = JSON.parse(readFileSync(new URL('expected-article.json', DATA), 'utf8'));
    const result = readArticle(
      parsePage(readFileSync(new URL('page.html', DATA), 'utf8')),
      expected.url as string,
    );
    if (!result.ok) throw new Error(result.error.message);
    return { expected, article: result.value };
  };

  it('gives exactly the blocks of the article, posts with author, handle and date', () => {
    const { expected, article } = load();
    expect(article.blocks.map((block) => described(article, block))).toEqual(expected.blocks);
  });

  it('leaves no clutter', () => {
    const { expected, article } = load();
    for (const phrase of expected.mustNotAppear as string[]) expect(article.text).not.toContain(phrase);
  });

  it('reads title, byline, outlet and dates', () => {
    const { expected, article } = load();
    for (const field of ['title', 'byline', 'siteName', 'publishedAt', 'modifiedAt', 'lang'] as const)
      expect(article[field]).toEqual(expected[field]);
  });

  it('tells what was cut', () => {
    const { article } = load();
    expect(article.removed.length).toBeGreaterThan(3);
    expect(article.removed.some(({ reason }) => reason === 'advertisement')).toBe(true);
  });
});
