/** Shows where sentences of hard news paragraphs end, and that offsets are exact. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGLISH_SENTENCES } from '../../../../lib/language/en/abbreviations';
import { FRENCH_SENTENCES } from '../../../../lib/language/fr/abbreviations';
import { type SentenceData, sentencesOf } from '../../../../lib/language/text/sentences';
import { runs } from '../../../fuzz/support/runs';
import { HARD_ENGLISH, HARD_FRENCH } from './hard-paragraphs';

const split = (text: string, data: SentenceData) =>
  sentencesOf(text, { start: 0, end: text.length }, data).map((s) => text.slice(s.start, s.end));

const check = (marked: string, data: SentenceData) => {
  const expected = marked.split('¦').map((s) => s.trim());
  expect(split(marked.replaceAll('¦', ''), data)).toEqual(expected);
};

describe('sentences of English news', () => {
  test('there are enough hard paragraphs', () => expect(HARD_ENGLISH.length).toBeGreaterThanOrEqual(60));
  for (const marked of HARD_ENGLISH)
    test(marked.replaceAll('\n', '⏎'), () => check(marked, ENGLISH_SENTENCES));
});

describe('sentences of French news', () => {
  for (const marked of HARD_FRENCH) test(marked, () => check(marked, FRENCH_SENTENCES));
});

test('sentences lie in order inside the span, do not overlap, and leave only white space out', () => {
  const alphabet = fc.constantFrom(
    'a',
    'B',
    '.',
    '. ',
    '”',
    '“',
    ' ',
    '\n',
    '?',
    'U.S.',
    'Mr.',
    '…',
    '5',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const spans = sentencesOf(text, { start: 0, end: text.length }, ENGLISH_SENTENCES);
      let at = 0;
      for (const s of spans) {
        expect(s.start).toBeGreaterThanOrEqual(at);
        expect(s.end).toBeGreaterThan(s.start);
        expect(text.slice(at, s.start).trim()).toBe('');
        at = s.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    runs(100),
  );
});
