/** Decides how the result of a check is shown: rule by rule, what breaks it first, each statement a way into the text. */
import type { AttributionId } from '../../lib/model';
import type { Finding, Outcome, Verdict } from '../../lib/policy';
import { shorten } from '../format';
import type { PageTranslate } from '../pages/texts';
import type { StatementIndex } from '../statements';
import { findingWords, measuredWords, ruleWords, VERDICT_KEYS } from './words';

export interface OutcomesProps {
  readonly outcomes: readonly Outcome[];
  readonly index: StatementIndex;
  readonly t: PageTranslate;
  readonly onSelect: (id: AttributionId) => void;
}

const ORDER: readonly Verdict[] = ['not-kept', 'kept', 'no-case'];
const SIGNS: Readonly<Record<Verdict, string>> = { 'not-kept': '✗', kept: '✓', 'no-case': '–' };
const MOST_STATEMENTS = 6;

function Statements({ finding, index, t, onSelect }: { readonly finding: Finding } & OutcomesProps) {
  const shown = finding.statements.slice(0, MOST_STATEMENTS);
  const more = finding.statements.length - shown.length;
  return (
    <ul class="finding-statements">
      {shown.map((id) => (
        <li key={id}>
          <button type="button" onClick={() => onSelect(id)}>
            {shorten(index.byId.get(id)?.text ?? '', 110)}
          </button>
        </li>
      ))}
      {more > 0 && <li class="aside">{t('findingMore', more)}</li>}
    </ul>
  );
}

function OutcomeRow(props: { readonly outcome: Outcome } & OutcomesProps) {
  const { outcome, index, t } = props;
  const measured = measuredWords(outcome, t);
  return (
    <li class={`outcome ${outcome.verdict}`}>
      <p class="outcome-rule">
        <span class="outcome-sign" aria-hidden="true">
          {SIGNS[outcome.verdict]}
        </span>
        <span>
          <strong class="outcome-verdict">{t(VERDICT_KEYS[outcome.verdict])}.</strong>{' '}
          {ruleWords(outcome.rule, outcome.wanted, t)}
          {measured !== null && <span class="outcome-measured"> {measured}</span>}
        </span>
      </p>
      {outcome.findings.map((finding) => (
        <div class="one-finding" key={`${finding.sourceId}${finding.statements[0]}`}>
          <p>
            {findingWords(outcome.rule, finding, index, t)}
            {finding.uncertain && <span class="finding-doubt">{t('findingUncertain')}</span>}
          </p>
          <Statements {...props} finding={finding} />
        </div>
      ))}
    </li>
  );
}

export function Outcomes(props: OutcomesProps) {
  const { outcomes, t } = props;
  if (outcomes.length === 0) return <p class="aside">{t('outcomesNoRules')}</p>;
  const kept = outcomes.filter(({ verdict }) => verdict === 'kept').length;
  const judged = outcomes.filter(({ verdict }) => verdict !== 'no-case').length;
  const sorted = [...outcomes].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return (
    <>
      <p class="outcomes-sum" role="status">
        {t('outcomesKept', kept, judged)}
      </p>
      <ul class="outcomes">
        {sorted.map((outcome) => (
          <OutcomeRow key={outcome.rule} {...props} outcome={outcome} />
        ))}
      </ul>
    </>
  );
}
