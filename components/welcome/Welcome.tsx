/** Decides what a person sees first: what the marks mean, tried on an article of our own; how to go on. Asks for nothing. */
import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/model';
import { MarkedArticle } from '../pages/MarkedArticle';
import type { PageTranslate } from '../pages/texts';
import { Verdict } from '../panel/Verdict';
import { LineSample, STANDING_MEANINGS, STANDING_NAMES, STANDINGS } from '../StandingSample';
import type { StatementIndex } from '../statements';
import { totalOf } from '../summary';
import type { AnalysisState, ViewSettings } from '../types';

export interface WelcomeProps {
  readonly article: Article;
  readonly analysis: AnalysisState;
  readonly index: StatementIndex;
  readonly settings: ViewSettings;
  /** As the browser writes it; null: there is none. */
  readonly shortcut: string | null;
  readonly t: PageTranslate;
  readonly locale: string;
  readonly onSettings: (change: Partial<ViewSettings>) => void;
  readonly onCopy: (text: string) => void;
}

const nothing = (): void => {};

const Legend = ({ t }: { readonly t: PageTranslate }) => (
  <dl class="welcome-legend">
    {STANDINGS.map((standing) => (
      <div key={standing}>
        <dt class={standing}>
          <LineSample standing={standing} />
          {t(STANDING_NAMES[standing])}
        </dt>
        <dd>{t(STANDING_MEANINGS[standing])}</dd>
      </div>
    ))}
  </dl>
);

const Use = ({ shortcut, t }: WelcomeProps) => (
  <section class="welcome-use">
    <h2>{t('welcomeUse')}</h2>
    <ol>
      <li>
        {shortcut === null ? (
          t('welcomeClick')
        ) : (
          <>
            {t('welcomeClickOr')} <kbd>{shortcut}</kbd>.
          </>
        )}{' '}
        {t('welcomeBadge')}
      </li>
      <li>{t('welcomePin')}</li>
      <li>{t('welcomeBack')}</li>
    </ol>
  </section>
);

function Sample(props: WelcomeProps) {
  const { article, analysis, index, settings, t, locale } = props;
  const scroller = useRef<HTMLElement>(null);
  const look = `welcome-sample scroller ${settings.font}`;
  return (
    <section class={look} ref={scroller} tabindex={0} aria-label={t('article')}>
      <p class="welcome-try">{t('welcomeTry')}</p>
      <MarkedArticle
        scroller={scroller}
        article={article}
        analysis={analysis}
        index={index}
        settings={settings}
        focus={null}
        t={t}
        locale={locale}
        onSelect={nothing}
        onSettings={props.onSettings}
        onCopy={props.onCopy}
      />
      {analysis.kind === 'done' && totalOf(analysis.analysis.summary) > 0 && (
        <div class="welcome-verdict">
          <Verdict analysis={analysis.analysis} t={t} locale={locale} />
        </div>
      )}
    </section>
  );
}

export function Welcome(props: WelcomeProps) {
  const { t } = props;
  return (
    <main class="welcome">
      <div class="welcome-words">
        <h1>{t('welcomeTitle')}</h1>
        <p class="welcome-lead">{t('welcomeLead')}</p>
        <Legend t={t} />
        <Use {...props} />
        <p class="welcome-privacy">{t('welcomePrivacy')}</p>
        <p class="aside">{t('welcomeErrs')}</p>
      </div>
      <Sample {...props} />
    </main>
  );
}
