/** Decides what follows a correction: the new mark is gone to, a card whose statement is gone closes, and it is said. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CorrectionRequest, SourceChoice } from '../../lib/corrections';
import type { AttributionId } from '../../lib/model';
import { type StatementIndex, startOf } from '../statements';
import type { MessageKey, Translate } from '../types';
import { activeIn, focusQuietly } from './focus';
import type { Stretch } from './runs';

interface CorrectingProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly index: StatementIndex;
  readonly t: Translate;
  readonly onCorrect: ((request: CorrectionRequest) => void) | undefined;
  readonly say: (words: string) => void;
  readonly closeCard: () => void;
  readonly visit: (id: AttributionId) => void;
}

export interface Correcting {
  readonly correct: ((request: CorrectionRequest) => void) | undefined;
  readonly mark: (stretch: Stretch, source: SourceChoice) => void;
}

const SAID: Readonly<Record<CorrectionRequest['kind'], MessageKey | null>> = {
  kind: 'saidKind',
  unmark: 'saidUnmark',
  mark: 'saidMark',
  credit: 'saidCredit',
  merge: 'saidMerge',
  undo: 'saidUndo',
  redo: 'saidRedo',
  checked: null,
};

export function useCorrecting(props: CorrectingProps): Correcting {
  const { scroller, index, t, onCorrect, say } = props;
  const awaited = useRef<Stretch | null>(null);

  useEffect(() => {
    const stretch = awaited.current;
    const at = stretch?.spans[0]?.start;
    const made = index.list.find(
      ({ yours, attribution }) =>
        yours && attribution.field === stretch?.field && startOf(attribution) === at,
    );
    if (!stretch || !made) return;
    awaited.current = null;
    props.visit(made.id);
  }, [index]);

  const correct = (request: CorrectionRequest): void => {
    onCorrect?.(request);
    const words = SAID[request.kind];
    if (words) say(t(words));
    if (request.kind === 'unmark') {
      props.closeCard();
      focusQuietly(scroller.current);
      return;
    }
    // What was pressed may be gone with what it changed.
    requestAnimationFrame(() => {
      const element = scroller.current;
      if (element && activeIn(element) === null)
        (element.querySelector<HTMLElement>('.card') ?? element).focus();
    });
  };
  const mark = ({ field, spans }: Stretch, source: SourceChoice): void => {
    awaited.current = { field, spans };
    correct({ kind: 'mark', field, spans, source });
  };
  return { correct: onCorrect && correct, mark };
}
