/** Decides how the preview corrects: as the reader does, but nothing is kept. */
import { useMemo, useState } from 'preact/hooks';
import type { AgreementReport, ReaderMode, ReaderState, Yours } from '../../../components/types';
import {
  added,
  agreementOf,
  applyCorrections,
  type CorrectionRequest,
  compareMarks,
  correctionOf,
  type History,
  NO_HISTORY,
  redone,
  tallyOf,
  undone,
} from '../../../lib/corrections';
import { emptyAnalysis } from '../../../lib/model';

interface Correcting {
  readonly state: ReaderState;
  readonly onCorrect: (request: CorrectionRequest) => void;
  readonly onMode: (mode: ReaderMode) => void;
  readonly onAgreement: () => Promise<AgreementReport>;
}

type Shelf = 'read' | 'classroom';

export function useCorrections(first: ReaderState): Correcting {
  const [mode, setMode] = useState<ReaderMode>('read');
  const [checked, setChecked] = useState(false);
  const [histories, setHistories] = useState<Readonly<Record<Shelf, History>>>({
    read: NO_HISTORY,
    classroom: NO_HISTORY,
  });
  const done = first.kind === 'article' && first.analysis.kind === 'done' ? first.analysis.analysis : null;
  const article = first.kind === 'article' ? first.article : null;
  const shelf: Shelf = mode === 'read' ? 'read' : 'classroom';
  const history = histories[shelf];
  const base = done && (shelf === 'read' ? done : emptyAnalysis(done.language));
  const corrected = useMemo(
    () => article && base && applyCorrections(article, base, history.done),
    [article, shelf, history],
  );
  const machine = useMemo(
    () => (article && done ? applyCorrections(article, done, histories.read.done).analysis : null),
    [article, histories.read],
  );

  const onCorrect = (request: CorrectionRequest): void => {
    if (!article || !base || !corrected) return;
    if (request.kind === 'checked') {
      setChecked(request.checked);
      return;
    }
    const next = (): History => {
      if (request.kind === 'undo') return undone(history);
      if (request.kind === 'redo') return redone(history);
      const correction = correctionOf({ article, base, shown: corrected.analysis, history }, request);
      return correction.ok ? added(history, correction.value) : history;
    };
    setHistories((now) => ({ ...now, [shelf]: next() }));
  };

  const state = useMemo((): ReaderState => {
    if (first.kind !== 'article' || !article || !corrected || !machine) return first;
    const { analysis, changes } = corrected;
    const words = (spans: readonly { start: number; end: number }[]): string =>
      spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
    const yours: Yours = {
      mode,
      count: shelf === 'read' ? history.done.length : analysis.attributions.length,
      canUndo: history.done.length > 0,
      canRedo: history.undone.length > 0,
      statements: changes.statements,
      sources: changes.sources,
      unmarked: changes.unmarked.map(({ content }) => words(content)),
      unplaced: changes.unplaced.map((one) => one.words),
      checked,
      textChanged: false,
      keeping: 'kept',
    };
    const shown = { ...first, analysis: { kind: 'done', analysis } as const, yours };
    return mode === 'comparison' ? { ...shown, comparison: compareMarks(article, analysis, machine) } : shown;
  }, [first, corrected, machine, mode, checked]);

  const onAgreement = async (): Promise<AgreementReport> => {
    const tallies = article && done && machine ? [tallyOf(article, done, machine)] : [];
    return {
      all: agreementOf(tallies),
      checked: agreementOf(checked ? tallies : []),
      articles: tallies.map(() => ({
        address: article?.url ?? '',
        title: article?.title ?? '',
        count: histories.read.done.length,
        checked,
      })),
    };
  };
  return { state, onCorrect, onMode: setMode, onAgreement };
}
