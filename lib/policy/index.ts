/** Decides what the rest of the extension may use of sourcing policies. */
export { checkPolicy, type Finding, type Outcome, type Verdict } from './check';
export { type PolicyFault, policyFromJson, policyToJson } from './file';
export {
  FIRST_POLICY,
  type Parameter,
  type Policy,
  parsePolicy,
  RULE_NAMES,
  RULES,
  type Rule,
  type RuleName,
} from './policy';
