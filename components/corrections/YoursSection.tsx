/** Decides what the panel says of the reader's own corrections, and what can be done with them as a whole. */
import { useState } from 'preact/hooks';
import type { CorrectionRequest } from '../../lib/corrections';
import { shorten } from '../format';
import type { AgreementReport, MessageKey, Translate, Yours } from '../types';
import { AgreementView } from './AgreementView';

const KEEPING: Readonly<Record<Exclude<Yours['keeping'], 'kept'>, MessageKey>> = {
  private: 'yoursPrivate',
  failed: 'yoursFailed',
  newer: 'yoursNewer',
  damaged: 'yoursDamaged',
};

const Words = ({ title, words }: { readonly title: string; readonly words: readonly string[] }) =>
  words.length === 0 ? null : (
    <details class="yours-words">
      <summary>{title}</summary>
      <ul>
        {words.map((one, at) => (
          <li key={at} dir="auto">
            {shorten(one, 140)}
          </li>
        ))}
      </ul>
    </details>
  );

function Steps({ yours, t, onCorrect }: Pick<YoursProps, 'yours' | 't' | 'onCorrect'>) {
  return (
    <div class="form-row">
      <button
        type="button"
        class="button"
        aria-disabled={!yours.canUndo}
        onClick={() => yours.canUndo && onCorrect({ kind: 'undo' })}
      >
        {t('undo')}
      </button>
      <button
        type="button"
        class="button"
        aria-disabled={!yours.canRedo}
        onClick={() => yours.canRedo && onCorrect({ kind: 'redo' })}
      >
        {t('redo')}
      </button>
    </div>
  );
}

interface YoursProps {
  readonly yours: Yours;
  readonly t: Translate;
  readonly locale: string;
  readonly onCorrect: (request: CorrectionRequest) => void;
  readonly onAgreement: (() => Promise<AgreementReport>) | undefined;
}

export function YoursSection(props: YoursProps) {
  const { yours, t, locale, onCorrect, onAgreement } = props;
  const [report, setReport] = useState<AgreementReport | null>(null);
  const inClass = yours.mode !== 'read';
  const { count } = yours;
  return (
    <section class="yours-section" aria-label={t(inClass ? 'yoursClass' : 'yoursTitle')}>
      <h2 class="section-title">
        {inClass ? t('yoursClass') : count === 0 ? t('yoursTitle') : t('yoursCount', count)}
      </h2>
      {yours.keeping !== 'kept' && (
        <p class="panel-notice" role="status">
          {t(KEEPING[yours.keeping])}
        </p>
      )}
      {yours.textChanged && <p class="panel-notice">{t('yoursTextChanged')}</p>}
      {count === 0 && <p class="yours-how">{t(inClass ? 'yoursHowClass' : 'yoursHow')}</p>}
      {(yours.canUndo || yours.canRedo) && <Steps {...props} />}
      <Words title={t('yoursUnmarked', yours.unmarked.length)} words={yours.unmarked} />
      <Words title={t('yoursUnplaced', yours.unplaced.length)} words={yours.unplaced} />
      {!inClass && (
        <label class="check">
          <input
            type="checkbox"
            checked={yours.checked}
            onChange={(event) => onCorrect({ kind: 'checked', checked: event.currentTarget.checked })}
          />
          <span>{t('yoursChecked')}</span>
        </label>
      )}
      {!inClass && onAgreement && (
        <>
          <button
            type="button"
            class="textlink"
            aria-expanded={report !== null}
            onClick={() => (report ? setReport(null) : void onAgreement().then(setReport))}
          >
            {t('agreement')}
          </button>
          {report && <AgreementView report={report} t={t} locale={locale} />}
        </>
      )}
    </section>
  );
}
