/** Decides which statement is the current one, and that what was asked for is shown as soon as it is drawn. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AttributionId } from '../../lib/model';
import { STANDINGS } from '../StandingSample';
import { type Statement, type StatementIndex, stepFrom } from '../statements';
import type { Focus, ReaderCallbacks, ViewSettings } from '../types';
import { flash, fragmentsOf, scrollToStatement, setCurrent } from './marks';

interface NavigationProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly index: StatementIndex;
  readonly settings: ViewSettings;
  /** The settings by which the marks are drawn now: where there are many, they follow. */
  readonly drawn?: ViewSettings;
  /** What the panel asks to be shown. */
  readonly focus: Focus | null;
  readonly on: Pick<ReaderCallbacks, 'onSelect' | 'onSettings'>;
}

export interface Navigation {
  /** What the drawer's list shows as current; null before anything was chosen. */
  readonly listFocus: Focus | null;
  /** A statement was chosen in the text: the list follows. */
  readonly choose: (id: AttributionId) => void;
  /** A statement was chosen in a list: the text follows; with the keyboard's focus where that was meant. */
  readonly visit: (id: AttributionId, takeFocus: boolean) => void;
  /** @returns false when there is none further */
  readonly step: (direction: 1 | -1, unnamedOnly: boolean) => boolean;
}

interface Target {
  readonly id: AttributionId;
  readonly takeFocus: boolean;
}

const isShown = (settings: ViewSettings, statement: Statement): boolean =>
  settings.marks && settings.standings[statement.standing];

function goTo(root: HTMLElement, { id, takeFocus }: Target): void {
  // Who goes on by keyboard wants to be there; who clicked in a list wants to see where it is.
  scrollToStatement(root, id, takeFocus ? 'instant' : 'smooth');
  flash(root, id);
  if (takeFocus) fragmentsOf(root, id)[0]?.focus({ preventScroll: true });
}

export function useNavigation({
  root,
  index,
  settings,
  drawn = settings,
  focus,
  on,
}: NavigationProps): Navigation {
  const [current, setCurrentId] = useState<AttributionId | null>(null);
  const [serial, setSerial] = useState(0);
  const [asked, setAsked] = useState(0);
  const target = useRef<Target | null>(null);
  const { standings } = settings;
  const shown = [drawn.marks, ...STANDINGS.map((standing) => drawn.standings[standing])].join();

  /** The marks of a standing that is switched off are switched on when one of them is asked for. */
  const reveal = (id: AttributionId): void => {
    const statement = index.byId.get(id);
    if (!statement || isShown(settings, statement)) return;
    on.onSettings({ marks: true, standings: { ...standings, [statement.standing]: true } });
  };
  const makeCurrent = (id: AttributionId): void => {
    setCurrentId(id);
    setSerial((now) => now + 1);
  };
  const show = (id: AttributionId, takeFocus: boolean): void => {
    target.current = { id, takeFocus };
    makeCurrent(id);
    setAsked((now) => now + 1);
    reveal(id);
  };

  useEffect(() => {
    if (focus) show(focus.id, false);
  }, [focus?.serial, focus?.id]);

  useEffect(() => {
    if (!root.current) return;
    setCurrent(root.current, current);
    const wanted = target.current;
    // The marks may come later: while the analysis runs, or until the settings are stored.
    if (!wanted || fragmentsOf(root.current, wanted.id).length === 0) return;
    target.current = null;
    goTo(root.current, wanted);
  }, [asked, current, index, shown]);

  const choose = (id: AttributionId): void => {
    makeCurrent(id);
    on.onSelect(id);
  };
  const visit = (id: AttributionId, takeFocus: boolean): void => {
    show(id, takeFocus);
    on.onSelect(id);
  };
  const step = (direction: 1 | -1, unnamedOnly: boolean): boolean => {
    const wanted = (statement: Statement): boolean =>
      isShown(settings, statement) && (!unnamedOnly || statement.standing === 'unnamed');
    const next = stepFrom(index.list, current, direction, wanted);
    if (next) visit(next.id, true);
    return next !== null;
  };
  return { listFocus: current === null ? null : { id: current, serial }, choose, visit, step };
}
