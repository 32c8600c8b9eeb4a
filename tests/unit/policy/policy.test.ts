/** Decides that each rule finds what breaks it, leaves alone what keeps it, and says so where it has nothing to judge. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../lib/draft';
import type { Analysis, Attribution, Source } from '../../../lib/model';
import {
  checkPolicy,
  FIRST_POLICY,
  type Policy,
  parsePolicy,
  policyFromJson,
  policyToJson,
  RULE_NAMES,
  RULES,
  type RuleName,
} from '../../../lib/policy';
import { runs } from '../../fuzz/support/runs';

const LINES = [
  'The pier will stay shut, two officials said.',
  'It is safe, Mayor Ada Holm said.',
  '“Money is missing,” an aide said.',
  'It will reopen, critics say.',
];
const TITLE = 'Pier to stay shut, officials say';
const article = readDraft({ text: LINES.join('\n\n'), form: 'plain', title: TITLE });

const source = (id: string, facts: Record<string, unknown>): Source =>
  ({ id, label: id, role: null, mentions: [], via: null, why: '', ...facts }) as unknown as Source;

const unnamed = (id: string, facts: Record<string, unknown> = {}): Source =>
  source(id, {
    kind: 'unnamed',
    basis: 'implicit',
    reason: null,
    position: null,
    count: { kind: 'exact', n: 1 },
    ...facts,
  });

function said(id: string, by: string, words: string, facts: Record<string, unknown> = {}): Attribution {
  const field = facts.field === 'title' ? 'title' : 'text';
  const start = (field === 'title' ? article.title : article.text).indexOf(words);
  if (start < 0) throw new Error(words);
  return {
    id,
    field,
    content: [{ start, end: start + words.length }],
    form: 'indirect',
    cue: null,
    mention: null,
    sourceId: by,
    evidence: { by: 'rule', rule: 'test', confidence: 0.9 },
    ...facts,
  } as unknown as Attribution;
}

const analysis = (sources: readonly Source[], attributions: readonly Attribution[]): Analysis =>
  ({ language: 'en', sources, attributions, relations: [], silences: [] }) as unknown as Analysis;

const only = (rule: RuleName, value = RULES[rule].value): Policy => ({
  ...FIRST_POLICY,
  rules: Object.fromEntries(
    RULE_NAMES.map((name) => [name, { on: name === rule, value: name === rule ? value : RULES[name].value }]),
  ) as Policy['rules'],
});

function outcomeOf(rule: RuleName, of: Analysis, value?: number) {
  const [outcome, ...more] = checkPolicy(article, of, only(rule, value));
  expect(more).toEqual([]);
  expect(outcome?.rule).toBe(rule);
  return outcome as NonNullable<typeof outcome>;
}

const MAYOR = source('mayor', { kind: 'person' });
const CRITICS = source('critics', { kind: 'collective' });
const TWO = unnamed('two', { count: { kind: 'exact', n: 2 } });
const AIDE = unnamed('aide');

const shut = said('A1', 'two', 'The pier will stay shut');
const safe = said('A2', 'mayor', 'It is safe');
const money = said('A3', 'aide', '“Money is missing,”', { form: 'direct' });
const reopen = said('A4', 'critics', 'It will reopen');
const title = (by: string) => said('A0', by, 'Pier to stay shut', { field: 'title' });

const whole = analysis([MAYOR, CRITICS, TWO, AIDE], [reopen, money, safe, shut]);
const namedOnly = analysis([MAYOR], [safe]);
const nobody = analysis([], []);

describe.each(['reason', 'position'] as const)('every unnamed source: %s', (rule) => {
  it('finds the sources that lack it, with all their statements in order', () => {
    const { verdict, findings } = outcomeOf(rule, whole);
    expect(verdict).toBe('not-kept');
    expect(findings).toEqual([
      { sourceId: 'two', statements: ['A1'], uncertain: false },
      { sourceId: 'aide', statements: ['A3'], uncertain: false },
    ]);
  });

  it('leaves alone those that have it', () => {
    const told = {
      reason: { field: 'text', span: { start: 0, end: 3 } },
      position: 'briefed on the plan',
    };
    expect(outcomeOf(rule, analysis([unnamed('two', told)], [shut])).verdict).toBe('kept');
  });

  it('has no case without unnamed sources', () => {
    expect(outcomeOf(rule, namedOnly).verdict).toBe('no-case');
  });
});

describe('the headline', () => {
  it('must not rest on fewer unnamed people than wanted', () => {
    const { verdict, measured, findings } = outcomeOf('headline', analysis([AIDE], [title('aide')]), 2);
    expect([verdict, measured]).toEqual(['not-kept', 1]);
    expect(findings).toEqual([{ sourceId: 'aide', statements: ['A0'], uncertain: false }]);
  });

  it('may rest on as many as are wanted, or on somebody named', () => {
    expect(outcomeOf('headline', analysis([TWO], [title('two')]), 2).verdict).toBe('kept');
    expect(outcomeOf('headline', analysis([TWO], [title('two')]), 3).verdict).toBe('not-kept');
    expect(outcomeOf('headline', analysis([MAYOR], [title('mayor')]), 2).verdict).toBe('kept');
  });

  it('says where the count may be higher', () => {
    const several = unnamed('two', { count: { kind: 'at-least', n: 3 } });
    expect(outcomeOf('headline', analysis([several], [title('two')])).atLeast).toBe(true);
  });

  it('has no case where it credits nobody', () => {
    expect(outcomeOf('headline', whole).verdict).toBe('no-case');
  });
});

describe('the lead', () => {
  it('is the first two paragraphs', () => {
    expect(outcomeOf('lead', analysis([TWO], [shut]), 3).verdict).toBe('not-kept');
    expect(outcomeOf('lead', whole, 3).verdict).toBe('kept');
    expect(outcomeOf('lead', analysis([AIDE], [money])).verdict).toBe('no-case');
  });
});

it('counts the people behind each unnamed source', () => {
  expect(outcomeOf('people', whole, 2).findings.map(({ sourceId }) => sourceId)).toEqual(['aide']);
  expect(outcomeOf('people', whole, 1).verdict).toBe('kept');
});

it('counts distinct sources, vague ones not', () => {
  expect(outcomeOf('sources', whole, 3)).toMatchObject({ verdict: 'kept', measured: 3 });
  expect(outcomeOf('sources', whole, 4)).toMatchObject({ verdict: 'not-kept', measured: 3 });
  expect(outcomeOf('sources', whole, 4).findings[0]?.statements).toEqual(['A1', 'A2', 'A3']);
  expect(outcomeOf('sources', nobody).verdict).toBe('no-case');
});

it('counts sources on the record', () => {
  expect(outcomeOf('named', whole, 1)).toMatchObject({ verdict: 'kept', measured: 1 });
  expect(outcomeOf('named', whole, 2)).toMatchObject({ verdict: 'not-kept', measured: 1 });
  expect(outcomeOf('named', analysis([AIDE], [money]), 1).findings).toEqual([
    { sourceId: null, statements: [], uncertain: false },
  ]);
});

it.each([
  ['share', 50, 'kept'],
  ['share', 49, 'not-kept'],
  ['vague', 25, 'kept'],
  ['vague', 24, 'not-kept'],
] as const)('%s at most %i %%: %s', (rule, value, verdict) => {
  expect(outcomeOf(rule, whole, value)).toMatchObject({ verdict, measured: rule === 'share' ? 50 : 25 });
});

it('finds quotations of unnamed sources, each by itself', () => {
  expect(outcomeOf('quotes', whole).findings).toEqual([
    { sourceId: 'aide', statements: ['A3'], uncertain: false },
  ]);
  expect(outcomeOf('quotes', analysis([TWO], [shut])).verdict).toBe('kept');
  expect(outcomeOf('quotes', namedOnly).verdict).toBe('no-case');
});

it('says which findings rest on uncertain marks alone', () => {
  const weak = { ...shut, evidence: { ...shut.evidence, confidence: 0.4 } };
  expect(outcomeOf('reason', analysis([TWO], [weak])).findings[0]?.uncertain).toBe(true);
});

it('answers for the rules that are switched on, in their order', () => {
  expect(checkPolicy(article, whole, FIRST_POLICY).map(({ rule }) => rule)).toEqual(
    RULE_NAMES.filter((name) => RULES[name].on),
  );
});

describe('a policy as a file', () => {
  const mine = parsePolicy({ name: 'Night desk', rules: { share: { on: true, value: 20 } } }, 'x');

  it('comes back as it was, under a new id', () => {
    const back = policyFromJson(policyToJson(mine), 'y');
    expect(back).toEqual({ ok: true, value: { ...mine, id: 'y' } });
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['something else', '{"format":"on-record","version":1}', 'not-a-policy'],
    ['nothing', 'null', 'not-a-policy'],
    ['no rule of ours', '{"format":"on-record-policy","version":1,"rules":{"x":1}}', 'not-a-policy'],
    ['a later form', '{"format":"on-record-policy","version":99,"rules":{"share":{}}}', 'later-version'],
  ])('%s is refused', (_, text, fault) => {
    expect(policyFromJson(text, 'y')).toEqual({ ok: false, error: fault });
  });

  it('any value becomes a policy whose numbers are in bounds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { rules } = parsePolicy({ rules: { share: value, people: { on: value, value } } }, 'z');
        for (const name of RULE_NAMES) {
          const { least, most } = RULES[name].parameter ?? { least: 0, most: 0 };
          expect(rules[name].value).toBeGreaterThanOrEqual(least);
          expect(rules[name].value).toBeLessThanOrEqual(most);
          expect(typeof rules[name].on).toBe('boolean');
        }
      }),
      runs(100),
    );
  });
});
