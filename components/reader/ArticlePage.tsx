/** Decides what scrolls under the toolbar: notices, the article with its marks, the way on, and the open card. */
import type { RefObject } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { Article, Field, RemovedId } from '../../lib/model';
import { labelOf } from '../StandingSample';
import type { Statement, StatementIndex } from '../statements';
import type { MessageKey, ReaderState, Translate, ViewSettings } from '../types';
import { Banners, NextPage } from './Banners';
import { Body } from './Body';
import { CardLayer } from './CardLayer';
import { Head } from './Head';
import { firstFragments, rangesOf } from './leaves';
import { PrintTable } from './PrintTable';
import type { Box } from './place';
import type { Paint } from './Rich';

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
}

const SAY: Readonly<Record<Statement['standing'], MessageKey>> = {
  unnamed: 'sayUnnamed',
  record: 'sayRecord',
  vague: 'sayVague',
};

type Paints = Readonly<Record<Field, Paint | null>>;

const NO_PAINT: Paints = { title: null, subtitle: null, text: null };

function paintsOf(
  article: Article,
  statements: readonly Statement[],
  index: StatementIndex,
  t: Translate,
  locale: string,
): Paints {
  const attributions = statements.map((statement) => statement.attribution);
  if (attributions.length === 0) return NO_PAINT;
  const first = firstFragments(article, attributions);
  const say = (statement: Statement): string => t(SAY[statement.standing], labelOf(statement.source, t));
  const paint = (field: Field): Paint => ({
    ranges: rangesOf(attributions, field),
    first,
    byId: index.byId,
    say,
    locale,
  });
  return { title: paint('title'), subtitle: paint('subtitle'), text: paint('text') };
}

export function ArticlePage(props: ArticlePageProps) {
  const { page, scroller, state, index, settings, card, t, locale } = props;
  const { article, analysis, restored } = state;
  const cardId = useId();
  const { marks, standings, images } = settings;
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
  }, [article, index, restored, marks, standings, images, t, locale]);
  return (
    <div class="page" ref={page}>
      <Banners article={article} analysis={analysis} t={t} />
      {drawn}
      <NextPage article={article} t={t} />
      <p class="print-only">{article.url}</p>
      <PrintTable article={article} index={index} t={t} />
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
        />
      )}
    </div>
  );
}
