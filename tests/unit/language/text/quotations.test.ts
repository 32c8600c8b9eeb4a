/** Shows what is quoted: every style of marks, nesting, apostrophes, paragraphs, marks that were never closed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../../lib/language/text/passages';
import { quotationsOf } from '../../../../lib/language/text/quotations';
import { runs } from '../../../fuzz/support/runs';

const quoted = (text: string) =>
  quotationsOf(text, paragraphsOf(text, { start: 0, end: text.length })).map((q) => ({
    inner: text.slice(q.inner.start, q.inner.end),
    depth: q.depth,
    closed: q.closed,
    goesOn: q.goesOn,
  }));
const inner = (text: string) => quoted(text).map((q) => q.inner);

describe('styles', () => {
  const styles: readonly (readonly [string, string])[] = [
    ['He said “go home” twice.', 'go home'],
    ['He said "go home" twice.', 'go home'],
    ['He said ‘go home’ twice.', 'go home'],
    ["He said 'go home' twice.", 'go home'],
    ['Il a dit «go home» deux fois.', 'go home'],
    ['Er sagte „go home“ zweimal.', 'go home'],
    ['Er sagte ‹go home› zweimal.', 'go home'],
    ['彼は「go home」と言った。', 'go home'],
    ["He said ``go home'' twice.", 'go home'],
    ["He said ''go home'' twice.", 'go home'],
    ['He said “go home" twice.', 'go home'],
  ];
  for (const [text, expected] of styles) test(text, () => expect(inner(text)).toEqual([expected]));
});

describe('apostrophes are no marks', () => {
  const texts = [
    'It was the officials’ plan, and the workers’ too.',
    "Don't say it's the '90s. 'Tis not.",
    'The ’80s were Dong’s, O’Neill’s and the Joneses’ years.',
    "Rock 'n' roll isn't dead.",
  ];
  for (const text of texts) test(text, () => expect(inner(text)).toEqual([]));
  test('inside single marks', () => {
    expect(inner('‘It’s the officials’ plan,’ she said.')).toEqual(['It’s the officials’ plan,']);
  });
});

test('nested marks have a depth', () => {
  expect(quoted('She said: “He told me ‘go home’ and I went.”').map((q) => [q.inner, q.depth])).toEqual([
    ['He told me ‘go home’ and I went.', 0],
    ['go home', 1],
  ]);
  expect(quoted('‘He told me “go home” and I went,’ she said.').map((q) => [q.inner, q.depth])).toEqual([
    ['He told me “go home” and I went,', 0],
    ['go home', 1],
  ]);
});

test('a quotation over paragraphs is left open and goes on', () => {
  expect(quoted('She said: “It is over.\n\n“Go home.”\n\nThey went.')).toEqual([
    { inner: 'It is over.', depth: 0, closed: false, goesOn: false },
    { inner: 'Go home.', depth: 0, closed: true, goesOn: true },
  ]);
});

test('a mark that was never closed does not swallow the next quotation', () => {
  expect(inner('He said “go home. Then he left. She said “stay” and sat down.')).toEqual([
    'go home.',
    'stay',
  ]);
});

test('two quotations side by side are two', () => {
  expect(inner('“Go home,” he said. “Now.” “Never.”')).toEqual(['Go home,', 'Now.', 'Never.']);
  expect(inner('"Go home," he said. "Now."')).toEqual(['Go home,', 'Now.']);
});

test('inches and feet are no quotations', () => expect(inner('It is 6\' 2" tall.')).toEqual([]));

test('spans are exact and lie inside their paragraph', () => {
  const alphabet = fc.constantFrom(
    'a',
    ' ',
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '\n\n',
    '.',
    'b',
    '``',
    "''",
    '😀',
  );
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const paragraphs = paragraphsOf(text, { start: 0, end: text.length });
      for (const q of quotationsOf(text, paragraphs)) {
        expect(q.start).toBeLessThan(q.inner.end);
        expect(q.inner.start).toBeGreaterThan(q.start);
        expect(q.end).toBeGreaterThanOrEqual(q.inner.end);
        expect(paragraphs.some((p) => q.start >= p.start && q.end <= p.end)).toBe(true);
      }
    }),
    runs(100),
  );
});
