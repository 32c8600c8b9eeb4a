import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../cli/dom';
import type { Article } from '../../../lib/model';
import { readArticle } from '../../../lib/page';

const LEDE =
  '<p>The harbour board said on Monday that the swing bridge will stay shut until engineers have looked at all four piers, which may take three weeks.</p>';
const MORE =
  '<p>Fishing boats are asked to use the northern basin meanwhile, and the ferry will run every half hour from six in the morning until midnight.</p>';

function read(inner: string, head = '', before = ''): Article {
  const page = parsePage(
    `<!doctype html><html><head><title>Bridge stays shut</title>${head}</head><body><article>${before}<h1>Bridge stays shut</h1><div class="body">${LEDE}${inner}${MORE}</div></article></body></html>`,
  );
  const result = readArticle(page, 'https://news.example/2026/03/bridge');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const shown = ({ text, blocks }: Article): readonly (readonly [string, string])[] =>
  blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);

const PICTURE = '<img src="/pictures/pier-four-cracks.jpg" alt="A cracked pier" width="800" height="600">';
const CAPTIONED = `<figure>${PICTURE}<figcaption>Pier four, on Sunday.</figcaption></figure>`;

describe('a captioned picture stays', () => {
  test.each([
    ['in a button that enlarges it', `<button class="slide-viewer">${CAPTIONED}</button>`],
    ['in a box called a sidebar', `<div class="media-block ps-sidebar">${CAPTIONED}</div>`],
    ['in a box that names its data', `<div class="image-meta-data">${CAPTIONED}</div>`],
    ['beside an invitation to enlarge it', `<div>${CAPTIONED}<span>Open in fullscreen</span></div>`],
    ['in a component of a common system', `<div class="cmp cmp-image">${CAPTIONED}</div>`],
  ])('%s', (_, markup) => {
    expect(shown(read(markup))[1]).toEqual(['figure', 'Pier four, on Sunday.']);
  });

  test('with the caption that screen readers are not to read twice', () => {
    const markup = `<figure>${PICTURE}<figcaption><span class="caption" aria-hidden="true">Pier four, on Sunday.</span></figcaption></figure>`;
    expect(shown(read(markup))[1]).toEqual(['figure', 'Pier four, on Sunday.']);
  });

  test('above the headline', () => {
    expect(shown(read('', '', `<div>${CAPTIONED}</div>`))[0]).toEqual(['figure', 'Pier four, on Sunday.']);
  });

  test('but not one that leads to another story', () => {
    const card = `<div class="related-teaser"><a href="/other"><figure>${PICTURE}<figcaption>Read how it began</figcaption></figure></a></div>`;
    expect(shown(read(card)).some(([kind]) => kind === 'figure')).toBe(false);
  });
});

describe('what a page hides by a class', () => {
  const OFFER =
    'Exclusive columns from all our writers, and a replica of the printed paper on every screen that you own.';

  test('is cut', () => {
    const article = read(`<div class="article-block hidden"><p>${OFFER}</p></div>`);
    expect(article.text).not.toContain('Exclusive columns');
    expect(article.removed.map(({ reason }) => reason)).toContain('hidden');
  });

  test('stays when it is hidden on some screens only', () => {
    expect(read(`<div class="hidden md:block"><p>${OFFER}</p></div>`).text).toContain('Exclusive columns');
  });
});

describe('words of a line are no boxes', () => {
  test('a paid link in a heading does not take the heading away', () => {
    const markup =
      '<h2><span class="js-title"><a href="https://shop.example/lamp?tag=news-21" rel="sponsored">A lamp for the quay</a> that needs no wire</span></h2><p>It is charged by the tide, says the woman who made it, and it has not failed in two winters.</p>';
    expect(shown(read(markup))[1]).toEqual(['heading', 'A lamp for the quay that needs no wire']);
  });

  test('the place before a lede stays', () => {
    const markup =
      '<p><span class="dateline">CALDMOUTH</span> — The channel is closed as well, the pilots said.</p>';
    expect(read(markup).text).toContain('CALDMOUTH — The channel');
  });
});

describe('the standfirst', () => {
  const SAID = 'Engineers found cracks in all four piers, and the oldest is from the year of the flood';
  const HEAD = `<meta property="og:description" content="${SAID}">`;

  test('stays in a box that is named after what else is in it', () => {
    const markup = `<div class="byline social"><p class="strapline">${SAID}</p><a href="https://www.facebook.com/sharer.php">Share</a></div>`;
    expect(shown(read(markup, HEAD))).toContainEqual(['paragraph', SAID]);
  });

  test('is a paragraph even where it is set as a heading', () => {
    const page = parsePage(
      `<!doctype html><html><head><title>Bridge stays shut</title></head><body><article><h1>Bridge stays shut</h1><h2>${SAID}</h2>${LEDE}${MORE}</article></body></html>`,
    );
    const result = readArticle(page, 'https://news.example/2026/03/bridge');
    expect(result.ok && shown(result.value)[0]).toEqual(['paragraph', SAID]);
  });
});

describe('pictures for readers without scripts', () => {
  const CAPTION = '<figcaption>Pier four, on Sunday.</figcaption>';
  const EXPECTED = { pictures: [{ src: 'https://news.example/pictures/pier-four-cracks.jpg' }] };

  test('are found behind white space', () => {
    const markup = `<figure><noscript>\n  ${PICTURE}\n</noscript>${CAPTION}</figure>`;
    expect(read(markup).blocks.find(({ kind }) => kind === 'figure')).toMatchObject(EXPECTED);
  });

  test('are found where scripts run, and the markup is one text', () => {
    const page = parsePage(
      `<!doctype html><html><head><title>Bridge stays shut</title></head><body><article><h1>Bridge stays shut</h1>${LEDE}<figure><noscript></noscript>${CAPTION}</figure>${MORE}</article></body></html>`,
    );
    page.querySelector('noscript')?.append(page.createTextNode(`\n  ${PICTURE}`));
    const result = readArticle(page, 'https://news.example/2026/03/bridge');
    const figure = result.ok && result.value.blocks.find(({ kind }) => kind === 'figure');
    expect(figure).toMatchObject(EXPECTED);
  });
});

test('a layout named after its sidebar is not the sidebar', () => {
  const body = `<div class="l-sidebar-fixed article-body">${LEDE}<p>${'Every pier stands on oak, and the oak has to be looked at by a diver. '.repeat(6)}<a href="/a">What the divers saw</a></p>${MORE}</div>`;
  const page = parsePage(
    `<!doctype html><html><head><title>Bridge stays shut</title></head><body><article><h1>Bridge stays shut</h1>${body}</article></body></html>`,
  );
  const result = readArticle(page, 'https://news.example/2026/03/bridge');
  expect(result.ok && result.value.text).toContain('Every pier stands on oak');
});
