/** Decides how the overlay is put together, and which of its parts a key or a choice goes to. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AttributionId, Standing } from '../../lib/model';
import { ComparisonPage } from '../classroom/ComparisonPage';
import { AgreementSheet } from '../corrections/AgreementSheet';
import { importWords } from '../corrections/importWords';
import { useMarking } from '../corrections/useMarking';
import { directionOf } from '../format';
import { type Command, commandOf, pressOf } from '../keys';
import { Listen } from '../listen/Listen';
import { indexStatements, NO_STATEMENTS } from '../statements';
import { summarySentence, totalOf } from '../summary';
import type { AnalysisState, ImportOutcome, ReaderProps, ViewSettings } from '../types';
import { ArticlePage } from './ArticlePage';
import { Drawer } from './Drawer';
import { Failure, Reading } from './Failure';
import { activeIn, focusQuietly } from './focus';
import { Help } from './Help';
import { Lightbox } from './Lightbox';
import { fragmentsOf, idOf } from './marks';
import { type Layer, Toolbar } from './Toolbar';
import { useCard } from './useCard';
import { useCorrecting } from './useCorrecting';
import { useInView } from './useInView';
import { useKeyPresses } from './useKeyPresses';
import { useNavigation } from './useNavigation';
import { useNotes } from './useNotes';
import { useNotice } from './useNotice';
import { usePicture } from './usePicture';
import { useSettled } from './useSettled';

/** More statements than this are not drawn anew in the same frame as the button that asked for it. */
const MANY = 300;

const NARROW = '(max-width: 900px)';

const isNarrow = (): boolean => globalThis.matchMedia?.(NARROW).matches ?? false;

/** @returns null when there is nothing to switch on and off */
function countsOf(analysis: AnalysisState | null): Readonly<Record<Standing, number>> | null {
  if (analysis?.kind !== 'done' || totalOf(analysis.analysis.summary) === 0) return null;
  return analysis.analysis.summary.statements;
}

const styleOf = (settings: ViewSettings) => ({
  '--size': `${settings.fontSize}px`,
  '--measure': String(settings.measure),
  '--leading': String(settings.leading),
});

export function Reader(props: ReaderProps) {
  const { state, settings, focus, t, locale, on } = props;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [layer, setLayer] = useState<Layer>(null);
  const [help, setHelp] = useState(false);
  const [drawer, setDrawer] = useState(props.drawer ?? false);
  const [agreement, setAgreement] = useState(false);
  const [listens, setListens] = useState(false);

  const article = state.kind === 'article' ? state.article : null;
  const analysis = state.kind === 'article' ? state.analysis : null;
  const done = analysis?.kind === 'done' ? analysis.analysis : null;
  const yours = state.kind === 'article' ? state.yours : undefined;
  const mode = yours?.mode ?? 'read';
  const comparison = state.kind === 'article' && mode === 'comparison' ? (state.comparison ?? null) : null;
  const index = useMemo(
    () => (article && done ? indexStatements(article, done, yours) : NO_STATEMENTS),
    [article, done, yours],
  );
  const [picture, closePicture] = usePicture(page, article !== null);
  useNotes(page, article !== null && comparison === null);
  const [notice, say] = useNotice();
  const drawn = useSettled(settings, index.list.length > MANY);
  const { listFocus, choose, visit, step } = useNavigation({ root, index, settings, drawn, focus, on });
  const card = useCard(page, article !== null, choose);
  const statement = card.card && index.byId.get(card.card.id);
  const canCorrect = done !== null && yours !== undefined && on.onCorrect !== undefined;
  const marking = useMarking(page, scroller, article, canCorrect && comparison === null);
  const { correct, mark } = useCorrecting({
    scroller,
    index,
    t,
    onCorrect: canCorrect ? on.onCorrect : undefined,
    say,
    closeCard: card.close,
    visit: (id) => visit(id, true),
  });
  const inView = useInView(scroller, index, on.onView);

  const leftAt = useRef(0);
  // A comparison begins at its top; whoever goes back to the text finds it as it was left.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || mode !== 'comparison') return;
    leftAt.current = element.scrollTop;
    element.scrollTop = 0;
    return () => {
      requestAnimationFrame(() => {
        element.scrollTop = leftAt.current;
      });
    };
  }, [mode]);
  useEffect(() => focusQuietly(scroller.current), [state.kind, mode]);

  const closeCard = (): void => {
    const inCard = activeIn(root.current)?.closest('.card') ?? null;
    if (inCard && card.card && root.current) card.leaveTo(fragmentsOf(root.current, card.card.id)[0]);
    else card.close();
  };

  const closeTop = (): void => {
    if (help) setHelp(false);
    else if (agreement) setAgreement(false);
    else if (picture !== null) closePicture();
    else if (layer !== null) setLayer(null);
    else if (marking.marking) marking.cancel();
    else if (card.card) closeCard();
    else if (drawer && isNarrow()) setDrawer(false);
    else if (listens) setListens(false);
    else if (comparison !== null) on.onMode?.('classroom');
    else on.onClose();
  };

  const openSource = (): boolean => {
    const mark = activeIn(root.current)?.closest<HTMLElement>('mark[data-statement]');
    if (!mark) return false;
    card.openFor(mark);
    choose(idOf(mark));
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('.card')?.focus());
    return true;
  };

  const takeStep = (kind: 'undo' | 'redo', can: boolean | undefined): boolean => {
    if (can) correct?.({ kind });
    return can ?? false;
  };

  /** Each says whether the key was used up. */
  const commands: Readonly<Record<Exclude<Command, 'close'>, () => boolean>> = {
    next: () => step(1, false),
    previous: () => step(-1, false),
    'next-unnamed': () => step(1, true),
    'previous-unnamed': () => step(-1, true),
    'open-source': openSource,
    'toggle-marks': () => {
      on.onSettings({ marks: !settings.marks });
      return true;
    },
    help: () => {
      setHelp(true);
      return true;
    },
    mark: () => {
      if (canCorrect) marking.start();
      return canCorrect;
    },
    undo: () => takeStep('undo', yours?.canUndo),
    redo: () => takeStep('redo', yours?.canRedo),
  };
  const run = (command: Command): boolean => {
    const covered = help || agreement || picture !== null || comparison !== null;
    if (command !== 'close') return !covered && commands[command]();
    closeTop();
    return true;
  };
  useKeyPresses(root, props.keys, (event) => {
    const elsewhere = activeIn(root.current)?.closest('.toolbar, .drawer, .card') ?? null;
    if (elsewhere === null && !event.ctrlKey && !event.metaKey && marking.pick(event.key, event.shiftKey)) {
      event.preventDefault();
      return;
    }
    const command = commandOf(pressOf(event), settings.letterKeys);
    if (command && run(command)) event.preventDefault();
  });

  const copy = (text: string): void => {
    void on.onCopy(text).then((done) => say(t(done ? 'copied' : 'copyFailed')));
  };
  const takeIn = on.onImport;
  const openFile = (file: File): void => {
    void takeIn?.(file).then((outcome: ImportOutcome) => say(importWords(outcome, t)));
  };
  const visitFromList = (id: AttributionId): void => {
    const narrow = isNarrow();
    if (narrow) setDrawer(false);
    card.close();
    visit(id, narrow);
  };

  return (
    <div
      ref={root}
      class="themed reader"
      data-theme={settings.theme}
      data-drawer={drawer && article ? '' : undefined}
      lang={locale}
      dir={directionOf(locale)}
      style={styleOf(drawn)}
    >
      <Toolbar
        counts={comparison === null ? countsOf(analysis) : null}
        pending={analysis?.kind === 'pending'}
        hasArticle={article !== null}
        outlet={article?.siteName ?? null}
        settings={settings}
        layer={layer}
        drawer={drawer}
        t={t}
        onLayer={setLayer}
        onDrawer={setDrawer}
        onSettings={on.onSettings}
        onOptions={() => on.onPage('options')}
        onHelp={() => setHelp(true)}
        onListen={props.listening && comparison === null ? () => setListens(!listens) : undefined}
        listening={listens}
        onClose={on.onClose}
        onCopyText={() => article && copy(`${article.title}\n\n${article.text}`)}
        onExport={done ? on.onExport : undefined}
        onPrint={on.onPrint}
        onImport={takeIn && yours ? openFile : undefined}
        marksMenu={
          canCorrect && yours
            ? {
                yours,
                onMark: marking.start,
                onStep: (kind) => correct?.({ kind }),
                onMode: on.onMode,
                onAgreement: on.onAgreement && (() => setAgreement(true)),
              }
            : null
        }
      />
      <main class={`scroller ${settings.font}`} ref={scroller} tabindex={0} aria-label={t('article')}>
        {state.kind === 'reading' && <Reading t={t} />}
        {state.kind === 'failed' && <Failure failure={state.failure} t={t} onClose={on.onClose} />}
        {state.kind === 'article' && comparison !== null && (
          <ComparisonPage
            article={state.article}
            comparison={comparison}
            t={t}
            locale={locale}
            onMode={(next) => on.onMode?.(next)}
            onPrint={on.onPrint}
          />
        )}
        {state.kind === 'article' && comparison === null && (
          <ArticlePage
            page={page}
            scroller={scroller}
            state={state}
            index={index}
            settings={drawn}
            card={card.card && statement ? { words: card.card.words, statement } : null}
            t={t}
            locale={locale}
            onRestore={on.onRestore}
            onCopy={copy}
            onCloseCard={closeCard}
            marking={marking}
            onCorrect={correct}
            onMark={(stretch, source) => {
              marking.cancel();
              mark(stretch, source);
            }}
            onMode={on.onMode}
            onJump={({ id }) => {
              card.close();
              visit(id, true);
            }}
          />
        )}
      </main>
      {listens && article && props.listening && comparison === null && (
        <Listen
          listening={props.listening}
          article={article}
          index={index}
          page={page}
          scroller={scroller}
          t={t}
          locale={locale}
          onClose={() => setListens(false)}
        />
      )}
      {drawer && article && (
        <Drawer
          {...props}
          listFocus={listFocus}
          inView={inView}
          onCorrect={correct}
          onVisit={visitFromList}
          onCloseDrawer={() => setDrawer(false)}
        />
      )}
      <p class="notice" role="status">
        {notice}
      </p>
      {/* Told once, when the statements are found: whoever looks sees the marks appear. */}
      <p class="sr" role="status">
        {done && mode === 'read' && totalOf(done.summary) > 0 ? summarySentence(done.summary, t) : ''}
      </p>
      {help && <Help t={t} settings={settings} onSettings={on.onSettings} onClose={() => setHelp(false)} />}
      {agreement && on.onAgreement && (
        <AgreementSheet
          t={t}
          locale={locale}
          onAgreement={on.onAgreement}
          onClose={() => setAgreement(false)}
        />
      )}
      {picture !== null && <Lightbox {...picture} t={t} onClose={closePicture} />}
    </div>
  );
}
