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
  readonly kind: SourceKind;
}

export const NEW_SOURCE: Chosen = { id: '', label: '', kind: 'unnamed' };

/** @returns null while a new source has no name; one that is none needs none */
export function choiceOf({ id, label, kind }: Chosen): SourceChoice | null {
  if (id !== '') return { kind: 'existing', id: id as Source['id'] };
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
  /** Said when the name of a new source was left out. */
  readonly nameMissing: boolean;
  readonly t: Translate;
  readonly onChosen: (chosen: Chosen) => void;
}) {
  const { sources, chosen, nameMissing, t, onChosen } = props;
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
          {nameMissing && (
            <p class="field-error" id={error} role="alert">
              {t('correctNameMissing')}
            </p>
          )}
          <label class="field">
            <span>{t('correctKind')}</span>
            <select
              value={chosen.kind}
              onChange={(event) => onChosen({ ...chosen, kind: kindIn(event.currentTarget.value) })}
            >
              <KindOptions t={t} />
            </select>
          </label>
        </>
      )}
    </>
  );
}
