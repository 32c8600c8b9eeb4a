/**
 * Decides how an article stands in a page of the extension with the same marks, cards and keys as in the reader. What
 * scrolls is an element of the page with the class `scroller`.
 */
import type { RefObject } from 'preact';
import { useId, useMemo, useRef } from 'preact/hooks';
import type { Article, AttributionId, Field, RemovedId } from '../../lib/model';
import { commandOf, pressOf } from '../keys';
import { analysisNotice } from '../reader/Banners';
import { Body } from '../reader/Body';
import { CardLayer } from '../reader/CardLayer';
import { activeIn } from '../reader/focus';
import { Head } from '../reader/Head';
import { firstFragments, rangesOf } from '../reader/leaves';
import { fragmentsOf, idOf } from '../reader/marks';
import { notesOf } from '../reader/notes';
import { sayOf } from '../reader/say';
import { useCard } from '../reader/useCard';
import { useKeyPresses } from '../reader/useKeyPresses';
import { useNavigation } from '../reader/useNavigation';
import { useNotes } from '../reader/useNotes';
import type { Statement, StatementIndex } from '../statements';
import type { AnalysisState, Focus, Translate, ViewSettings } from '../types';

export interface MarkedArticleProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly article: Article;
  readonly analysis: AnalysisState;
  readonly index: StatementIndex;
  readonly settings: ViewSettings;
  /** The statement that something else on the page asks to be shown. */
  readonly focus: Focus | null;
  readonly t: Translate;
  readonly locale: string;
  readonly onSelect: (id: AttributionId) => void;
  readonly onSettings: (change: Partial<ViewSettings>) => void;
  readonly onCopy: (text: string) => void;
}

const nothing = (): void => {};
const NOTHING_RESTORED: ReadonlySet<RemovedId> = new Set();

type DrawnProps = Pick<MarkedArticleProps, 'article' | 'index' | 'settings' | 't' | 'locale'>;

/** The same elements are handed to Preact until something they show has changed: opening a card redraws no article. */
function useDrawn({ article, index, settings, t, locale }: DrawnProps) {
  const { marks, standings, images } = settings;
  // By value: settings that come back from the store are other objects that say the same.
  const { record, unnamed, vague } = standings;
  return useMemo(() => {
    const shown = marks ? index.list.filter((statement) => standings[statement.standing]) : [];
    const attributions = shown.map(({ attribution }) => attribution);
    const first = firstFragments(article, attributions);
    const say = (statement: Statement): string => sayOf(statement, t);
    const notes = notesOf(article);
    const paint = (field: Field) => {
      const ranges = rangesOf(attributions, field);
      return { field, ranges, first, byId: index.byId, say, locale, notes, t };
    };
    const paints = { title: paint('title'), subtitle: paint('subtitle'), text: paint('text') };
    return (
      <article lang={article.lang ?? undefined} dir={article.dir}>
        <Head article={article} paints={paints} t={t} locale={locale} />
        <Body
          article={article}
          restored={NOTHING_RESTORED}
          context={{ paint: paints.text, t, locale, images }}
          onRestore={nothing}
        />
      </article>
    );
  }, [article, index, marks, record, unnamed, vague, images, t, locale]);
}

export function MarkedArticle(props: MarkedArticleProps) {
  const { scroller, article, analysis, index, settings, focus, t, locale } = props;
  const root = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const cardId = useId();
  const { choose, visit, step } = useNavigation({ root, index, settings, focus, on: props });
  const { card, close, leaveTo, openFor } = useCard(page, true, choose);
  const statement = card && index.byId.get(card.id);

  const closeCard = (): void => {
    const inCard = activeIn(root.current)?.closest('.card') ?? null;
    if (inCard && card && root.current) leaveTo(fragmentsOf(root.current, card.id)[0]);
    else close();
  };
  const openSource = (): boolean => {
    const mark = activeIn(root.current)?.closest<HTMLElement>('mark[data-statement]');
    if (!mark) return false;
    openFor(mark);
    choose(idOf(mark));
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('.card')?.focus());
    return true;
  };
  const closes = (): boolean => {
    if (!card) return false;
    closeCard();
    return true;
  };
  useKeyPresses(root, undefined, (event) => {
    const command = commandOf(pressOf(event), settings.letterKeys);
    const done =
      (command === 'next' && step(1, false)) ||
      (command === 'previous' && step(-1, false)) ||
      (command === 'next-unnamed' && step(1, true)) ||
      (command === 'previous-unnamed' && step(-1, true)) ||
      (command === 'open-source' && openSource()) ||
      (command === 'close' && closes());
    if (done) event.preventDefault();
  });

  useNotes(page, true);
  const drawn = useDrawn(props);
  const notice = analysisNotice(analysis);
  return (
    <div class="marked" ref={root}>
      <div class="page" ref={page}>
        <p class="marked-notice aside" role="status">
          {analysis.kind === 'pending' ? t('findingSources') : notice && t(notice)}
        </p>
        {drawn}
        {card && statement && (
          <CardLayer
            key={statement.id}
            id={cardId}
            words={card.words}
            scroller={scroller}
            page={page}
            rtl={article.dir === 'rtl'}
            statement={statement}
            index={index}
            article={article}
            t={t}
            locale={locale}
            onClose={closeCard}
            onJump={({ id }) => {
              close();
              visit(id, true);
            }}
            onCopy={props.onCopy}
          />
        )}
      </div>
    </div>
  );
}

/** The reader's typographic settings as the custom properties that its styles read. */
export const styleOf = (settings: ViewSettings) => ({
  '--size': `${settings.fontSize}px`,
  '--measure': String(settings.measure),
  '--leading': String(settings.leading),
});
