/** Decides what the reader knows at a moment, and who hears when that changes. */
import type { Focus, ReaderState } from '../../components/types';
import type { AttributionId, RemovedId } from '../../lib/model';
import type { Message, ReaderToPanel } from '../shared/messages';
import type { Shown } from './corrector';

export interface Known {
  readonly state: ReaderState;
  /** The statement that a panel asked the reader to show. */
  readonly focus: Focus | null;
  /** The statement chosen last, here or in a panel: what panels show as current. */
  readonly chosen: Focus | null;
  /** The statement that is read now. */
  readonly view: AttributionId | null;
}

type Listener = (now: Known, said: Message<ReaderToPanel>) => void;

export class Knowledge {
  private known: Known = { state: { kind: 'reading' }, focus: null, chosen: null, view: null };
  private serial = 0;

  /**
   * @param listener hears of what is to be drawn and told
   * @param tell hears of what is only to be told
   */
  constructor(
    private readonly listener: Listener,
    private readonly tell: (said: Message<ReaderToPanel>) => void,
  ) {}

  get now(): Known {
    return this.known;
  }

  read(state: ReaderState): void {
    this.change({ state, focus: null, chosen: null, view: null }, stateMessage(state));
  }

  analysed(analysis: (ReaderState & { kind: 'article' })['analysis']): void {
    const { state } = this.known;
    if (state.kind !== 'article') return;
    this.change(
      { ...this.known, state: { ...state, analysis } },
      { kind: 'analysis', analysis, yours: null },
    );
  }

  /** The analysis with what in it is the reader's own. */
  corrected({ analysis, yours, comparison }: Shown): void {
    const { state } = this.known;
    if (state.kind !== 'article') return;
    const { comparison: _before, ...rest } = state;
    const done = { kind: 'done', analysis } as const;
    const now = { ...rest, analysis: done, yours, ...(comparison && { comparison }) };
    this.change({ ...this.known, state: now }, { kind: 'analysis', analysis: done, yours });
  }

  /** The text is scrolled: nothing is drawn anew for that here, the panels alone hear of it. */
  viewed(id: AttributionId | null): void {
    this.known = { ...this.known, view: id };
    this.tell({ kind: 'view', id });
  }

  restore(ids: readonly RemovedId[], restored: boolean): void {
    const { state } = this.known;
    if (state.kind !== 'article') return;
    const now = new Set(state.restored);
    for (const id of ids) {
      if (restored) now.add(id);
      else now.delete(id);
    }
    this.change({ ...this.known, state: { ...state, restored: now } }, { kind: 'restored', ids: [...now] });
  }

  /** @param by a choice in the reader itself must not make the reader scroll to it again */
  choose(id: AttributionId, by: 'reader' | 'panel'): void {
    this.serial += 1;
    const chosen = { id, serial: this.serial };
    const focus = by === 'panel' ? chosen : this.known.focus;
    this.change({ ...this.known, focus, chosen }, { kind: 'focus', focus: chosen });
  }

  /** All that a panel which connects now must be told. */
  get story(): readonly Message<ReaderToPanel>[] {
    const { state, chosen } = this.known;
    const told = [stateMessage(state)];
    if (state.kind === 'article' && state.analysis.kind !== 'pending') {
      told.push({ kind: 'analysis', analysis: state.analysis, yours: state.yours ?? null });
    }
    return chosen ? [...told, { kind: 'focus', focus: chosen }] : told;
  }

  private change(known: Known, said: Message<ReaderToPanel>): void {
    this.known = known;
    this.listener(known, said);
  }
}

function stateMessage(state: ReaderState): Message<ReaderToPanel> {
  switch (state.kind) {
    case 'reading':
      return { kind: 'reading' };
    case 'failed':
      return { kind: 'failed', failure: state.failure };
    case 'article':
      return { kind: 'article', article: state.article, restored: [...state.restored] };
  }
}
