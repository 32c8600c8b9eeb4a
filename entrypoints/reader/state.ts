/** Decides what the reader knows at a moment, and who hears when that changes. */
import type { Focus, ReaderState } from '../../components/types';
import type { AttributionId, RemovedId } from '../../lib/model';
import type { Message, ReaderToPanel } from '../shared/messages';

export interface Known {
  readonly state: ReaderState;
  /** The statement that a panel asked the reader to show. */
  readonly focus: Focus | null;
  /** The statement chosen last, here or in a panel: what panels show as current. */
  readonly chosen: Focus | null;
}

type Listener = (now: Known, said: Message<ReaderToPanel>) => void;

export class Knowledge {
  private known: Known = { state: { kind: 'reading' }, focus: null, chosen: null };
  private serial = 0;

  constructor(private readonly listener: Listener) {}

  get now(): Known {
    return this.known;
  }

  read(state: ReaderState): void {
    this.change({ state, focus: null, chosen: null }, stateMessage(state));
  }

  analysed(analysis: (ReaderState & { kind: 'article' })['analysis']): void {
    const { state } = this.known;
    if (state.kind !== 'article') return;
    this.change({ ...this.known, state: { ...state, analysis } }, { kind: 'analysis', analysis });
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
      told.push({ kind: 'analysis', analysis: state.analysis });
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
