/** Decides how a sourcing policy is chosen, changed, copied, taken in and out. Every change holds at once. */
import { type Policy, RULE_NAMES, RULES, type Rule, type RuleName } from '../../lib/policy';
import { FileButton } from '../pages/FileButton';
import type { PageTranslate } from '../pages/texts';
import { policyName, ruleParts, ruleWords } from './words';

export interface PolicyCallbacks {
  readonly onChoose: (id: string) => void;
  readonly onChange: (policy: Policy) => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
  readonly onImport: (file: File) => void;
  readonly onExport: () => void;
  /** Brings back what was deleted last. */
  readonly onUndo: () => void;
}

export interface PolicyEditorProps {
  readonly policies: readonly Policy[];
  readonly chosen: Policy;
  /** What there is to say of the last action; null: nothing. */
  readonly notice: { readonly text: string; readonly undo: boolean } | null;
  readonly t: PageTranslate;
  readonly on: PolicyCallbacks;
}

interface RuleRowProps {
  readonly name: RuleName;
  readonly rule: Rule;
  readonly t: PageTranslate;
  readonly onChange: (rule: Rule) => void;
}

function RuleRow({ name, rule, t, onChange }: RuleRowProps) {
  const { parameter } = RULES[name];
  const id = `rule-${name}`;
  const [before, after] = ruleParts(name, rule.value, t);
  const words = ruleWords(name, rule.value, t);
  return (
    <li class="rule">
      <input
        type="checkbox"
        id={id}
        checked={rule.on}
        aria-label={words}
        onChange={(event) => onChange({ ...rule, on: event.currentTarget.checked })}
      />
      <span class="rule-words">
        <label for={id}>{before}</label>
        {parameter && (
          <>
            <input
              type="number"
              inputMode="numeric"
              min={parameter.least}
              max={parameter.most}
              value={rule.value}
              aria-label={words}
              onChange={(event) => {
                const value = event.currentTarget.valueAsNumber;
                const kept = Number.isNaN(value) ? rule.value : Math.round(value);
                const bounded = Math.min(parameter.most, Math.max(parameter.least, kept));
                event.currentTarget.value = String(bounded);
                onChange({ ...rule, value: bounded });
              }}
            />
            <label for={id}>{after}</label>
          </>
        )}
      </span>
    </li>
  );
}

function Choice({ policies, chosen, t, on }: PolicyEditorProps) {
  return (
    <div class="row">
      <label class="policy-field">
        <span>{t('policyChoose')}</span>
        <select value={chosen.id} onChange={(event) => on.onChoose(event.currentTarget.value)}>
          {policies.map((policy) => (
            <option key={policy.id} value={policy.id}>
              {policyName(policy, t)}
            </option>
          ))}
        </select>
      </label>
      <label class="policy-field">
        <span>{t('policyName')}</span>
        <input
          type="text"
          maxLength={120}
          value={policyName(chosen, t)}
          onChange={(event) => on.onChange({ ...chosen, name: event.currentTarget.value.trim() })}
        />
      </label>
    </div>
  );
}

export function PolicyEditor(props: PolicyEditorProps) {
  const { policies, chosen, notice, t, on } = props;
  return (
    <section class="policy" aria-labelledby="policy-title">
      <h2 id="policy-title">{t('policyTitle')}</h2>
      <Choice {...props} />
      <ul class="rules" aria-label={t('policyRules')}>
        {RULE_NAMES.map((name) => (
          <RuleRow
            key={`${chosen.id}${name}`}
            name={name}
            rule={chosen.rules[name]}
            t={t}
            onChange={(rule) => on.onChange({ ...chosen, rules: { ...chosen.rules, [name]: rule } })}
          />
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button" onClick={on.onCopy}>
          {t('policyCopy')}
        </button>
        <button type="button" class="button" disabled={policies.length < 2} onClick={on.onDelete}>
          {t('policyDelete')}
        </button>
        <FileButton accept=".json,application/json" onFile={on.onImport}>
          {t('policyImport')}
        </FileButton>
        <button type="button" class="button" onClick={on.onExport}>
          {t('policyExport')}
        </button>
      </div>
      <p class="said" role="status">
        {notice?.text ?? t('policySaved')}{' '}
        {notice?.undo && (
          <button type="button" class="textlink" onClick={on.onUndo}>
            {t('pageUndo')}
          </button>
        )}
      </p>
    </section>
  );
}
