/** Decides what a reader sees first: how much rests on whom, in one sentence and one bar. */
import type { Analysis } from '../../lib/model';
import { formatShare } from '../format';
import { DotSample, STANDING_NAMES } from '../StandingSample';
import { sharesOf, summaryWords } from '../summary';
import type { Translate } from '../types';

interface VerdictProps {
  readonly analysis: Analysis;
  readonly t: Translate;
  readonly locale: string;
}

function Sentence({ analysis, t }: VerdictProps) {
  const { unnamed, record, vague } = summaryWords(analysis.summary, t);
  return (
    <h2 class="summary">
      {unnamed === null ? (
        <span>{t('summaryNoneUnnamed')}</span>
      ) : (
        <span class="summary-unnamed">{unnamed}</span>
      )}
      {record !== null && <span>{record}</span>}
      {vague !== null && <span class="summary-vague">{vague}</span>}
    </h2>
  );
}

function Bar({ analysis, t, locale }: VerdictProps) {
  const shares = sharesOf(analysis.summary);
  return (
    <>
      <div class="bar" aria-hidden="true">
        {shares.map(({ standing, share }) => (
          <span key={standing} class={`bar-part ${standing}`} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul class="bar-legend">
        {shares.map(({ standing, share }) => (
          <li key={standing}>
            <DotSample standing={standing} />
            {t('shareOf', t(STANDING_NAMES[standing]), formatShare(share, locale))}
          </li>
        ))}
      </ul>
    </>
  );
}

export const Verdict = (props: VerdictProps) => (
  <header class="verdict">
    <Sentence {...props} />
    <Bar {...props} />
  </header>
);
