/** Shows that the rules survive any text, and that their spans are exact and lie inside it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findByRules } from '../../../../lib/language/rules/index';
import { repair } from '../../../../lib/language/rules/repair';
import { runs } from '../../../fuzz/support/runs';

const PARTS = [
  'said',
  'says',
  'that',
  'according',
  'to',
  'Oduya',
  'the mayor',
  ',',
  '.',
  '“',
  '”',
  '"',
  'and',
  'who',
  'as',
  'of whom',
  ':',
  '—',
  ';',
  'told',
  'reporters',
  'adding',
  'it was believed',
  'in a statement',
  '\n\n',
  '😀',
  'a déclaré',
  'que',
  'selon',
  '«',
  '»',
  'a-t-il dit',
  'the pier is old',
];

test('any text: spans inside it, in order, with words; repair keeps that', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }),
      fc.constantFrom('en', 'fr'),
      async (parts, lang) => {
        const text = parts.join(' ');
        const input = { text, title: null, subtitle: null, lang, siteName: null, byline: [], blocks: null };
        const found = await findByRules(input, async () => {});
        for (const list of [found, repair(found, text)])
          list.forEach((f, index) => {
            expect(f.content.length).toBeGreaterThan(0);
            for (const span of [...f.content, ...(f.cue ? [f.cue] : []), ...(f.mention ? [f.mention] : [])]) {
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.end).toBeGreaterThan(span.start);
              expect(span.end).toBeLessThanOrEqual(text.length);
            }
            if (f.continues !== null) expect(f.continues).not.toBe(index);
          });
      },
    ),
    runs(300, [[[',', ',', 'a déclaré'], 'fr']]),
  );
});
