/** Decides how one says whose words they are: one of the sources that are there, or a new one with its name and kind. */
import { useId } from 'preact/hooks';
import type { SourceChoice } from '../../lib/corrections';
import type { Source, SourceKind } from '../../lib/model';
import { standingOf } from '../../lib/model';
import { shorten } from '../format';
import { labelOf, STANDING_NAMES } from '../StandingSample';
import type { Translate } from '../types';
import { KindOptions, kindIn } from './KindOptions';

/** What stands in the fields. */
export interface Chosen {
  /** Id of a source; '' for a new one. */
  readonly id: string;
  readonly label: string;
  /** Not chosen for anybody: a guess would be taken for granted. */
  readonly kind: SourceKind | null;
}

export const NEW_SOURCE: Chosen = { id: '', label: '', kind: null };

/** @returns null while a new source lacks its kind or its name; one that is none needs no name */
export function choiceOf({ id, label, kind }: Chosen): SourceChoice | null {
  if (id !== '') return { kind: 'existing', id: id as Source['id'] };
  if (kind === null) return null;
  if (label.trim() === '' && kind !== 'none') return null;
  return { kind: 'new', label, sourceKind: kind };
}

const LONGEST = 60;

export const SourceOptions = ({
  sources,
  t,
}: {
  readonly sources: readonly Source[];
  readonly t: Translate;
}) => (
  <>
    {sources.map((source) => (
      <option key={source.id} value={source.id}>
        {`${shorten(labelOf(source, t), LONGEST)} · ${t(STANDING_NAMES[standingOf(source.kind)])}`}
      </option>
    ))}
  </>
);

export function SourceFields(props: {
  readonly sources: readonly Source[];
  readonly chosen: Chosen;
  /** Whether it was tried to go on without. */
  readonly missing: boolean;
  readonly t: Translate;
  readonly onChosen: (chosen: Chosen) => void;
}) {
  const { sources, chosen, missing, t, onChosen } = props;
  const nameMissing = missing && chosen.label.trim() === '' && chosen.kind !== 'none';
  const kindMissing = missing && chosen.kind === null;
  const error = useId();
  return (
    <>
      <label class="field">
        <span>{t('correctSaidBy')}</span>
        <select
          value={chosen.id}
          onChange={(event) => onChosen({ ...chosen, id: event.currentTarget.value })}
        >
          <option value="">{t('correctNewSource')}</option>
          <SourceOptions sources={sources} t={t} />
        </select>
      </label>
      {chosen.id === '' && (
        <>
          <label class="field">
            <span>{t('correctName')}</span>
            <input
              type="text"
              value={chosen.label}
              maxLength={200}
              autocomplete="off"
              aria-invalid={nameMissing ? 'true' : undefined}
              aria-describedby={nameMissing ? error : undefined}
              onInput={(event) => onChosen({ ...chosen, label: event.currentTarget.value })}
            />
          </label>
          <label class="field">
            <span>{t('correctKind')}</span>
            <select
              value={chosen.kind ?? ''}
              aria-invalid={kindMissing ? 'true' : undefined}
              aria-describedby={kindMissing ? error : undefined}
              onChange={(event) => onChosen({ ...chosen, kind: kindIn(event.currentTarget.value) })}
            >
              {chosen.kind === null && <option value="">{t('correctChooseKind')}</option>}
              <KindOptions t={t} />
            </select>
          </label>
          {(nameMissing || kindMissing) && (
            <p class="field-error" id={error} role="alert">
              {t('correctNameMissing')}
            </p>
          )}
        </>
      )}
    </>
  );
}
