/** Decides what a reader must know before trusting the counts, in plain words above the article. */
import type { ComponentChildren } from 'preact';
import type { Article } from '../../lib/model';
import { hostOf } from '../format';
import { NoticeIcon } from '../icons';
import { totalOf } from '../summary';
import type { AnalysisState, MessageKey, Translate } from '../types';
import { safeHref } from './Rich';

const Banner = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="banner">
    <NoticeIcon />
    <p>{children}</p>
  </div>
);

/** What there is to say about how the analysis went; null when the marks speak for themselves. */
export function analysisNotice(state: AnalysisState): MessageKey | null {
  if (state.kind === 'pending') return null;
  // What the reader has marked is there, whatever the machine can do.
  if (state.kind === 'done' && totalOf(state.analysis.summary) > 0) return null;
  if (state.kind === 'failed') return 'analysisFailed';
  if (state.analysis.language === null) return 'languageNotYet';
  return 'noAttributions';
}

export function articleNotices(article: Article): readonly MessageKey[] {
  const notices: MessageKey[] = [];
  if (article.sponsored) notices.push('paidContent');
  if (article.truncation === 'paywall') notices.push('truncatedPaywall');
  if (article.truncation === 'cut-off') notices.push('truncatedCutOff');
  return notices;
}

export function Banners(props: {
  readonly article: Article;
  /** Null: nothing is said of it. */
  readonly analysis: AnalysisState | null;
  readonly t: Translate;
}) {
  const { article, analysis, t } = props;
  const notice = analysis && analysisNotice(analysis);
  const notices = notice === null ? articleNotices(article) : [...articleNotices(article), notice];
  return (
    <div class="banners" role="status">
      {notices.map((key) => (
        <Banner key={key}>{t(key)}</Banner>
      ))}
    </div>
  );
}

export function NextPage({ article, t }: { readonly article: Article; readonly t: Translate }) {
  const href = safeHref(article.nextPage);
  if (href === null) return null;
  return (
    <nav class="next-page" aria-label={t('nextPageLabel')}>
      <p>{t('nextPageNote')}</p>
      <a class="button" href={href} rel="noreferrer">
        {t('nextPage', hostOf(href))}
      </a>
    </nav>
  );
}
