/** Decides what stands above the article while a student marks it: what to do, how far one is, the way to the comparison. */
import type { ReaderMode, Translate } from '../types';

export const ClassroomBar = (props: {
  /** Statements marked so far. */
  readonly count: number;
  readonly t: Translate;
  readonly onMode: (mode: ReaderMode) => void;
  readonly onMark: () => void;
}) => (
  <>
    <p class="classroom-how">
      <strong>{props.t('classroom')}.</strong> {props.t('classroomHow')}
    </p>
    <section class="classroom-bar" aria-label={props.t('classroom')}>
      <p class="classroom-count" role="status">
        {props.t('classroomCount', props.count)}
      </p>
      <button type="button" class="button" onClick={props.onMark}>
        {props.t('markStatement')}
      </button>
      <button type="button" class="button main" onClick={() => props.onMode('comparison')}>
        {props.t('classroomCompare')}
      </button>
      <button type="button" class="button" onClick={() => props.onMode('read')}>
        {props.t('classroomLeave')}
      </button>
    </section>
  </>
);
