/** Decides what one can do with marks of one's own: make one, take a step back, see the agreement, mark as in a class. */
import type { ReaderMode, Translate, Yours } from '../types';

export interface MarksMenuProps {
  readonly yours: Yours;
  readonly letterKeys: boolean;
  readonly t: Translate;
  readonly onMark: () => void;
  readonly onStep: (kind: 'undo' | 'redo') => void;
  readonly onMode: ((mode: ReaderMode) => void) | undefined;
  readonly onAgreement: (() => void) | undefined;
}

const Item = (props: {
  readonly name: string;
  readonly keys?: string | undefined;
  readonly off?: boolean;
  readonly onPick: () => void;
}) => (
  <li>
    <button type="button" disabled={props.off} onClick={props.onPick}>
      {props.name}
      {props.keys && <kbd>{props.keys}</kbd>}
    </button>
  </li>
);

export function MarksMenu(props: MarksMenuProps) {
  const { yours, t, onMode, onAgreement, onStep } = props;
  const { mode } = yours;
  return (
    <ul class="menu">
      {mode !== 'comparison' && (
        <Item name={t('markStatement')} keys={props.letterKeys ? 'M' : undefined} onPick={props.onMark} />
      )}
      <Item name={t('undo')} off={!yours.canUndo} onPick={() => onStep('undo')} />
      <Item name={t('redo')} off={!yours.canRedo} onPick={() => onStep('redo')} />
      {onAgreement && mode === 'read' && <Item name={t('agreement')} onPick={onAgreement} />}
      {onMode && mode === 'read' && <Item name={t('classroomEnter')} onPick={() => onMode('classroom')} />}
      {onMode && mode === 'classroom' && (
        <Item name={t('classroomCompare')} onPick={() => onMode('comparison')} />
      )}
      {onMode && mode !== 'read' && <Item name={t('classroomLeave')} onPick={() => onMode('read')} />}
    </ul>
  );
}
