/** Shows that each rule finds its example and leaves its counterexample alone. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../../lib/language/rules/catalogue';
import { read } from './helpers';

describe('rules of attribution', () => {
  for (const rule of RULES) {
    test(`${rule.name}: finds its example`, async () => {
      expect((await read(rule.matches)).map((f) => f.rule)).toContain(rule.name);
    });
    test(`${rule.name}: leaves its counterexample alone`, async () => {
      expect((await read(rule.not)).map((f) => f.rule)).not.toContain(rule.name);
    });
  }
});
