/**
 * Decides, rule by rule, whether an analysed article keeps to a policy, and which statements each finding is about.
 * It judges what was found: an attribution that the machine missed or took for another is missed here too.
 */
import {
  type Analysis,
  type Article,
  type Attribution,
  type AttributionId,
  type Source,
  type SourceId,
  type Standing,
  standingOf,
  type UnnamedSource,
} from '../model';
import { leadEndOf } from './lead';
import { type Policy, RULE_NAMES, type RuleName } from './policy';

export interface Finding {
  /** Null where the finding is about the article as a whole. */
  readonly sourceId: SourceId | null;
  /** In reading order; what a click leads to. */
  readonly statements: readonly AttributionId[];
  /** Every statement that it rests on is more likely wrong than right: look before you believe it. */
  readonly uncertain: boolean;
}

export type Verdict =
  | 'kept'
  | 'not-kept'
  /** Nothing in the text falls under the rule: no unnamed source, no statement in the headline. */
  | 'no-case';

export interface Outcome {
  readonly rule: RuleName;
  readonly verdict: Verdict;
  /** The rule's own number. */
  readonly wanted: number;
  /** What was counted, in the rule's unit; null for a rule without a number. */
  readonly measured: number | null;
  /** Whether the count may be higher: "several sources" are at least three. */
  readonly atLeast: boolean;
  readonly findings: readonly Finding[];
}

/** As the marks in the text: fewer than six in ten of such marks are right. */
const UNCERTAIN_BELOW = 0.6;

interface Statement {
  readonly attribution: Attribution;
  readonly source: Source;
  readonly standing: Standing;
}

interface Case {
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly value: number;
}

type Answer = Omit<Outcome, 'rule' | 'wanted' | 'atLeast'> & { readonly atLeast?: boolean };

const NO_CASE: Answer = { verdict: 'no-case', measured: null, findings: [] };

const startOf = ({ attribution }: Statement): number =>
  attribution.content.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);

const FIELDS = ['title', 'subtitle', 'text'] as const;

const inOrder = (a: Statement, b: Statement): number =>
  FIELDS.indexOf(a.attribution.field) - FIELDS.indexOf(b.attribution.field) || startOf(a) - startOf(b);

function statementsOf(analysis: Analysis): readonly Statement[] {
  const sources = new Map(analysis.sources.map((source) => [source.id, source]));
  return analysis.attributions
    .flatMap((attribution) => {
      const source = sources.get(attribution.sourceId);
      if (!source || attribution.content.length === 0) return [];
      return [{ attribution, source, standing: standingOf(source.kind) }];
    })
    .sort(inOrder);
}

const findingOf = (statements: readonly Statement[], sourceId: SourceId | null): Finding => ({
  sourceId,
  statements: statements.map(({ attribution }) => attribution.id),
  uncertain:
    statements.length > 0 &&
    statements.every(({ attribution }) => attribution.evidence.confidence < UNCERTAIN_BELOW),
});

const unnamedIn = (statements: readonly Statement[]): ReadonlyMap<UnnamedSource, readonly Statement[]> => {
  const groups = new Map<UnnamedSource, Statement[]>();
  for (const statement of statements) {
    const { source } = statement;
    if (source.kind !== 'unnamed') continue;
    groups.set(source, [...(groups.get(source) ?? []), statement]);
  }
  return groups;
};

const verdictOf = (findings: readonly Finding[]): Verdict => (findings.length > 0 ? 'not-kept' : 'kept');

/** One finding for each unnamed source that lacks something. */
function eachUnnamed({ statements }: Case, lacks: (source: UnnamedSource) => boolean): Answer {
  const groups = unnamedIn(statements);
  if (groups.size === 0) return NO_CASE;
  const findings = [...groups]
    .filter(([source]) => lacks(source))
    .map(([source, own]) => findingOf(own, source.id));
  return { verdict: verdictOf(findings), measured: null, findings };
}

/** What stands here must not rest on fewer unnamed people than wanted, and on nobody else. */
function restsOn(statements: readonly Statement[], wanted: number): Answer {
  if (statements.length === 0) return NO_CASE;
  if (statements.some(({ standing }) => standing !== 'unnamed')) {
    return { verdict: 'kept', measured: null, findings: [] };
  }
  const sources = [...unnamedIn(statements).keys()];
  const people = sources.reduce((sum, { count }) => sum + count.n, 0);
  const findings = people < wanted ? [findingOf(statements, sources[0]?.id ?? null)] : [];
  const atLeast = sources.some(({ count }) => count.kind === 'at-least');
  return { verdict: verdictOf(findings), measured: people, atLeast, findings };
}

const firstOfEach = (statements: readonly Statement[]): readonly Statement[] => {
  const seen = new Set<SourceId>();
  return statements.filter(({ source }) => !seen.has(source.id) && seen.add(source.id));
};

function atLeastSources({ statements, value }: Case, counts: (standing: Standing) => boolean): Answer {
  if (statements.length === 0) return NO_CASE;
  const counted = firstOfEach(statements.filter(({ standing }) => counts(standing)));
  const findings = counted.length < value ? [findingOf(counted, null)] : [];
  return { verdict: verdictOf(findings), measured: counted.length, findings };
}

function shareAtMost({ statements, value }: Case, of: Standing): Answer {
  if (statements.length === 0) return NO_CASE;
  const those = statements.filter(({ standing }) => standing === of);
  const measured = (100 * those.length) / statements.length;
  const findings = measured > value ? [findingOf(those, null)] : [];
  return { verdict: verdictOf(findings), measured, findings };
}

const inTitle = ({ statements }: Case) =>
  statements.filter(({ attribution }) => attribution.field === 'title');

const inLead = ({ article, statements }: Case) => {
  const end = leadEndOf(article);
  return statements.filter((one) => one.attribution.field === 'text' && startOf(one) < end);
};

const ANSWERS: Readonly<Record<RuleName, (asked: Case) => Answer>> = {
  reason: (asked) => eachUnnamed(asked, ({ reason }) => reason === null),
  position: (asked) => eachUnnamed(asked, ({ position }) => position === null),
  headline: (asked) => restsOn(inTitle(asked), asked.value),
  lead: (asked) => restsOn(inLead(asked), asked.value),
  people: (asked) => eachUnnamed(asked, ({ count }) => count.n < asked.value),
  sources: (asked) => atLeastSources(asked, (standing) => standing !== 'vague'),
  named: (asked) => atLeastSources(asked, (standing) => standing === 'record'),
  share: (asked) => shareAtMost(asked, 'unnamed'),
  vague: (asked) => shareAtMost(asked, 'vague'),
  quotes: (asked) => {
    const unnamed = asked.statements.filter(({ standing }) => standing === 'unnamed');
    if (unnamed.length === 0) return NO_CASE;
    const findings = unnamed
      .filter(({ attribution }) => attribution.form !== 'indirect')
      .map((statement) => findingOf([statement], statement.source.id));
    return { verdict: verdictOf(findings), measured: null, findings };
  },
};

/** @returns an outcome for each rule that is switched on, in the order of the rules; none when none is */
export function checkPolicy(article: Article, analysis: Analysis, policy: Policy): readonly Outcome[] {
  const statements = statementsOf(analysis);
  return RULE_NAMES.filter((name) => policy.rules[name].on).map((rule) => {
    const { value } = policy.rules[rule];
    return { atLeast: false, ...ANSWERS[rule]({ article, statements, value }), rule, wanted: value };
  });
}
