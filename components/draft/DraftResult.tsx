/** Decides how a checked draft is shown: the text with its marks, beside it what the policy says and who the sources are. */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Article, AttributionId } from '../../lib/model';
import type { Outcome } from '../../lib/policy';
import { MarkedArticle } from '../pages/MarkedArticle';
import type { PageTranslate } from '../pages/texts';
import { PanelBody } from '../panel/Panel';
import type { StatementIndex } from '../statements';
import type { AnalysisState, Focus, ViewSettings } from '../types';
import { Outcomes } from './Outcomes';

export interface DraftResultProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly article: Article;
  readonly analysis: AnalysisState;
  readonly index: StatementIndex;
  /** Null: the rules cannot be judged (yet). */
  readonly outcomes: readonly Outcome[] | null;
  /** What it was held against, by name. */
  readonly policy: string;
  readonly settings: ViewSettings;
  readonly t: PageTranslate;
  readonly locale: string;
  readonly onSettings: (change: Partial<ViewSettings>) => void;
  readonly onCopy: (text: string) => void;
  readonly onEdit: () => void;
  readonly onReport: () => void;
  readonly onPrint: () => void;
}

const nothing = (): void => {};

function Findings(props: DraftResultProps & { readonly onSelect: (id: AttributionId) => void }) {
  const { analysis, outcomes, index, t } = props;
  if (analysis.kind !== 'done') return null;
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{t('draftResult')}</h2>
      {outcomes === null ? (
        <p class="aside">{t('outcomesNotJudged')}</p>
      ) : (
        <>
          <p class="aside">{t('reportPolicy', props.policy)}</p>
          <Outcomes outcomes={outcomes} index={index} t={t} onSelect={props.onSelect} />
        </>
      )}
      <p class="aside">{t('draftHonest')}</p>
      {outcomes !== null && (
        <div class="row screen-only">
          <button type="button" class="button" onClick={props.onReport}>
            {t('reportSave')}
          </button>
          <button type="button" class="button" onClick={props.onPrint}>
            {t('reportPrint')}
          </button>
        </div>
      )}
    </section>
  );
}

export function DraftResult(props: DraftResultProps) {
  const { scroller, article, analysis, index, settings, t, locale } = props;
  const [focus, setFocus] = useState<Focus | null>(null);
  const [chosen, setChosen] = useState<Focus | null>(null);
  const serial = useRef(0);
  const next = (id: AttributionId): Focus => {
    serial.current += 1;
    return { id, serial: serial.current };
  };
  const visit = (id: AttributionId): void => {
    setFocus(next(id));
    setChosen(next(id));
  };
  return (
    <div class="draft-result">
      <aside class="draft-side" aria-label={t('draftResult')} tabindex={0}>
        <Findings {...props} onSelect={(id) => setFocus(next(id))} />
        <PanelBody
          state={{ kind: 'open', reader: { kind: 'article', article, analysis, restored: new Set() } }}
          settings={settings}
          focus={chosen}
          t={t}
          locale={locale}
          on={{
            onSelect: visit,
            onSettings: props.onSettings,
            onRestore: nothing,
            onOpenReader: nothing,
          }}
        />
      </aside>
      <div class="draft-article">
        <div class="row draft-tools screen-only">
          <button type="button" class="button" onClick={props.onEdit}>
            {t('draftEdit')}
          </button>
        </div>
        <MarkedArticle
          scroller={scroller}
          article={article}
          analysis={analysis}
          index={index}
          settings={settings}
          focus={focus}
          t={t}
          locale={locale}
          onSelect={(id) => setChosen(next(id))}
          onSettings={props.onSettings}
          onCopy={props.onCopy}
        />
      </div>
    </div>
  );
}
