/** Decides which sources the panel lists, and in which order. */
import type { Analysis, Source, Standing } from '../../lib/model';
import { standingOf } from '../../lib/model';
import { STANDINGS } from '../StandingSample';
import type { Statement, StatementIndex } from '../statements';

export type SortOrder = 'weight' | 'appearance' | 'standing';

export interface Wanted {
  readonly standing: Standing | 'all';
  /** What was typed into the search field. */
  readonly query: string;
  readonly sort: SortOrder;
}

export interface Entry {
  readonly source: Source;
  readonly standing: Standing;
  /** Those that match the search; all of them when the source itself does. */
  readonly statements: readonly Statement[];
  /** How many it has in the article. */
  readonly total: number;
}

/** Case and accents make no difference in a search. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const namesOf = (source: Source): string =>
  plain([source.label, source.role, source.via].filter(Boolean).join(' '));

function entryOf(source: Source, index: StatementIndex, query: string): Entry {
  const all = index.bySource.get(source.id) ?? [];
  const hit = query === '' || namesOf(source).includes(query);
  return {
    source,
    standing: standingOf(source.kind),
    statements: hit ? all : all.filter((statement) => plain(statement.text).includes(query)),
    total: all.length,
  };
}

const firstOf = (entry: Entry): number => entry.statements[0]?.order ?? Number.POSITIVE_INFINITY;

const byAppearance = (a: Entry, b: Entry): number => firstOf(a) - firstOf(b);
const byWeight = (a: Entry, b: Entry): number => b.total - a.total || byAppearance(a, b);
const byStanding = (a: Entry, b: Entry): number =>
  STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || byWeight(a, b);

const SORTS: Readonly<Record<SortOrder, (a: Entry, b: Entry) => number>> = {
  weight: byWeight,
  appearance: byAppearance,
  standing: byStanding,
};

/** @returns sources that have at least one wanted statement; none when nothing matches */
export function arrange(analysis: Analysis, index: StatementIndex, wanted: Wanted): readonly Entry[] {
  const query = plain(wanted.query.trim());
  return analysis.sources
    .map((source) => entryOf(source, index, query))
    .filter((entry) => entry.statements.length > 0)
    .filter((entry) => wanted.standing === 'all' || entry.standing === wanted.standing)
    .sort(SORTS[wanted.sort]);
}
