/** Decides what the panel says hangs on unnamed sources, and who answers whom. */
import type { Analysis, AttributionId, Relation } from '../../lib/model';
import { labelOf } from '../StandingSample';
import type { StatementIndex } from '../statements';
import type { MessageKey, Translate } from '../types';
import { answersOf } from './answers';

interface HingesProps {
  readonly analysis: Analysis;
  readonly index: StatementIndex;
  readonly t: Translate;
  readonly onSelect: (id: AttributionId) => void;
}

const VERBS: Readonly<Record<Relation['kind'], MessageKey>> = {
  denies: 'answerDenies',
  confirms: 'answerConfirms',
  disputes: 'answerDisputes',
};

function hingeOf({ headlineUnnamedOnly, leadUnnamedOnly }: Analysis['summary']): MessageKey | null {
  if (headlineUnnamedOnly && leadUnnamedOnly) return 'hingeBoth';
  if (headlineUnnamedOnly) return 'hingeHeadline';
  return leadUnnamedOnly ? 'hingeLead' : null;
}

export function Hinges({ analysis, index, t, onSelect }: HingesProps) {
  const hinge = hingeOf(analysis.summary);
  const answers = answersOf(index);
  if (hinge === null && answers.length === 0) return null;
  return (
    <section class={hinge === null ? 'hinges' : 'hinges warn'} aria-label={t('hingesLabel')}>
      {hinge !== null && <p class="hinge">{t(hinge)}</p>}
      {answers.length > 0 && (
        <ul>
          {answers.map(({ kind, from, to, statements }) => (
            <li key={`${kind}${from.id}${to.id}`}>
              <button type="button" onClick={() => statements[0] && onSelect(statements[0].id)}>
                {t(VERBS[kind], labelOf(from, t), labelOf(to, t))}
                {statements.length > 1 && <span class="times"> {t('times', statements.length)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
