/** Decides that pasted texts and Markdown become the article that their author means, every span on its own words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../lib/draft';
import type { Article } from '../../../lib/model';
import { runs } from '../../fuzz/support/runs';

const plain = (text: string, title = '') => readDraft({ text, form: 'plain', title });
const markdown = (text: string, title = '') => readDraft({ text, form: 'markdown', title });

const blocksOf = ({ blocks, text }: Article) =>
  blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);
const inlinesOf = ({ blocks, text }: Article) =>
  blocks.flatMap(({ inlines }) => inlines.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]));

describe('a pasted text', () => {
  it('has paragraphs between blank lines, wrapped lines joined', () => {
    const article = plain('The pier is closed.\nIt opened in May.\n\nNobody knows why.\r\n\r\n');
    expect(blocksOf(article)).toEqual([
      ['paragraph', 'The pier is closed. It opened in May.'],
      ['paragraph', 'Nobody knows why.'],
    ]);
    expect(article.title).toBe('');
  });

  it('has a paragraph on each line where no line is blank', () => {
    expect(blocksOf(plain('The pier is closed.\nNobody knows why.'))).toHaveLength(2);
  });

  it('begins with its headline where the first line looks like one', () => {
    const article = plain('Pier closed over cracks\n\nThe pier is closed, the mayor said.');
    expect(article.title).toBe('Pier closed over cracks');
    expect(article.text).toBe('The pier is closed, the mayor said.');
  });

  it.each(['The pier is closed.\n\nIt is.', 'Pier closed over cracks', '“It is shut.”\n\nSo they said.'])(
    '%j has no headline',
    (text) => {
      expect(plain(text).title).toBe('');
    },
  );

  it('takes the headline that is given', () => {
    const article = plain('Pier closed over cracks\n\nIt is.', ' Cracks  close pier ');
    expect(article.title).toBe('Cracks close pier');
  });

  it('runs from right to left where its first letter does', () => {
    expect(plain('הגשר ייסגר.').dir).toBe('rtl');
    expect(plain('The bridge.').dir).toBe('ltr');
  });

  it('may be empty', () => {
    expect(plain(' \n ').blocks).toEqual([]);
  });
});

describe('a Markdown draft', () => {
  const article = markdown(
    [
      '---',
      'slug: pier',
      '---',
      '# Pier closed',
      '',
      'The *pier* is **closed**, [the mayor](https://town.example/mayor) said.',
      'Nobody `knows` why.',
      '',
      '## What now',
      '',
      '> It will stay shut',
      '> until May.',
      '',
      '- first item',
      '- second _item_',
      '',
      '---',
      '',
      'The end, said file_name_here.',
    ].join('\n'),
  );

  it('has its blocks', () => {
    expect(article.title).toBe('Pier closed');
    expect(blocksOf(article)).toEqual([
      ['paragraph', 'The pier is closed, the mayor said. Nobody knows why.'],
      ['heading', 'What now'],
      ['quote', 'It will stay shut until May.'],
      ['list', 'first item\nsecond item'],
      ['paragraph', 'The end, said file_name_here.'],
    ]);
  });

  it('has its marks on their words', () => {
    expect(inlinesOf(article).sort()).toEqual(
      [
        ['code', 'knows'],
        ['emphasis', 'item'],
        ['emphasis', 'pier'],
        ['link', 'the mayor'],
        ['strong', 'closed'],
      ].sort(),
    );
  });

  it('has a heading under a line', () => {
    expect(markdown('Pier closed\n===========\n\nIt is.').title).toBe('Pier closed');
  });

  it('links to the web only', () => {
    expect(inlinesOf(markdown('A [b](javascript:alert(1)) c.'))).toEqual([]);
  });

  it('frees what a backslash held', () => {
    expect(markdown('Two \\* three.').text).toBe('Two * three.');
  });
});

it('any text gives spans inside it, in order', () => {
  const piece = fc.constantFrom(
    'a',
    'B.',
    '\n',
    '\n\n',
    '# ',
    '> ',
    '- ',
    '*',
    '**',
    '_',
    '[x](',
    ')',
    '`',
    '\\',
    'é',
    '𝕏',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('plain', 'markdown'), (pieces, form) => {
      const article = readDraft({ text: pieces.join(''), form: form as 'plain', title: '' });
      let last = 0;
      for (const { span, inlines } of article.blocks) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        last = span.end;
        for (const inline of inlines) {
          expect(inline.span.start).toBeGreaterThanOrEqual(span.start);
          expect(inline.span.end).toBeLessThanOrEqual(span.end);
          expect(inline.span.end).toBeGreaterThanOrEqual(inline.span.start);
        }
      }
      expect(last).toBe(article.text.length);
    }),
    runs(100),
  );
});
