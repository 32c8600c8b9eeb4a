/** Decides what the side panel, and the drawer in the reader, show for the page in front. */
import { useMemo } from 'preact/hooks';
import type { Analysis, Article } from '../../lib/model';
import { YoursSection } from '../corrections/YoursSection';
import { directionOf } from '../format';
import { analysisNotice, articleNotices } from '../reader/Banners';
import { indexStatements } from '../statements';
import { totalOf } from '../summary';
import type { PanelProps, ReaderState, Translate, Yours } from '../types';
import { Blank, ClosedState, FailedState } from './Empty';
import { Hinges } from './Hinges';
import { PageLinks } from './PageLinks';
import { RemovedList } from './RemovedList';
import { Silences } from './Silences';
import { Sources } from './Sources';
import { Verdict } from './Verdict';

type Open = Extract<ReaderState, { kind: 'article' }>;

const Notices = ({ article, t }: { readonly article: Article; readonly t: Translate }) => (
  <>
    {articleNotices(article).map((key) => (
      <p key={key} class="panel-notice">
        {t(key)}
      </p>
    ))}
  </>
);

function Analysed(
  props: PanelProps & {
    readonly article: Article;
    readonly analysis: Analysis;
    readonly yours: Yours | undefined;
  },
) {
  const { article, analysis, yours, focus, t, locale, on } = props;
  const index = useMemo(() => indexStatements(article, analysis, yours), [article, analysis, yours]);
  return (
    <>
      <Verdict analysis={analysis} t={t} locale={locale} />
      <Notices article={article} t={t} />
      <Hinges analysis={analysis} index={index} t={t} onSelect={on.onSelect} />
      <Sources
        article={article}
        analysis={analysis}
        index={index}
        focus={focus}
        inView={props.inView ?? null}
        t={t}
        onSelect={on.onSelect}
        onCorrect={on.onCorrect}
      />
      <Silences silences={analysis.silences} article={article} t={t} />
    </>
  );
}

function Result(props: PanelProps & { readonly open: Open }) {
  const { open, t } = props;
  const { article, analysis } = open;
  const inClass = open.yours !== undefined && open.yours.mode !== 'read';
  if (analysis.kind === 'pending') return <Blank title={t('findingSources')} />;
  const notice = analysisNotice(analysis);
  if (analysis.kind === 'done' && totalOf(analysis.analysis.summary) > 0) {
    return <Analysed {...props} article={article} analysis={analysis.analysis} yours={open.yours} />;
  }
  return (
    <>
      <Notices article={article} t={t} />
      <Blank
        title={t(inClass ? 'classNothingYet' : (notice ?? 'noAttributions'))}
        text={
          analysis.kind === 'failed' && analysis.message !== ''
            ? t('failedReason', analysis.message)
            : undefined
        }
      />
      {analysis.kind === 'done' && <Silences silences={analysis.analysis.silences} article={article} t={t} />}
    </>
  );
}

function OpenState(props: PanelProps & { readonly reader: ReaderState }) {
  const { reader, t, locale, on } = props;
  if (reader.kind === 'reading') return <Blank title={t('readingPage')} />;
  if (reader.kind === 'failed') return <FailedState failure={reader.failure} t={t} />;
  return (
    <>
      <Result {...props} open={reader} key={reader.article.url} />
      {reader.yours && reader.analysis.kind === 'done' && on.onCorrect && (
        <YoursSection
          yours={reader.yours}
          t={t}
          locale={locale}
          onCorrect={on.onCorrect}
          onAgreement={on.onAgreement}
        />
      )}
      <RemovedList
        removed={reader.article.removed}
        restored={reader.restored}
        t={t}
        locale={locale}
        onRestore={on.onRestore}
      />
    </>
  );
}

/** The panel inside something else: the reader's drawer. */
export function PanelBody(props: PanelProps) {
  const { state, settings, t, locale, on } = props;
  return (
    <div class="themed panel" data-theme={settings.theme} lang={locale} dir={directionOf(locale)}>
      {state.kind === 'closed' && <ClosedState verdict={state.verdict} t={t} onOpen={on.onOpenReader} />}
      {state.kind === 'unavailable' && <Blank title={t('unavailable')} text={t('unavailableText')} />}
      {state.kind === 'open' && <OpenState {...props} reader={state.reader} />}
      {on.onPage && <PageLinks t={t} onPage={on.onPage} />}
    </div>
  );
}

/** The panel as a page of its own: the browser's side panel. */
export const Panel = (props: PanelProps) => (
  <main class="themed panel-page" data-theme={props.settings.theme} lang={props.locale}>
    <h1 class="sr">{props.t('extensionName')}</h1>
    <PanelBody {...props} />
  </main>
);
