/** Every wording rule matches its own example and not its counterexample. */
import { describe, expect, it } from 'vitest';
import { members as englishMembers } from '../../../../lib/language/resolve/en/members';
import { members as frenchMembers } from '../../../../lib/language/resolve/fr/members';
import { dataOf } from '../../../../lib/language/resolve/language';
import type { WordingRule } from '../../../../lib/language/resolve/lexicon';

const rules: readonly WordingRule[] = [dataOf('en'), dataOf('fr')]
  .flatMap((data) => [
    ...data.explicit,
    ...data.notNaming,
    ...data.partial,
    ...data.reasons,
    ...data.frontReasons,
    ...data.positions,
    ...data.silent,
    ...data.lexicon.sourceless,
    ...data.lexicon.fixed,
  ])
  .concat(englishMembers, frenchMembers);
const test = (rule: WordingRule, text: string): boolean =>
  new RegExp(rule.pattern.source, rule.pattern.flags.replace('g', '')).test(text);

describe.each(rules)('$name', (rule) => {
  it('matches its example', () => expect(test(rule, rule.matches)).toBe(true));
  it('does not match its counterexample', () => expect(test(rule, rule.not)).toBe(false));
});
