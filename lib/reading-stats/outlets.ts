/** Decides what is counted for each outlet: articles, statements, and the share that rests on unnamed sources. */
import { type Estimate, statementsInterval, unnamedShare } from './interval';
import type { DetectorError } from './measure';
import type { Reading } from './reading';

export interface OutletStats {
  readonly outlet: string;
  /** As its pages call it, most recent first; the host where none does. */
  readonly name: string;
  /** All that were recorded; exact. */
  readonly articles: number;
  /** Those in whose language statements are looked for: the rest counts for nothing below. */
  readonly analysed: number;
  /** As found by the machine. */
  readonly found: number;
  readonly unnamed: number;
  readonly statements: Estimate;
  /** Null where no statement was found. */
  readonly share: Estimate | null;
}

const total = ({ statements }: Reading): number => statements.record + statements.unnamed + statements.vague;

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** @param readings at least one; @param name of the row */
export function statsOf(
  readings: readonly Reading[],
  { outlet, name }: Pick<OutletStats, 'outlet' | 'name'>,
  error: DetectorError,
): OutletStats {
  const analysed = readings.filter(({ language }) => language !== null);
  const found = sum(analysed.map(total));
  const unnamed = sum(analysed.map(({ statements }) => statements.unnamed));
  return {
    outlet,
    name,
    articles: readings.length,
    analysed: analysed.length,
    found,
    unnamed,
    statements: statementsInterval(found, error),
    share: unnamedShare(unnamed, found, error),
  };
}

const byReadAt = (a: Reading, b: Reading): number => b.readAt.localeCompare(a.readAt);

/** @returns outlets with most articles first */
export function outletsOf(readings: readonly Reading[], error: DetectorError): readonly OutletStats[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of [...readings].sort(byReadAt)) {
    groups.set(reading.outlet, [...(groups.get(reading.outlet) ?? []), reading]);
  }
  return [...groups]
    .map(([outlet, own]) => {
      const name = own.find(({ outletName }) => outletName !== null)?.outletName ?? outlet;
      return statsOf(own, { outlet, name }, error);
    })
    .sort((a, b) => b.articles - a.articles || a.name.localeCompare(b.name));
}
