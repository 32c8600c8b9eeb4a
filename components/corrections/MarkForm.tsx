/** Decides how selected words become a statement: whose they are, then one press. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SourceChoice } from '../../lib/corrections';
import type { Source } from '../../lib/model';
import { shorten } from '../format';
import { CloseIcon } from '../icons';
import { activeIn } from '../reader/focus';
import type { Translate } from '../types';
import { type Chosen, choiceOf, NEW_SOURCE, SourceFields } from './SourceFields';

const LONGEST = 160;

export function MarkForm(props: {
  readonly words: string;
  readonly sources: readonly Source[];
  /** The source that most likely said it; null: a new one. */
  readonly likely: Source | null;
  readonly lang: string | null;
  readonly t: Translate;
  readonly onMark: (source: SourceChoice) => void;
  readonly onCancel: () => void;
}) {
  const { words, sources, likely, t } = props;
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Chosen>({ ...NEW_SOURCE, id: likely?.id ?? '' });
  const [missing, setMissing] = useState(false);
  const marked = useRef(false);
  useEffect(() => {
    const before = activeIn(form.current);
    form.current?.querySelector('select')?.focus({ preventScroll: true });
    return () => {
      // After a mark the focus goes on to it (useCorrecting).
      if (!marked.current && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  const submit = (): void => {
    const choice = choiceOf(chosen);
    setMissing(choice === null);
    if (choice) {
      marked.current = true;
      props.onMark(choice);
    } else form.current?.querySelector<HTMLElement>('input:placeholder-shown, input, select')?.focus();
  };
  return (
    <form
      ref={form}
      class="card mark-form"
      aria-label={t('markStatement')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p class="mark-words" lang={props.lang ?? undefined} dir="auto">
        <q>{shorten(words, LONGEST)}</q>
      </p>
      <SourceFields
        sources={sources}
        chosen={chosen}
        missing={missing && choiceOf(chosen) === null}
        t={t}
        onChosen={setChosen}
      />
      <div class="form-row">
        <button type="submit" class="button main">
          {t('correctMark')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('correctCancel')}
        </button>
      </div>
      <button type="button" class="tool card-close" aria-label={t('correctCancel')} onClick={props.onCancel}>
        <CloseIcon />
      </button>
    </form>
  );
}
