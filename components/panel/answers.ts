/** Decides what the panel says about statements that answer others: who denies, confirms or disputes whose. */
import type { Relation, Source } from '../../lib/model';
import type { Statement, StatementIndex } from '../statements';

/** All answers of one kind from one source to another, in reading order. */
export interface Answer {
  readonly kind: Relation['kind'];
  readonly from: Source;
  readonly to: Source;
  /** The answering statements; at least one. */
  readonly statements: readonly Statement[];
}

export function answersOf(index: StatementIndex): readonly Answer[] {
  const groups = new Map<
    string,
    { kind: Relation['kind']; from: Source; to: Source; statements: Statement[] }
  >();
  for (const relation of index.relations) {
    const from = index.byId.get(relation.from);
    const to = index.byId.get(relation.to);
    if (!from || !to) continue;
    const key = [relation.kind, from.source.id, to.source.id].join('\n');
    const group = groups.get(key) ?? {
      kind: relation.kind,
      from: from.source,
      to: to.source,
      statements: [],
    };
    if (!group.statements.includes(from)) group.statements.push(from);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    statements: group.statements.sort((a, b) => a.order - b.order),
  }));
}
