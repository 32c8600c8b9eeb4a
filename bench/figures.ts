/** Decides what a figure is, how figures are kept (bench/results.json), and how the one table is printed. */
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './data';

export interface Figure {
  /** Stable name, e.g. `read.fundus.f1`. */
  readonly key: string;
  readonly section: string;
  readonly label: string;
  readonly value: number | null;
  readonly digits: number;
  readonly readability?: number | null;
  readonly defuddle?: number | null;
  readonly goal?: string;
}

export type Kept = Readonly<Record<string, number | null>>;

const FILE = join(ROOT, 'bench', 'results.json');

function parseKept(text: string): Kept {
  const { figures } = JSON.parse(text) as { figures?: Kept };
  return figures ?? {};
}

/** @returns the figures of the last committed results; of the file itself outside of a clone; empty when there are none */
export function lastKept(): Kept {
  try {
    const options: ExecFileSyncOptionsWithStringEncoding = {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    };
    return parseKept(execFileSync('git', ['show', 'HEAD:bench/results.json'], options));
  } catch {
    return existsSync(FILE) ? parseKept(readFileSync(FILE, 'utf8')) : {};
  }
}

/** Figures of parts that were not run stay as they were. */
export function keep(figures: readonly Figure[]): void {
  const before = existsSync(FILE) ? parseKept(readFileSync(FILE, 'utf8')) : {};
  const now: Record<string, number | null> = { ...before };
  for (const { key, value } of figures) now[key] = value === null ? null : Number(value.toFixed(4));
  const sorted = Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify({ figures: sorted }, null, 2)}\n`);
}

const show = (value: number | null | undefined, digits: number): string =>
  value === null || value === undefined ? '-' : value.toFixed(digits);

const HEADS = ['', 'today', 'last', 'Readability', 'Defuddle', 'goal'] as const;

function cells(figure: Figure, last: Kept): string[] {
  const { label, value, digits, readability, defuddle, goal, key } = figure;
  return [
    `  ${label}`,
    show(value, digits),
    show(last[key], digits),
    readability === undefined ? '' : show(readability, digits),
    defuddle === undefined ? '' : show(defuddle, digits),
    goal ?? '',
  ];
}

/** @returns the table's lines; columns that are empty throughout are left in, so that runs can be compared */
export function tableOf(figures: readonly Figure[], last: Kept): string[] {
  const rows: string[][] = [[...HEADS]];
  let section = '';
  for (const figure of figures) {
    if (figure.section !== section) rows.push([figure.section]);
    section = figure.section;
    rows.push(cells(figure, last));
  }
  const widths = HEADS.map((_, column) =>
    Math.max(...rows.filter((row) => row.length > 1).map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || row.length === 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

export const quantile = (values: readonly number[], q: number): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? null;
};
