/** Decides how the kinds of source are offered: under the standing that they have, so that one chooses both at once. */
import { type SourceKind, type Standing, standingOf } from '../../lib/model';
import { kindName, STANDING_NAMES, STANDINGS } from '../StandingSample';
import type { Translate } from '../types';

const KINDS: readonly SourceKind[] = [
  'unnamed',
  'person',
  'organization',
  'spokesperson',
  'document',
  'media',
  'collective',
  'none',
];

const kindsOf = (standing: Standing): readonly SourceKind[] =>
  KINDS.filter((kind) => standingOf(kind) === standing);

export const KindOptions = ({ t }: { readonly t: Translate }) => (
  <>
    {STANDINGS.map((standing) => (
      <optgroup key={standing} label={t(STANDING_NAMES[standing])}>
        {kindsOf(standing).map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind, t)}
          </option>
        ))}
      </optgroup>
    ))}
  </>
);

/** @returns the kind that a list of `KindOptions` holds */
export const kindIn = (value: string): SourceKind => KINDS.find((kind) => kind === value) ?? 'person';
