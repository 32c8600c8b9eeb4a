/** Decides how the overlay is put together, and which of its parts a key or a choice goes to. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AttributionId, Standing } from '../../lib/model';
import { directionOf } from '../format';
import { type Command, commandOf, pressOf } from '../keys';
import { indexStatements, NO_STATEMENTS } from '../statements';
import { totalOf } from '../summary';
import type { AnalysisState, ReaderProps, ViewSettings } from '../types';
import { ArticlePage } from './ArticlePage';
import { Drawer } from './Drawer';
import { Failure, Reading } from './Failure';
import { activeIn, focusQuietly } from './focus';
import { Help } from './Help';
import { Lightbox } from './Lightbox';
import { fragmentsOf, idOf } from './marks';
import { type Layer, Toolbar } from './Toolbar';
import { useCard } from './useCard';
import { useKeyPresses } from './useKeyPresses';
import { useNavigation } from './useNavigation';
import { useNotice } from './useNotice';
import { usePicture } from './usePicture';

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

  const article = state.kind === 'article' ? state.article : null;
  const analysis = state.kind === 'article' ? state.analysis : null;
  const done = analysis?.kind === 'done' ? analysis.analysis : null;
  const index = useMemo(
    () => (article && done ? indexStatements(article, done) : NO_STATEMENTS),
    [article, done],
  );
  const [picture, closePicture] = usePicture(page, article !== null);
  const [notice, say] = useNotice();
  const { listFocus, choose, visit, step } = useNavigation({ root, index, settings, focus, on });
  const card = useCard(page, article !== null, choose);
  const statement = card.card && index.byId.get(card.card.id);

  useEffect(() => focusQuietly(scroller.current), [state.kind]);

  const closeCard = (): void => {
    const inCard = activeIn(root.current)?.closest('.card') ?? null;
    if (inCard && card.card && root.current) card.leaveTo(fragmentsOf(root.current, card.card.id)[0]);
    else card.close();
  };

  const closeTop = (): void => {
    if (help) setHelp(false);
    else if (picture !== null) closePicture();
    else if (layer !== null) setLayer(null);
    else if (card.card) closeCard();
    else if (drawer && isNarrow()) setDrawer(false);
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
  };
  const run = (command: Command): boolean => {
    if (command !== 'close') return !help && picture === null && commands[command]();
    closeTop();
    return true;
  };
  useKeyPresses(root, props.keys, (event) => {
    const command = commandOf(pressOf(event), settings.letterKeys);
    if (command && run(command)) event.preventDefault();
  });

  const copy = (text: string): void => {
    on.onCopy(text);
    say(t('copied'));
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
      style={styleOf(settings)}
    >
      <Toolbar
        counts={countsOf(analysis)}
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
        onOptions={on.onOptions}
        onHelp={() => setHelp(true)}
        onClose={on.onClose}
        onCopyText={() => article && copy(`${article.title}\n\n${article.text}`)}
        onExport={done ? on.onExport : undefined}
        onPrint={on.onPrint}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <main class={`scroller ${settings.font}`} ref={scroller} tabIndex={0} aria-label={t('article')}>
        {state.kind === 'reading' && <Reading t={t} />}
        {state.kind === 'failed' && <Failure failure={state.failure} t={t} onClose={on.onClose} />}
        {state.kind === 'article' && (
          <ArticlePage
            page={page}
            scroller={scroller}
            state={state}
            index={index}
            settings={settings}
            card={card.card && statement ? { words: card.card.words, statement } : null}
            t={t}
            locale={locale}
            onRestore={on.onRestore}
            onCopy={copy}
            onCloseCard={closeCard}
            onJump={({ id }) => {
              card.close();
              visit(id, true);
            }}
          />
        )}
      </main>
      {drawer && article && (
        <Drawer
          {...props}
          listFocus={listFocus}
          onVisit={visitFromList}
          onCloseDrawer={() => setDrawer(false)}
        />
      )}
      <p class="notice" role="status">
        {notice}
      </p>
      {help && <Help t={t} settings={settings} onSettings={on.onSettings} onClose={() => setHelp(false)} />}
      {picture !== null && <Lightbox {...picture} t={t} onClose={closePicture} />}
    </div>
  );
}
