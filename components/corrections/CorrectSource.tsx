/** Decides what of a source can be corrected, for all its statements at once: its kind, and that it is the same as another. */
import { useState } from 'preact/hooks';
import type { CorrectionRequest } from '../../lib/corrections';
import type { Source } from '../../lib/model';
import type { Translate } from '../types';
import { KindOptions, kindIn } from './KindOptions';
import { SourceOptions } from './SourceFields';

/** What cannot be done now is not `disabled`: a button that has the focus would lose it. */
export function CorrectSource(props: {
  readonly source: Source;
  readonly sources: readonly Source[];
  readonly t: Translate;
  readonly onCorrect: (request: CorrectionRequest) => void;
}) {
  const { source, sources, t, onCorrect } = props;
  const others = sources.filter(({ id }) => id !== source.id);
  const [kind, setKind] = useState(source.kind);
  const [into, setInto] = useState('');
  const target = others.find(({ id }) => id === into);
  return (
    <div class="correct-part">
      <h3>{t('correctThisSource')}</h3>
      <form
        class="form-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (kind !== source.kind) onCorrect({ kind: 'kind', source: source.id, to: kind });
        }}
      >
        <label class="field">
          <span>{t('correctKind')}</span>
          <select value={kind} onChange={(event) => setKind(kindIn(event.currentTarget.value))}>
            <KindOptions t={t} />
          </select>
        </label>
        <button type="submit" class="button" aria-disabled={kind === source.kind}>
          {t('correctChange')}
        </button>
      </form>
      {others.length > 0 && (
        <form
          class="form-line"
          onSubmit={(event) => {
            event.preventDefault();
            if (target) onCorrect({ kind: 'merge', from: source.id, into: target.id });
          }}
        >
          <label class="field">
            <span>{t('correctSameAs')}</span>
            <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
              <option value="">{t('correctChooseSource')}</option>
              <SourceOptions sources={others} t={t} />
            </select>
          </label>
          <button type="submit" class="button" aria-disabled={!target}>
            {t('correctMerge')}
          </button>
        </form>
      )}
    </div>
  );
}
