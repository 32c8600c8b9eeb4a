/** Decides what arbitrary news text is made of: words that the rules look for, in any order, with what breaks parsers. */
import fc from 'fast-check';
import type { Article, Block } from '../../../lib/model';

const PIECES = [
  'the mayor',
  'Agnes Tillotson',
  'two officials',
  'a source close to the talks',
  'sources',
  'the ministry',
  'he',
  'they',
  'who asked not to be named',
  'because the meeting was private',
  'said',
  'says',
  'told reporters',
  'according to',
  'denied',
  'added',
  'wrote',
  'declined to comment',
  'did not respond',
  'reported',
  'announced that',
  'that the baths would close',
  'on Monday',
  'in the U.S.',
  'Mr. Osei',
  'Dr',
  'at 5 p.m.',
  'No. 10',
  '3.5 million',
  'the St. Mary’s trust',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '„',
  '—',
  '…',
  '.',
  '!',
  '?',
  ',',
  ';',
  ':',
  '(',
  ')',
  '\n',
  '\n\n',
  ' ',
  '\t',
  '-',
  'a déclaré',
  'selon',
  'le maire',
  'des sources proches du dossier',
  'a-t-il dit',
  'M. Vasselin',
  '😀',
  '\u200b',
  '\u202e',
  '\ud83d',
  '\u0000',
  '\u0301',
  'ﬁ',
  'İ',
  'ß',
  '港は市のものだ。',
  'قال المتحدث',
  '<img src=x onerror=y>',
  '&amp;',
  '=1+1',
  '$1',
  '__proto__',
  'constructor',
];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
);

export const prose: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 120 })
  .map((words) => words.map(([one, gap]) => one + gap).join(''));

/** An article of one paragraph for each text: offsets as extraction makes them. */
export function articleOf(texts: readonly string[], title: string, lang: string | null): Article {
  let text = '';
  const blocks: Block[] = [];
  for (const one of texts) {
    if (one.trim() === '') continue;
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += one;
    blocks.push({ kind: 'paragraph', span: { start, end: text.length }, inlines: [], lang: null, dir: null });
  }
  return {
    url: 'https://news.example/baths',
    title,
    subtitle: null,
    byline: [],
    siteName: null,
    publishedAt: null,
    modifiedAt: null,
    lang,
    dir: 'ltr',
    text,
    blocks,
    removed: [],
    truncation: null,
    sponsored: false,
    nextPage: null,
  };
}

export const articles: fc.Arbitrary<Article> = fc
  .tuple(fc.array(prose, { maxLength: 6 }), prose, fc.constantFrom('en', 'en-GB', 'fr', null, 'xx', ''))
  .map(([texts, title, lang]) => articleOf(texts, title, lang));
