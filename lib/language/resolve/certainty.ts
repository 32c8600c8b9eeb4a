/** Decides how sure the standing of a source is: by how it became known what the source is. */
import { type SourceKind, type Standing, standingOf } from '../../model';
import type { Assigned } from './assign';
import type { Entity } from './entities';
import { KINDS } from './learned/kind-names';

/**
 * named: some mention has the name; meant: only pronouns and descriptions stand for somebody with a name; withheld: the
 * article says so; partly: a first name or user name; author: a post's; nobody: no mention at all; pronoun: one that
 * stands for nobody known; told: by the words of the mentions.
 */
export type Route = 'named' | 'meant' | 'withheld' | 'partly' | 'author' | 'nobody' | 'pronoun' | 'told';

function routeOf(entity: Entity, rows: readonly (readonly number[])[]): Route {
  if (entity.withheld) return 'withheld';
  if (entity.person?.firstNameOnly) return 'partly';
  if (entity.person) return entity.readings.some((reading) => reading.person) ? 'named' : 'meant';
  if (entity.author) return 'author';
  if (entity.group) return 'partly';
  if (!entity.readings.length) return 'nobody';
  return rows.length ? 'told' : 'pronoun';
}

/** How much the words of the mentions speak for the standing chosen: 0 to 1, as the classifier says. */
function shareOf(kind: SourceKind, rows: readonly (readonly number[])[]): number {
  // mentions of one source mostly say the same: they count for less than their number
  const sums = KINDS.map(
    (_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0) / Math.sqrt(rows.length),
  );
  const top = Math.max(...sums);
  const weights = sums.map((sum) => Math.exp(sum - top));
  const all = weights.reduce((a, b) => a + b, 0);
  const same = KINDS.reduce(
    (sum, one, c) => sum + (standingOf(one) === standingOf(kind) ? (weights[c] ?? 0) : 0),
    0,
  );
  return same / all;
}

/** What cross-validation over the training articles gave, by route. */
const BY_ROUTE: Readonly<Record<Exclude<Route, 'told'>, number>> = {
  named: 0.99,
  meant: 0.91,
  withheld: 0.82,
  partly: 0.81,
  author: 0.95,
  nobody: 0.75,
  pronoun: 0.4,
};

/** The same for `told`: what the classifier says, and how often it was right, by the standing chosen. */
const MEASURED: Readonly<Record<Standing, readonly (readonly [said: number, right: number])[]>> = {
  record: [
    [0, 0.35],
    [0.45, 0.42],
    [0.65, 0.7],
    [0.85, 0.84],
    [0.95, 0.93],
    [0.99, 0.985],
    [1, 0.995],
  ],
  unnamed: [
    [0, 0.4],
    [0.45, 0.48],
    [0.65, 0.68],
    [0.85, 0.77],
    [0.95, 0.85],
    [1, 0.85],
  ],
  vague: [
    [0, 0.45],
    [0.45, 0.57],
    [0.65, 0.66],
    [0.85, 0.85],
    [0.95, 0.95],
    [1, 0.97],
  ],
};

function measured(standing: Standing, said: number): number {
  const knots = MEASURED[standing];
  const at = knots.findIndex(([x]) => x >= said);
  const [x1, y1] = knots[at] ?? [1, 1];
  const [x0, y0] = knots[at - 1] ?? [x1, y1];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (said - x0)) / (x1 - x0);
}

/** @returns 0 to 1, calibrated: of the statements whose source has 0.8, four in five have the right standing */
export function certaintyOf(entity: Entity, assigned: Assigned): number {
  const rows = entity.readings.flatMap((reading) => {
    const row = assigned.kinds.get(reading);
    return row ? [row] : [];
  });
  const route = routeOf(entity, rows);
  if (route !== 'told') return BY_ROUTE[route];
  return Number(measured(standingOf(entity.kind), shareOf(entity.kind, rows)).toFixed(3));
}
