/** Decides the order of the kinds in the learned table. */
import type { SourceKind } from '../../../model';

export const KINDS: readonly SourceKind[] = [
  'person',
  'organization',
  'spokesperson',
  'document',
  'media',
  'unnamed',
  'collective',
  'none',
];
