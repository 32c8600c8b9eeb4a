/** Decides whether addresses come out as the URL standard writes them, also where they are not parsed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeAddress } from '../../../lib/page/address';
import { runs } from '../../fuzz/support/runs';

const BASES = [
  'https://news.example.org/2024/harbour?x=1#y',
  'http://example.org/',
  'http://example.org:8080/a',
  'file:///a/b',
];

/** By the parser alone. */
function parsed(raw: string, base: string): string | null {
  try {
    const url = new URL(raw.trim(), base);
    return raw.trim() && /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

const piece = fc.constantFrom(
  ...[
    'https://',
    'http://',
    'HTTPS://',
    'ftp://',
    'javascript:',
    '//',
    '/',
    '/.',
    '/..',
    '.',
    '%2e',
    '%',
    '%20',
  ],
  ...[
    'www.',
    'a-b.',
    'xn--a.',
    'Ex.',
    '1.',
    'example.org',
    'example.org:443',
    'example.1',
    'u@h.org',
    'é.org',
  ],
  ...['?', '#', '&', '=', "'", '"', ' ', '\t', '\\', '|', '{', 'ä', 'K', 'ſ', 'path', 'a_b', '~', '😀'],
);

describe('an address', () => {
  it('is what the parser makes of it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(...BASES), (pieces, base) => {
        const raw = pieces.join('');
        expect(safeAddress(raw, base)).toBe(parsed(raw, base));
      }),
      runs(3000),
    );
  });

  it('is none when it leads nowhere that may be shown', () => {
    for (const raw of ['', '  ', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@example.org', null])
      expect(safeAddress(raw, BASES[0] as string)).toBeNull();
  });
});
