import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, lettersOf, wordsOf } from '../../../lib/page/letters';
import { runs } from '../../fuzz/support/runs';

/** The same in the long way round. */
const plainly = (text: string, by: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, by);

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
/** Mostly what the quick way is for, and what lies right beside it. */
const latin = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x260 }), fc.integer({ min: 0x1fff, max: 0x2071 })), {
    maxLength: 40,
  })
  .map((codes) => String.fromCharCode(...codes));

describe('letters and digits', () => {
  it('are those of the Unicode classes', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, latin), (text) => {
        expect(lettersOf(text)).toBe(plainly(text, ''));
        expect(wordsOf(text)).toBe(plainly(text, ' ').trim());
        expect(foldedWords(text)).toBe(plainly(text.normalize('NFKC'), ' ').trim());
      }),
      runs(300),
    );
  });

  it.each([
    ['Ärger im Hafen — “neu”', 'ärgerimhafenneu'],
    ['ȾⱯ', 'ⱦɐ'],
    ['İzmir', 'izmir'],
  ])('%s', (text, letters) => {
    expect(lettersOf(text).normalize('NFC').replaceAll('\u0307', '')).toBe(letters);
  });

  it('folds what is compatible', () => {
    expect(foldedWords('ＮＥＷＳ: ﬁve ①')).toBe('news five 1');
  });
});
