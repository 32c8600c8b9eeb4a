/** Decides how the rules of a policy and what came of them are put into words. */
import type { Finding, Outcome, Policy, RuleName, Verdict } from '../../lib/policy';
import { RULES } from '../../lib/policy';
import type { PageKey, PageTranslate } from '../pages/texts';
import { labelOf } from '../StandingSample';
import type { StatementIndex } from '../statements';

const RULE_KEYS: Readonly<Record<RuleName, PageKey>> = {
  reason: 'ruleReason',
  position: 'rulePosition',
  headline: 'ruleHeadline',
  lead: 'ruleLead',
  people: 'rulePeople',
  sources: 'ruleSources',
  named: 'ruleNamed',
  share: 'ruleShare',
  vague: 'ruleVague',
  quotes: 'ruleQuotes',
};

/** "At least 2 sources are on the record". */
export const ruleWords = (rule: RuleName, value: number, t: PageTranslate): string =>
  t(RULE_KEYS[rule], value);

const HOLE = '\u0000';

/** The same, cut where its number stands, for a field in its place; the second part is null for a rule without one. */
export function ruleParts(rule: RuleName, value: number, t: PageTranslate): readonly [string, string | null] {
  // The first value fills the place, the first number picks the plural form.
  const [before = '', after = null] = t(RULE_KEYS[rule], HOLE, value).split(HOLE);
  return [before, after];
}

export const VERDICT_KEYS: Readonly<Record<Verdict, PageKey>> = {
  kept: 'verdictKept',
  'not-kept': 'verdictNotKept',
  'no-case': 'verdictNoCase',
};

const NO_CASE: Readonly<Record<RuleName, PageKey>> = {
  reason: 'noCaseUnnamed',
  position: 'noCaseUnnamed',
  people: 'noCaseUnnamed',
  quotes: 'noCaseUnnamed',
  headline: 'noCaseHeadline',
  lead: 'noCaseLead',
  sources: 'noCaseAny',
  named: 'noCaseAny',
  share: 'noCaseAny',
  vague: 'noCaseAny',
};

const UNITS = { people: 'measuredPeople', sources: 'measuredSources', percent: 'measuredPercent' } as const;

/** What was found, in the rule's own unit; or why there was nothing to judge. Null where the findings say it all. */
export function measuredWords(outcome: Outcome, t: PageTranslate): string | null {
  if (outcome.verdict === 'no-case') return t(NO_CASE[outcome.rule]);
  const unit = RULES[outcome.rule].parameter?.unit;
  if (outcome.measured === null || unit === undefined) return null;
  const rounded = Math.round(outcome.measured * 10) / 10;
  return t('measuredFound', t(UNITS[unit], rounded, outcome.atLeast ? t('atLeastShort') : ''));
}

const FINDING_KEYS: Readonly<Record<RuleName, PageKey>> = {
  reason: 'findingReason',
  position: 'findingPosition',
  headline: 'findingHeadline',
  lead: 'findingLead',
  people: 'findingPeople',
  sources: 'findingAll',
  named: 'findingAll',
  share: 'findingShare',
  vague: 'findingVague',
  quotes: 'findingQuotes',
};

const HINGES: readonly RuleName[] = ['headline', 'lead'];

export function findingWords(
  rule: RuleName,
  finding: Finding,
  index: StatementIndex,
  t: PageTranslate,
): string {
  if (finding.statements.length === 0) return t('findingNobody');
  if (!HINGES.includes(rule)) {
    const source = finding.sourceId && index.sources.get(finding.sourceId);
    return t(FINDING_KEYS[rule], source ? labelOf(source, t) : '');
  }
  const sources = new Set(finding.statements.flatMap((id) => index.byId.get(id)?.source ?? []));
  return t(FINDING_KEYS[rule], [...sources].map((source) => labelOf(source, t)).join(', '));
}

export const policyName = (policy: Policy, t: PageTranslate): string =>
  policy.name || t(policy.id === 'first' ? 'policyFirst' : 'policyUnnamed');
