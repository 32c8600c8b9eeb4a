/** Decides the sign of each standing outside the text: the line that its marks have, and a dot for lists. */
import type { Source, SourceKind, Standing } from '../lib/model';
import type { MessageKey, Translate } from './types';

export const STANDINGS: readonly Standing[] = ['unnamed', 'record', 'vague'];

export const STANDING_NAMES: Readonly<Record<Standing, MessageKey>> = {
  unnamed: 'standingUnnamed',
  record: 'standingRecord',
  vague: 'standingVague',
};

export const STANDING_MEANINGS: Readonly<Record<Standing, MessageKey>> = {
  unnamed: 'meaningUnnamed',
  record: 'meaningRecord',
  vague: 'meaningVague',
};

/** What is in doubt where it is not sure that a source has this standing. */
export const STANDING_DOUBTS: Readonly<Record<Standing, MessageKey>> = {
  unnamed: 'unsureUnnamed',
  record: 'unsureRecord',
  vague: 'unsureVague',
};

const KIND_NAMES: Readonly<Record<SourceKind, MessageKey>> = {
  person: 'kindPerson',
  organization: 'kindOrganization',
  spokesperson: 'kindSpokesperson',
  document: 'kindDocument',
  media: 'kindMedia',
  unnamed: 'kindUnnamed',
  collective: 'kindCollective',
  none: 'kindNone',
};

export const kindName = (kind: SourceKind, t: Translate): string => t(KIND_NAMES[kind]);

/** A source without words of its own is called by what it is. */
export const labelOf = (source: Source, t: Translate): string =>
  source.label.trim() || t('sourceWithoutName');

/** The line under marks of this standing: dashed, solid or dotted. */
export const LineSample = ({ standing }: { readonly standing: Standing }) => (
  <span class={`line-sample ${standing}`} aria-hidden="true" />
);

/** A broken ring, a full dot or a dotted ring; drawn, as browsers differ in how they break a small round border. */
export const DotSample = ({ standing }: { readonly standing: Standing }) => (
  <svg class={`dot-sample ${standing}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <circle cx="6" cy="6" r="4.6" pathLength="12" />
  </svg>
);
