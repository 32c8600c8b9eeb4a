/** Whatever a page holds: extraction gives a whole article or a reason, with nothing in it that could run or be fetched. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../cli/dom';
import { isArticle } from '../../entrypoints/shared/model-checks';
import type { Article, Fragment } from '../../lib/model';
import { detectArticle } from '../../lib/page/detect';
import { readArticle } from '../../lib/page/index';
import { runs } from './support/runs';

const ADDRESS = 'https://news.example/2024/05/baths';

const vectors = ['markup', 'addresses'].flatMap((name) =>
  readFileSync(fileURLToPath(new URL(`../hostile/vectors/${name}.txt`, import.meta.url)), 'utf8')
    .split('\n')
    .filter(Boolean),
);

const PIECES = [
  '<article>',
  '</article>',
  '<main>',
  '<div class="article-body">',
  '</div>',
  '<div>',
  '<p>',
  '</p>',
  '<h1>Council closes the baths</h1>',
  '<h2>',
  '</h2>',
  '<ul><li>',
  '</li></ul>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<figure><img src="/a.jpg" alt="',
  '"></figure>',
  '<blockquote class="twitter-tweet">',
  '</blockquote>',
  '<svg>',
  '</svg>',
  '<math>',
  '<template>',
  '</template>',
  '<script type="application/ld+json">',
  '</script>',
  '<noscript>',
  '<aside class="newsletter">',
  '</aside>',
  '<form>',
  '<iframe srcdoc="',
  '">',
  '<!--',
  '-->',
  '<![CDATA[',
  '<base href="',
  '<meta property="og:title" content="',
  'The council voted on Monday to close the swimming baths, nine to six, after a debate of five hours. ',
  '“Nobody asked the swimmers,” said Agnes Tillotson. ',
  'By Mara Lind',
  '12 May 2024',
  '&',
  '<',
  '>',
  '"',
  '\u0000',
  '\ud800',
  '😀',
];

const pages = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: fc.constantFrom(...vectors) },
      { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const fragmentsOf = (article: Article): readonly Fragment[] => [
  article,
  ...article.removed.map(({ content }) => content),
];

/** Every address that the reader would make a link or a picture of. */
const addressesOf = (article: Article): string[] =>
  fragmentsOf(article)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => [
        ...block.inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : [])),
        ...(block.kind === 'figure' ? block.pictures.map(({ src }) => src) : []),
        ...(block.kind === 'post' ? [block.url] : []),
        ...(block.kind === 'media' ? [block.href, block.poster] : []),
      ]),
    )
    .concat(article.nextPage)
    .filter((address) => address !== null);

function expectWhole(fragment: Fragment): void {
  const { text, blocks } = fragment;
  for (const block of blocks) {
    const spans = [block.span, ...block.inlines.map(({ span }) => span)];
    for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
  }
}

describe('any page', () => {
  it('is a whole article, or a reason', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const page = parsePage(
          `<html lang="en"><head><title>Baths</title></head><body>${html}</body></html>`,
        );
        const before = page.documentElement?.outerHTML;
        const read = readArticle(page, ADDRESS);
        expect(page.documentElement?.outerHTML).toBe(before);
        if (!read.ok) {
          expect(read.error.message).not.toBe('');
          return;
        }
        expect(isArticle(read.value)).toBe(true);
        for (const fragment of fragmentsOf(read.value)) expectWhole(fragment);
        const strange = addressesOf(read.value).filter((one) => !/^https?:\/\/|^data:image\//.test(one));
        expect(strange).toEqual([]);
      }),
      runs(250),
    );
  });

  it('has a verdict, and is left as it was by the detector', () => {
    fc.assert(
      fc.property(pages, fc.oneof(fc.webUrl(), fc.string()), (html, url) => {
        const page = parsePage(`<html><head></head><body>${html}</body></html>`);
        const before = page.documentElement?.outerHTML;
        expect(['article', 'maybe', 'not']).toContain(detectArticle(page, url).verdict);
        expect(page.documentElement?.outerHTML).toBe(before);
      }),
      runs(200),
    );
  });

  it('of nothing but vectors gives no address that runs', () => {
    const all = vectors
      .map(
        (one, n) =>
          `<p>Paragraph ${n} of the story about the baths: ${one}</p><p><a href="${one.replaceAll('"', '&quot;')}">Link ${n}</a> in a sentence that is long enough to stay.</p>`,
      )
      .join('');
    const read = readArticle(
      parsePage(`<html lang="en"><body><article><h1>Baths</h1>${all}</article></body></html>`),
      ADDRESS,
    );
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(addressesOf(read.value).filter((one) => !/^https?:\/\/|^data:image\//.test(one))).toEqual([]);
    expect(isArticle(read.value)).toBe(true);
  });
});
