/** Shows in which encodings files are read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfBytes } from '../../lib/encoding';
import { runs } from '../fuzz/support/runs';

const WORDS = 'The café said: “Shut.” – 5 €';
const utf8 = (text: string) => new TextEncoder().encode(text);
/** What has no sign of its own in windows-1252 must not be among the letters. */
const SIGNS: Readonly<Record<string, number>> = { é: 0xe9, '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };
const windows = (text: string) => Uint8Array.from(text, (sign) => SIGNS[sign] ?? sign.charCodeAt(0));
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer);

describe('a file', () => {
  it.each([
    ['UTF-8', utf8(WORDS), WORDS],
    ['UTF-8 with a mark', utf8(`\uFEFF${WORDS}`), WORDS],
    ['UTF-16 with a mark', utf16(WORDS), WORDS],
    ['windows-1252 that says nothing', windows(WORDS), WORDS],
    ['windows-1252 that says so', windows(`<meta charset="windows-1252">${WORDS}`), WORDS],
    ['what calls itself ISO-8859-1', windows(`<meta charset=iso-8859-1>${WORDS}`), WORDS],
    [
      'by http-equiv',
      windows(`<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">${WORDS}`),
      WORDS,
    ],
    ['UTF-8 that says something unknown', utf8(`<meta charset="klingon">${WORDS}`), WORDS],
    ['UTF-8 that says UTF-16', utf8(`<meta charset="utf-16">${WORDS}`), WORDS],
    ['Shift_JIS', Uint8Array.of(...utf8('<meta charset="shift_jis">'), 0x93, 0x8c, 0x8b, 0x9e), '東京'],
    ['what says UTF-8 and is not', windows(`<meta charset="utf-8">${WORDS}`), WORDS],
    ['nothing', new Uint8Array(), ''],
  ])('in %s', (_, bytes, text) => {
    expect(textOfBytes(bytes).replace(/^<meta[^>]*>/u, '')).toBe(text);
  });

  it('of any bytes is some text, and of UTF-8 the very text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof textOfBytes(bytes)).toBe('string');
      }),
      runs(300),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        fc.pre(!/^\uFEFF|<meta/iu.test(text));
        expect(textOfBytes(utf8(text))).toBe(text);
      }),
      runs(300),
    );
  });
});
