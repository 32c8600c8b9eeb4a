/** Decides what is shown instead of an article: while it is read, and when there is none. */
import type { ReadFailure } from '../../lib/model';
import type { MessageKey, Translate } from '../types';

const TITLES: Readonly<Record<ReadFailure['kind'], MessageKey>> = {
  empty: 'failedEmpty',
  'not-an-article': 'failedNoArticle',
  unreadable: 'failedUnreadable',
};

const ADVICE: Readonly<Record<ReadFailure['kind'], MessageKey>> = {
  empty: 'failedEmptyAdvice',
  'not-an-article': 'failedNoArticleAdvice',
  unreadable: 'failedUnreadableAdvice',
};

export function Failure(props: {
  readonly failure: ReadFailure;
  readonly t: Translate;
  readonly onClose: () => void;
}) {
  const { failure, t } = props;
  return (
    <section class="blank" role="alert">
      <h1>{t(TITLES[failure.kind])}</h1>
      <p>{t(ADVICE[failure.kind])}</p>
      {failure.kind === 'unreadable' && failure.message !== '' && (
        <p class="blank-reason">{t('failedReason', failure.message)}</p>
      )}
      <button type="button" class="button main" onClick={props.onClose}>
        {t('backToPage')}
      </button>
    </section>
  );
}

export const Reading = ({ t }: { readonly t: Translate }) => (
  <section class="blank" role="status">
    <p>{t('readingPage')}</p>
  </section>
);
