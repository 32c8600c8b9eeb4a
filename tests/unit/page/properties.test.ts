/**
 * Whatever the tree: a valid article or a reason, words that occur in the page, exact spans, a document left as it was.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../cli/dom';
import type { Article, Block, Fragment } from '../../../lib/model';
import { readArticle } from '../../../lib/page/index';
import { runs } from '../../fuzz/support/runs';

const URL = 'https://news.example/2024/05/harbour-sale';

const TAGS = [
  ...[
    'div',
    'p',
    'section',
    'article',
    'main',
    'aside',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'figure',
  ],
  ...[
    'figcaption',
    'blockquote',
    'h1',
    'h2',
    'h3',
    'a',
    'span',
    'em',
    'strong',
    'br',
    'img',
    'iframe',
    'video',
  ],
  ...[
    'form',
    'input',
    'button',
    'header',
    'footer',
    'nav',
    'pre',
    'code',
    'hr',
    'dl',
    'dt',
    'dd',
    'time',
    'label',
  ],
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'custom-element',
    'summary',
    'details',
    'sup',
    'picture',
  ],
];
const NAMES = [
  ...[
    '',
    'article-body',
    'ad-slot',
    'newsletter',
    'related',
    'share',
    'byline',
    'comments',
    'css-1x9f',
    'caption',
  ],
  ...[
    'twitter-tweet',
    'paywall',
    'pullquote',
    'sidebar',
    'video-player',
    'entry-content',
    'standfirst',
    'fact-box',
  ],
];
const WORDS = [
  ...[
    'The council voted on Monday to sell the harbour, nine to six, after a debate of five hours.',
    'Advertisement',
  ],
  ...[
    'Read more: the plan',
    'By Mara Lind',
    '12 May 2024',
    '“It was never ours,” she said.',
    'Sign up',
    '  ',
    '\n',
  ],
  ...[
    '港は市のものだと市長は述べた。議会は月曜日に採決した。',
    'العقد لم ينشر بعد، بحسب ما قاله المتحدث باسم الميناء.',
    '😀😀',
    '$49.99',
  ],
  ...[
    'Nobody in the room had read the contract, which ran to four hundred pages and two annexes.',
    'Shop now',
    '&',
    '\u00a0',
  ],
];

interface Made {
  readonly tag: string;
  readonly name: string;
  readonly attribute: readonly [string, string];
  readonly children: readonly (Made | string)[];
}

const attribute = fc.constantFrom<readonly [string, string]>(
  ['data-x', '1'],
  ['hidden', ''],
  ['style', 'display:none'],
  ['href', 'https://shop.example/?utm_source=x'],
  ['href', 'javascript:alert(1)'],
  ['src', 'data:image/gif;base64,R0'],
  ['src', 'https://cdn.example/a.jpg'],
  ['srcset', ', ,x 2x,,'],
  ['role', 'complementary'],
  ['dir', 'rtl'],
  ['lang', 'fr'],
  ['colspan', '-3'],
  ['datetime', 'soon'],
  ['itemprop', 'articleBody'],
);

const { tree } = fc.letrec<{ tree: Made }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom(...TAGS),
    name: fc.constantFrom(...NAMES),
    attribute,
    children: fc.array(
      fc.oneof({ maxDepth: 6, depthSize: 'small' }, fc.constantFrom(...WORDS), tie('tree')) as fc.Arbitrary<
        Made | string
      >,
      { maxLength: 5 },
    ),
  }),
}));

function build(document: Document, made: Made): Element {
  const element = document.createElement(made.tag);
  if (made.name) element.setAttribute('class', made.name);
  element.setAttribute(...made.attribute);
  for (const child of made.children)
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : build(document, child));
  return element;
}

function pageOf(parts: readonly Made[]): Document {
  const document = parsePage(
    '<!doctype html><html lang="en"><head><title>Harbour sale</title></head><body></body></html>',
  );
  for (const part of parts) document.body.appendChild(build(document, part));
  return document;
}

const squeezed = (text: string): string => text.replace(/[\s\u200b\ufeff\u00ad]+/g, '');

/** Whether all characters of one text stand in another in the same order: something may have been cut between them. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}

const spansOf = (block: Block): { start: number; end: number }[] => [
  block.span,
  ...block.inlines.map(({ span }) => span),
  ...(block.kind === 'list' ? block.items.map(({ span }) => span) : []),
  ...(block.kind === 'table' ? block.rows.flat().map(({ span }) => span) : []),
];

function expectExact({ text, blocks }: Fragment): void {
  let end = 0;
  for (const block of blocks) {
    for (const span of spansOf(block)) {
      expect(span.start).toBeGreaterThanOrEqual(block.span.start);
      expect(span.end).toBeLessThanOrEqual(block.span.end);
      expect(span.start).toBeLessThanOrEqual(span.end);
    }
    expect(block.span.start).toBeGreaterThanOrEqual(end);
    const between = text.slice(end, block.span.start);
    expect(between === '' || between === '\n\n').toBe(true);
    if (block.span.end > block.span.start && end > 0) expect(between).toBe('\n\n');
    end = Math.max(end, block.span.end);
  }
  expect(end).toBe(text.length);
}

function expectValid(article: Article): void {
  expectExact(article);
  for (const removed of article.removed) {
    expectExact(removed.content);
    expect(removed.excerpt.length).toBeLessThanOrEqual(200);
    expect(removed.count).toBeGreaterThan(0);
    expect(removed.before).toBeGreaterThanOrEqual(0);
    expect(removed.before).toBeLessThanOrEqual(article.blocks.length);
  }
  for (const [index, block] of article.blocks.entries())
    if (block.kind === 'post' && block.quotedBy !== null) expect(block.quotedBy).toBeLessThan(index);
}

describe('any tree', () => {
  it('gives a valid article or a reason in words', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (parts) => {
        const result = readArticle(pageOf(parts), URL);
        if (result.ok) expectValid(result.value);
        else expect(result.error.message).toMatch(/^[A-Z].+\.$/);
      }),
      runs(250),
    );
  });

  it('gives only words that occur in the page', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (parts) => {
        const document = pageOf(parts);
        const result = readArticle(document, URL);
        if (!result.ok) return;
        const words = squeezed(document.documentElement.textContent ?? '');
        for (const block of result.value.blocks)
          for (const line of result.value.text.slice(block.span.start, block.span.end).split(/[\n\t]/))
            expect(isWithin(squeezed(line), words)).toBe(true);
      }),
      runs(150),
    );
  });

  it('is left as it was', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (parts) => {
        const document = pageOf(parts);
        const before = document.documentElement.outerHTML;
        readArticle(document, URL);
        expect(document.documentElement.outerHTML).toBe(before);
      }),
      runs(100),
    );
  });
});

const SENTENCE =
  'The council voted on Monday to sell the harbour, nine to six, after a debate of five hours in the old hall.';

describe('broken pages', () => {
  it('reads elements nested deeper than the call stack', () => {
    const document = parsePage('<html><body></body></html>');
    let at: Element = document.body;
    for (let depth = 0; depth < 4000; depth++) {
      const next = document.createElement('div');
      at.appendChild(next);
      at = next;
    }
    at.innerHTML = `<p>${SENTENCE}</p><p>${SENTENCE.replace('Monday', 'Tuesday')}</p>`;
    const result = readArticle(document, URL);
    expect(result.ok && result.value.text).toContain('Tuesday');
  });

  it.each([
    ['', 'empty'],
    ['<html><body><iframe src="https://other.example/"></iframe></body></html>', 'empty'],
    ['<html><body><nav><a href="/">Home</a></nav></body></html>', 'not-an-article'],
  ])('says why there is none: %s', (html, kind) => {
    const result = readArticle(parsePage(html), URL);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.kind).toBe(kind);
  });

  it('survives a page whose getters throw', () => {
    const hostile = new Proxy(parsePage('<p>Text</p>'), {
      get() {
        throw new Error('hostile');
      },
    });
    const result = readArticle(hostile, URL);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.kind).toBe('unreadable');
  });
});
