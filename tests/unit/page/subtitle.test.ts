import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../cli/dom';
import { readArticle } from '../../../lib/page';

const BODY = [
  'The swing bridge of Port Arden has been shut since the storm in March, and nobody can say when it opens again.',
  'The harbour office ordered a new bearing in Spain, which came in May and did not fit the old housing at all.',
  'Until the second one arrives, boats wait for the tide at the outer quay, as they did before there was a bridge.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');
const LINE = 'A bearing that does not fit keeps forty boats outside';

const read = (between: string, head = '', body = BODY) => {
  const page = `<html lang="en"><head><title>Bridge shut</title>${head}</head><body><article><h1>Bridge of Port Arden stays shut</h1>${between}<div class="story">${body}</div></article></body></html>`;
  const article = readArticle(parsePage(page), 'https://news.example/2027/05/bridge');
  if (!article.ok) throw new Error(article.error.message);
  return article.value;
};

describe('the subtitle', () => {
  test.each([
    ['a name of the trade', `<p class="standfirst">${LINE}</p>`],
    ['a name around it', `<header class="dek"><p>${LINE}</p></header>`],
    ['microdata', `<div itemprop="alternativeHeadline">${LINE}</div>`],
  ])('is marked by %s and stands in the text no more', (_, between) => {
    const { subtitle, text } = read(between);
    expect(subtitle).toBe(LINE);
    expect(text).not.toContain(LINE);
    expect(text).toMatch(/^The swing bridge/);
  });

  test('is a lower heading under the headline that says what the page is shared with', () => {
    const head = `<meta property="og:description" content="${LINE}">`;
    expect(read(`<h2>${LINE}</h2>`, head).subtitle).toBe(LINE);
    expect(read(`<h2>${LINE}</h2>`).subtitle).toBeNull();
  });

  test('is no long lede, however it is called: that stays in the text', () => {
    const long = `${LINE}, and the harbour master, who ordered it by telephone from a firm in Spain that has closed since, does not want to talk about it before the summer.`;
    const { subtitle, text } = read(`<p class="lead">${long}</p>`);
    expect(subtitle).toBeNull();
    expect(text).toContain(long);
  });

  test('is not the first paragraph of many of one make', () => {
    const body = BODY.replaceAll('<p>', '<p class="lead">').replace('has been shut', 'is shut');
    expect(read('', '', body).subtitle).toBeNull();
  });
});

describe('lines that come again', () => {
  const meals = [
    'Breakfast: one cup of oats with two spoons of yoghurt, an apple and a handful of nuts',
    'Lunch: lentil soup with carrots and leek, a slice of rye bread, half a grapefruit after it',
    'Dinner: baked herring with potatoes and dill, a cucumber salad with two spoons of cream',
    'Snack: a boiled egg and a tomato, or a cup of strawberries with a spoon of curd cheese',
  ];
  const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
  const count = (text: string, line: string): number => text.split(line).length - 1;

  test('on purpose, as in a plan of meals, stay', () => {
    const [b, l, d, s] = meals as [string, string, string, string];
    const days = [
      [b, l, d],
      [s, d, b],
      [l, s, d],
      [b, s, l],
    ].map((day, i) => `<h2>Day ${i + 1}</h2>${paragraphs(day)}`);
    const { text } = read('', '', `${BODY}${days.join('')}`);
    for (const line of [b, l, d, s]) expect(count(text, line)).toBe(3);
  });

  test('are cut where a text is set twice', () => {
    const { text } = read('', '', `${BODY}${paragraphs(meals)}<hr>${BODY}${paragraphs(meals)}`);
    for (const line of meals) expect(count(text, line)).toBe(1);
  });

  test('are cut where each stands twice, one for small screens', () => {
    const { text } = read('', '', `${BODY}${meals.map((line) => paragraphs([line, line])).join('')}`);
    for (const line of meals) expect(count(text, line)).toBe(1);
  });

  test('are cut where a call comes after every third paragraph', () => {
    const call = 'This paper lives from what its readers give, and from nothing else in the world';
    const { text } = read('', '', `${BODY}<p>${call}</p>${paragraphs(meals)}<p>${call}</p>`);
    expect(count(text, call)).toBe(1);
  });
});

describe('what is no part of a text', () => {
  const shown = (html: string): string =>
    read('', '', `${BODY}${html}${BODY.replaceAll('bridge', 'ferry')}`).text;

  test('a link’s notice for those who do not see its sign', () => {
    const link =
      '<p>The order went to <a href="/x">a firm in Spain<span class="vh"> (opens in a new tab)</span></a>, the office said on Monday.</p>';
    expect(shown(link)).toContain('a firm in Spain, the office said');
  });

  test('a list of other stories, each with its kicker', () => {
    const items = ['Ferries', 'Quays', 'Storms'].map(
      (name) =>
        `<li><strong>${name}: </strong><a href="/${name}">Why they stop in winter, and who pays for it?</a></li>`,
    );
    expect(shown(`<ul>${items.join('')}</ul>`)).not.toContain('who pays');
  });

  test('words about the author at the end', () => {
    const { text } = read(
      '',
      '',
      `${BODY}<h3>About the author</h3><p>Ada Venn covers harbours for this paper.</p>`,
    );
    expect(text).not.toMatch(/Ada Venn|About the author/);
  });

  test('but how a word is read stays, where the page put it in brackets', () => {
    const ruby =
      '<p>The name of the ship, <ruby>海風<rp>（</rp><rt>うみかぜ</rt><rp>）</rp></ruby>, means sea wind, its captain said.</p>';
    expect(shown(ruby)).toContain('海風（うみかぜ）, means');
    expect(shown(ruby.replaceAll(/<rp>.<\/rp>/g, ''))).toContain('海風, means');
  });

  test('but points under a heading stay, though a newsletter stands beside them', () => {
    const box =
      '<div><div><h3>At a glance</h3><ul><li>The bearing came in May and does not fit.</li></ul></div><div><p><a href="/newsletter">Sign up for the morning letter</a> to get news every weekday.</p></div></div>';
    expect(shown(box)).toContain('does not fit.');
    expect(shown(box)).not.toContain('Sign up');
  });
});

describe('what recruits for a newsletter', () => {
  const shown = (html: string): string =>
    read('', '', `${BODY}${html}${BODY.replaceAll('bridge', 'ferry')}`).text;

  test.each([
    ['a pitch alone', '<p><em>Alle Nachrichten aus dem Hafen jeden Morgen in Ihrem Postfach.</em></p>'],
    [
      'a pitch and its name',
      '<p><b>La lettre du port</b></p><p>Toute l’actualité chaque matin dans votre boîte.</p>',
    ],
    ['how often it comes', '<p>Un boletín por semana: el puerto y lo que viene.</p>'],
    [
      'a form in anonymous markup',
      '<div class="css-1x9"><div>Il porto del mattino</div><div>Ogni mattina nella tua posta.</div><input type="email"></div>',
    ],
    ['a plea', '<p>To receive new posts, consider becoming a free or paid subscriber.</p>'],
  ])('is cut: %s', (_, html) => {
    expect(shown(html)).toBe(shown(''));
  });

  test.each([
    'The office found four hundred letters in its inbox that morning, most of them about the bridge.',
    '“It lands in your inbox every morning, whether you want it or not,” the harbour master said.',
    'The paper stopped its weekly newsletter in March, when its last editor left for the capital.',
    'Die Zeitung stellte ihren Newsletter im März ein, sagte der Verleger, weil ihn niemand las.',
  ])('but news about one stays: %s', (line) => {
    expect(shown(`<p>${line}</p>`)).toContain(line);
  });
});
