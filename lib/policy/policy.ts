/**
 * Decides what a sourcing policy is: rules that a newsroom may switch on, some with a number of its own, and how a
 * policy from outside (a file, the browser's store) becomes one again. Only rules that the article's words can answer
 * are here; whether criticism was put to whom it is about, say, no machine can tell from the text.
 *
 * The rules are those that newsrooms publish (AP, Reuters, BBC, The New York Times): why a name is withheld, how the
 * source knows, how many sources there are, what may rest on them.
 */

export type RuleName =
  | 'reason'
  | 'position'
  | 'headline'
  | 'lead'
  | 'people'
  | 'sources'
  | 'named'
  | 'share'
  | 'vague'
  | 'quotes';

export interface Parameter {
  readonly unit: 'people' | 'sources' | 'percent';
  readonly least: number;
  readonly most: number;
}

interface RuleKind {
  /** Null: the rule has no number. */
  readonly parameter: Parameter | null;
  readonly on: boolean;
  readonly value: number;
}

const PEOPLE: Parameter = { unit: 'people', least: 1, most: 10 };
const SOURCES: Parameter = { unit: 'sources', least: 1, most: 20 };
const PERCENT: Parameter = { unit: 'percent', least: 0, most: 100 };

/** In the order in which they are shown; `on` and `value` are those of a new policy. */
export const RULES: Readonly<Record<RuleName, RuleKind>> = {
  reason: { parameter: null, on: true, value: 0 },
  position: { parameter: null, on: true, value: 0 },
  headline: { parameter: PEOPLE, on: true, value: 2 },
  lead: { parameter: PEOPLE, on: true, value: 2 },
  people: { parameter: PEOPLE, on: false, value: 2 },
  sources: { parameter: SOURCES, on: true, value: 2 },
  named: { parameter: SOURCES, on: false, value: 1 },
  share: { parameter: PERCENT, on: true, value: 50 },
  vague: { parameter: PERCENT, on: false, value: 20 },
  quotes: { parameter: null, on: false, value: 0 },
};

export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];

export interface Rule {
  readonly on: boolean;
  /** 0 for a rule without a number. */
  readonly value: number;
}

export interface Policy {
  readonly id: string;
  /** As its author calls it; empty for the one that comes with the extension, which is named in each language. */
  readonly name: string;
  readonly rules: Readonly<Record<RuleName, Rule>>;
}

const MOST_NAME = 120;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

function parseRule(name: RuleName, stored: unknown): Rule {
  const kind = RULES[name];
  const { on, value } = fieldsOf(stored);
  const number = typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : kind.value;
  const { least, most } = kind.parameter ?? { least: 0, most: 0 };
  return { on: typeof on === 'boolean' ? on : kind.on, value: Math.min(most, Math.max(least, number)) };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, MOST_NAME) : '';

/**
 * @param stored what a store or a file holds: a bad field takes its default, a missing rule is as in a new policy,
 *   unknown ones are dropped
 * @param id taken where the stored one has none
 */
export function parsePolicy(stored: unknown, id: string): Policy {
  const fields = fieldsOf(stored);
  const rules = fieldsOf(fields.rules);
  return {
    id: textOf(fields.id) || id,
    name: textOf(fields.name),
    rules: Object.fromEntries(
      RULE_NAMES.map((name) => [name, parseRule(name, rules[name])]),
    ) as Policy['rules'],
  };
}

/** The one that comes with the extension. */
export const FIRST_POLICY: Policy = parsePolicy({}, 'first');
