/** Decides what scrolls under the toolbar: notices, the article with its marks, the way on, and the open card. */
import type { RefObject } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { CorrectionRequest, SourceChoice } from '../../lib/corrections';
import type { Article, Field, RemovedId } from '../../lib/model';
import { ClassroomBar } from '../classroom/ClassroomBar';
import { MarkingLayer } from '../corrections/MarkingLayer';
import type { MarkingControl } from '../corrections/useMarking';
import type { Statement, StatementIndex } from '../statements';
import type { ReaderMode, ReaderState, Translate, ViewSettings } from '../types';
import { Banners, NextPage } from './Banners';
import { Body } from './Body';
import { CardLayer } from './CardLayer';
import { Head } from './Head';
import { firstFragments, rangesOf } from './leaves';
import { notesOf } from './notes';
import { PrintTable } from './PrintTable';
import type { Box } from './place';
import type { Paint } from './Rich';
import type { Stretch } from './runs';
import { sayOf } from './say';

export interface ArticlePageProps {
  readonly page: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly state: Extract<ReaderState, { kind: 'article' }>;
  readonly index: StatementIndex;
  readonly settings: ViewSettings;
  readonly card: { readonly words: Box; readonly statement: Statement } | null;
  readonly t: Translate;
  readonly locale: string;
  readonly onRestore: (ids: readonly RemovedId[], restored: boolean) => void;
  readonly onCopy: (text: string) => void;
  readonly onCloseCard: () => void;
  readonly onJump: (statement: Statement) => void;
  readonly marking: MarkingControl;
  readonly onCorrect: ((request: CorrectionRequest) => void) | undefined;
  readonly onMark: (stretch: Stretch, source: SourceChoice) => void;
  readonly onMode: ((mode: ReaderMode) => void) | undefined;
}

type Paints = Readonly<Record<Field, Paint>>;

function paintsOf(
  article: Article,
  statements: readonly Statement[],
  index: StatementIndex,
  t: Translate,
  locale: string,
): Paints {
  const attributions = statements.map((statement) => statement.attribution);
  const first = firstFragments(article, attributions);
  const say = (statement: Statement): string => sayOf(statement, t);
  const notes = notesOf(article);
  const paint = (field: Field): Paint => ({
    field,
    ranges: rangesOf(attributions, field),
    first,
    byId: index.byId,
    say,
    locale,
    notes,
    t,
  });
  return { title: paint('title'), subtitle: paint('subtitle'), text: paint('text') };
}

export function ArticlePage(props: ArticlePageProps) {
  const { page, scroller, state, index, settings, card, t, locale } = props;
  const { article, analysis, restored } = state;
  const inClass = state.yours?.mode === 'classroom';
  const cardId = useId();
  const { marks, standings, images } = settings;
  // By value: settings that come back from the store are other objects that say the same.
  const { record, unnamed, vague } = standings;
  // The same elements are handed to Preact until something they show has changed: opening a card redraws no article.
  const drawn = useMemo(() => {
    const shown = marks ? index.list.filter((statement) => standings[statement.standing]) : [];
    const paints = paintsOf(article, shown, index, t, locale);
    return (
      <article lang={article.lang ?? undefined} dir={article.dir}>
        <Head article={article} paints={paints} t={t} locale={locale} />
        <Body
          article={article}
          restored={restored}
          context={{ paint: paints.text, t, locale, images }}
          onRestore={props.onRestore}
        />
      </article>
    );
  }, [article, index, restored, marks, record, unnamed, vague, images, t, locale]);
  const printed = useMemo(() => <PrintTable article={article} index={index} t={t} />, [article, index, t]);
  return (
    <div class="page" ref={page}>
      {inClass && props.onMode && (
        <ClassroomBar count={index.list.length} t={t} onMode={props.onMode} onMark={props.marking.start} />
      )}
      <Banners article={article} analysis={inClass ? null : analysis} t={t} />
      {drawn}
      <NextPage article={article} t={t} />
      <p class="print-only">{article.url}</p>
      {printed}
      {card && (
        <CardLayer
          key={card.statement.id}
          id={cardId}
          words={card.words}
          scroller={scroller}
          page={page}
          rtl={article.dir === 'rtl'}
          statement={card.statement}
          index={index}
          article={article}
          t={t}
          locale={locale}
          onClose={props.onCloseCard}
          onJump={props.onJump}
          onCopy={props.onCopy}
          onCorrect={props.onCorrect}
        />
      )}
      {props.onCorrect && (
        <MarkingLayer
          control={props.marking}
          page={page}
          scroller={scroller}
          article={article}
          index={index}
          t={t}
          onMark={props.onMark}
        />
      )}
    </div>
  );
}
