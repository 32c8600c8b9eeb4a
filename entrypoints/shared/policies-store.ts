/** Decides where sourcing policies are kept: in the extension's own local store, with the one chosen last. */
import { FIRST_POLICY, type Policy, parsePolicy } from '../../lib/policy';
import { type Fields, type Recipe, Stored } from './stored';

export interface Policies {
  /** At least one. */
  readonly list: readonly Policy[];
  /** Id of one in the list. */
  readonly chosen: string;
}

const MOST_POLICIES = 200;

function parsePolicies({ list, chosen }: Fields): Policies {
  const stored = Array.isArray(list) ? list.slice(0, MOST_POLICIES) : [];
  const byId = new Map<string, Policy>();
  for (const [index, one] of stored.entries()) {
    const policy = parsePolicy(one, `policy-${index}`);
    byId.set(policy.id, policy);
  }
  const policies = byId.size > 0 ? [...byId.values()] : [FIRST_POLICY];
  const first = policies[0] ?? FIRST_POLICY;
  return { list: policies, chosen: typeof chosen === 'string' && byId.has(chosen) ? chosen : first.id };
}

export const POLICIES_RECIPE: Recipe<Policies> = {
  key: 'policies',
  version: 1,
  migrations: [(fields) => fields],
  parse: parsePolicies,
};

export const policiesStore = new Stored(POLICIES_RECIPE);

export const chosenPolicy = ({ list, chosen }: Policies): Policy =>
  list.find(({ id }) => id === chosen) ?? list[0] ?? FIRST_POLICY;

/** Adds it, or replaces the one with its id. */
export const withPolicy = (policies: Policies, policy: Policy): Policies => {
  const known = policies.list.some(({ id }) => id === policy.id);
  return {
    list: known
      ? policies.list.map((one) => (one.id === policy.id ? policy : one))
      : [...policies.list, policy],
    chosen: policy.id,
  };
};

/** The last one cannot be taken away. */
export function withoutPolicy(policies: Policies, id: string): Policies {
  const list = policies.list.filter((one) => one.id !== id);
  return list.length === 0 ? policies : { list, chosen: list[0]?.id ?? policies.chosen };
}
