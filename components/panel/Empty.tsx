/** Decides what the panel says when there is nothing to list, and what can be done about it. */
import type { ReadFailure } from '../../lib/model';
import type { MessageKey, PanelState, Translate } from '../types';

type Closed = Extract<PanelState, { kind: 'closed' }>;

const VERDICTS: Readonly<
  Record<Closed['verdict'], { readonly title: MessageKey; readonly text: MessageKey }>
> = {
  article: { title: 'closedArticle', text: 'closedArticleText' },
  maybe: { title: 'closedMaybe', text: 'closedMaybeText' },
  not: { title: 'closedNot', text: 'closedNotText' },
  unknown: { title: 'closedUnknown', text: 'closedUnknownText' },
};

export const Blank = (props: {
  readonly title: string;
  readonly text?: string | undefined;
  readonly action?: { readonly name: string; readonly run: () => void } | undefined;
}) => (
  <section class="blank" role="status">
    <h2>{props.title}</h2>
    {props.text !== undefined && <p>{props.text}</p>}
    {props.action && (
      <button type="button" class="button main" onClick={props.action.run}>
        {props.action.name}
      </button>
    )}
  </section>
);

export function ClosedState(props: {
  readonly verdict: Closed['verdict'];
  readonly t: Translate;
  readonly onOpen: () => void;
}) {
  const { verdict, t } = props;
  const { title, text } = VERDICTS[verdict];
  const sure = verdict === 'article' || verdict === 'unknown';
  return (
    <Blank
      title={t(title)}
      text={t(text)}
      action={{ name: t(sure ? 'openReader' : 'openAnyway'), run: props.onOpen }}
    />
  );
}

const FAILURES: Readonly<Record<ReadFailure['kind'], MessageKey>> = {
  empty: 'failedEmpty',
  'not-an-article': 'failedNoArticle',
  unreadable: 'failedUnreadable',
};

export const FailedState = ({ failure, t }: { readonly failure: ReadFailure; readonly t: Translate }) => (
  <Blank
    title={t(FAILURES[failure.kind])}
    text={failure.message === '' ? undefined : t('failedReason', failure.message)}
  />
);
