/** Shows that each French wording of withheld names finds its example and leaves its counterexample alone. */
import { describe, expect, test } from 'vitest';
import { FRENCH_REASONS, FRENCH_WITHHELD } from '../../../../lib/language/fr/sources';

describe('French wordings of withheld names and their reasons', () => {
  for (const { name, pattern, matches, not } of [...FRENCH_WITHHELD, ...FRENCH_REASONS])
    test(name, () => {
      expect(pattern.test(matches)).toBe(true);
      expect(pattern.test(not)).toBe(false);
    });
});
