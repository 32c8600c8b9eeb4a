/** Decides how the overlay is put together, and which of its parts a key or a choice goes to. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AttributionId, Standing } from '../../lib/model';
import { directionOf } from '../format';
import { type Command, commandOf, pressOf } from '../keys';
import { PanelBody } from '../panel/Panel';
import { indexStatements, NO_STATEMENTS, type Statement, stepFrom } from '../statements';
import { totalOf } from '../summary';
import type { AnalysisState, ReaderProps, ViewSettings } from '../types';
import { ArticlePage } from './ArticlePage';
import { Failure, Reading } from './Failure';
import { Help } from './Help';
import { Lightbox } from './Lightbox';
import { flash, fragmentsOf, idOf, scrollToStatement, setCurrent } from './marks';
import { type Layer, Toolbar } from './Toolbar';
import { useCard } from './useCard';

interface OpenPicture {
  readonly src: string;
  readonly alt: string;
}

const NARROW = '(max-width: 900px)';

const NOTICE_MS = 2500;

const isNarrow = (): boolean => globalThis.matchMedia?.(NARROW).matches ?? false;

function countsOf(analysis: AnalysisState | null): Readonly<Record<Standing, number>> | null {
  if (analysis?.kind !== 'done' || totalOf(analysis.analysis.summary) === 0) return null;
  return analysis.analysis.summary.statements;
}

const shownIn =
  (settings: ViewSettings) =>
  (statement: Statement): boolean =>
    settings.marks && settings.standings[statement.standing];

const styleOf = (settings: ViewSettings) => ({
  '--size': `${settings.fontSize}px`,
  '--measure': String(settings.measure),
  '--leading': String(settings.leading),
});

/** The keys scroll at once; the focus ring appears only when the focus comes back by keyboard. */
function focusQuietly(element: HTMLElement | null): void {
  if (!element) return;
  element.dataset.quiet = '';
  element.addEventListener('blur', () => delete element.dataset.quiet, { once: true });
  element.focus({ preventScroll: true });
}

export function Reader(props: ReaderProps) {
  const { state, settings, focus, t, locale, on } = props;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [layer, setLayer] = useState<Layer>(null);
  const [help, setHelp] = useState(false);
  const [picture, setPicture] = useState<OpenPicture | null>(null);
  const [drawer, setDrawer] = useState(props.drawer ?? false);
  const [notice, setNotice] = useState('');
  const [current, setCurrentId] = useState<AttributionId | null>(null);
  const [panelFocus, setPanelFocus] = useState({ id: '' as AttributionId, serial: 0 });

  const article = state.kind === 'article' ? state.article : null;
  const analysis = state.kind === 'article' ? state.analysis : null;
  const done = analysis?.kind === 'done' ? analysis.analysis : null;
  const index = useMemo(
    () => (article && done ? indexStatements(article, done) : NO_STATEMENTS),
    [article, done],
  );
  const shown = shownIn(settings);

  const choose = (id: AttributionId): void => {
    setCurrentId(id);
    setPanelFocus((now) => ({ id, serial: now.serial + 1 }));
    on.onSelect(id);
  };
  const card = useCard(page, article !== null, choose);
  const cardStatement = card.card && index.byId.get(card.card.id);

  const goTo = (id: AttributionId, takeFocus: boolean): void => {
    if (!root.current) return;
    card.close();
    // Who goes on by keyboard wants to be there; who clicked in the list wants to see where it is.
    scrollToStatement(root.current, id, takeFocus ? 'instant' : 'smooth');
    flash(root.current, id);
    if (takeFocus) fragmentsOf(root.current, id)[0]?.focus({ preventScroll: true });
  };

  /** The marks of a standing that is switched off are switched on when one of them is asked for. */
  const reveal = (id: AttributionId): void => {
    const statement = index.byId.get(id);
    if (!statement || shown(statement)) return;
    on.onSettings({ marks: true, standings: { ...settings.standings, [statement.standing]: true } });
  };

  useEffect(() => {
    if (!focus) return;
    setCurrentId(focus.id);
    setPanelFocus((now) => ({ id: focus.id, serial: now.serial + 1 }));
    reveal(focus.id);
    const frame = requestAnimationFrame(() => goTo(focus.id, false));
    return () => cancelAnimationFrame(frame);
  }, [focus?.serial, focus?.id]);

  useEffect(() => {
    if (root.current) setCurrent(root.current, current);
  }, [current, index, settings.marks, settings.standings]);

  useEffect(() => {
    const timer = setTimeout(() => setNotice(''), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  useEffect(() => focusQuietly(scroller.current), [state.kind]);

  const step = (direction: 1 | -1, unnamedOnly: boolean): boolean => {
    const wanted = (statement: Statement) =>
      shown(statement) && (!unnamedOnly || statement.standing === 'unnamed');
    const next = stepFrom(index.list, current, direction, wanted);
    if (!next) return false;
    choose(next.id);
    goTo(next.id, true);
    return true;
  };

  const closeCard = (): void => {
    const id = card.card?.id;
    const active = (root.current?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    card.close();
    if (id && root.current && active?.closest('.card'))
      fragmentsOf(root.current, id)[0]?.focus({ preventScroll: true });
  };

  const closeTop = (): void => {
    if (help) setHelp(false);
    else if (picture !== null) setPicture(null);
    else if (layer !== null) setLayer(null);
    else if (card.card) closeCard();
    else if (drawer && isNarrow()) setDrawer(false);
    else on.onClose();
  };

  const openSource = (): boolean => {
    const active = (root.current?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    const mark = active?.closest<HTMLElement>('mark[data-statement]');
    if (!mark) return false;
    card.openFor(mark);
    choose(idOf(mark));
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('.card')?.focus());
    return true;
  };

  /** @returns whether the key was used up */
  const run = (command: Command): boolean => {
    if (command === 'close') {
      closeTop();
      return true;
    }
    if (help || picture !== null) return false;
    switch (command) {
      case 'help':
        setHelp(true);
        return true;
      case 'toggle-marks':
        on.onSettings({ marks: !settings.marks });
        return true;
      case 'open-source':
        return openSource();
      case 'next':
      case 'previous':
        return step(command === 'next' ? 1 : -1, false);
      case 'next-unnamed':
      case 'previous-unnamed':
        return step(command === 'next-unnamed' ? 1 : -1, true);
    }
  };

  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  onKey.current = (event) => {
    const command = commandOf(pressOf(event), settings.letterKeys);
    if (command && run(command)) event.preventDefault();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey.current(event);
    if (props.keys) return props.keys(listen);
    const element = root.current;
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [props.keys]);

  useEffect(() => {
    const element = page.current;
    const onPicture = (event: MouseEvent): void => {
      const target = event.composedPath()[0];
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-picture]') : null;
      if (button?.dataset.picture) setPicture({ src: button.dataset.picture, alt: button.dataset.alt ?? '' });
    };
    element?.addEventListener('click', onPicture);
    return () => element?.removeEventListener('click', onPicture);
  }, [article !== null]);

  const copy = (text: string): void => {
    on.onCopy(text);
    setNotice(t('copied'));
  };

  const fromPanel = (id: AttributionId): void => {
    const narrow = isNarrow();
    if (narrow) setDrawer(false);
    setCurrentId(id);
    reveal(id);
    on.onSelect(id);
    requestAnimationFrame(() => goTo(id, narrow));
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
        onExport={on.onExport}
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
            card={card.card && cardStatement ? { words: card.card.words, statement: cardStatement } : null}
            t={t}
            locale={locale}
            onRestore={on.onRestore}
            onCopy={copy}
            onCloseCard={closeCard}
            onJump={(statement) => {
              choose(statement.id);
              reveal(statement.id);
              requestAnimationFrame(() => goTo(statement.id, true));
            }}
          />
        )}
      </main>
      {drawer && article && (
        <aside class="drawer" aria-label={t('sourceList')}>
          <button
            type="button"
            class="tool drawer-close"
            aria-label={t('closeSourceList')}
            onClick={() => setDrawer(false)}
          >
            <span aria-hidden="true">×</span>
          </button>
          <PanelBody
            state={{ kind: 'open', reader: state }}
            settings={settings}
            focus={panelFocus.serial === 0 ? null : panelFocus}
            t={t}
            locale={locale}
            on={{
              onSelect: fromPanel,
              onSource: () => {},
              onSettings: on.onSettings,
              onRestore: on.onRestore,
              onOpenReader: () => {},
            }}
          />
        </aside>
      )}
      <p class="notice" role="status">
        {notice}
      </p>
      {help && <Help t={t} settings={settings} onSettings={on.onSettings} onClose={() => setHelp(false)} />}
      {picture !== null && <Lightbox {...picture} t={t} onClose={() => setPicture(null)} />}
    </div>
  );
}
