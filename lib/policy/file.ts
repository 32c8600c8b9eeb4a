/** Decides how a policy is saved as a file, and which files are policies. */
import { err, ok, type Result } from '../result';
import { type Policy, parsePolicy, RULE_NAMES } from './policy';

const FORMAT = 'on-record-policy';

/** Raised when a reader of the older form could not read the newer. */
export const POLICY_VERSION = 1;

export type PolicyFault = 'not-json' | 'not-a-policy' | 'later-version';

/** @returns JSON, indented, for people to read and for `policyFromJson` */
export function policyToJson({ name, rules }: Policy): string {
  return `${JSON.stringify({ format: FORMAT, version: POLICY_VERSION, name, rules }, null, 2)}\n`;
}

/**
 * @param id of the policy that comes of it: a file never replaces one that is there
 * @returns the policy, or why the text is none
 */
export function policyFromJson(text: string, id: string): Result<Policy, PolicyFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('not-json');
  }
  const { format, version, name, rules } = (value ?? {}) as Record<string, unknown>;
  if (format !== FORMAT || typeof rules !== 'object' || rules === null) return err('not-a-policy');
  if (typeof version !== 'number' || version > POLICY_VERSION) return err('later-version');
  if (!RULE_NAMES.some((rule) => Object.hasOwn(rules, rule))) return err('not-a-policy');
  return ok(parsePolicy({ name, rules }, id));
}
