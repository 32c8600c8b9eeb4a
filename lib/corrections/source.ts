/** Decides what a source becomes when a reader says that it is of another kind. */
import type { Source, SourceKind } from '../model';

/**
 * What the machine found out about an unnamed source goes with the kind; of a source that becomes unnamed nothing is
 * known but that, so: one person, no reason given.
 */
export function ofKind(source: Source, kind: SourceKind): Source {
  if (source.kind === kind) return source;
  const { id, label, role, mentions, via } = source;
  const base = { id, label, role, mentions, via, why: '' };
  if (kind !== 'unnamed') return { ...base, kind };
  return {
    ...base,
    kind,
    basis: 'implicit',
    reason: null,
    count: { kind: 'exact', n: 1 },
    position: null,
  };
}
