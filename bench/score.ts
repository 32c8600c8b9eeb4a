/** Decides how results are judged: by the scorers that come with the data, started as programs of their own. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

export interface ExtractionScore {
  readonly pages: number;
  readonly missing: number;
  readonly empty: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly pagesBelow80: number;
  readonly junkLeak: number;
  readonly junkPages: Readonly<Record<string, number>>;
  readonly title: number | null;
  readonly allAuthors: number | null;
  readonly date: number | null;
}

interface PRF {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface AttributionScore {
  readonly docs: number;
  readonly statements: number;
  readonly detection: PRF;
  readonly recallDirect: number;
  readonly recallIndirectMixed: number;
  readonly mentionAccuracy: number;
  readonly kindAccuracy: number;
  readonly standingAccuracy: number;
  readonly sourceClusterB3: number;
  readonly endToEnd: PRF;
  readonly unnamed: PRF & { readonly goldStatements: number };
  readonly unnamedSourcesPerArticle: { readonly meanAbsError: number; readonly exact: number };
  readonly statedReasons: { readonly gold: number; readonly found: number };
}

export interface Scored<Score> {
  readonly score: Score;
  /** The scorer's list of the worst, for people. */
  readonly listing: readonly string[];
}

async function withFiles<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-score-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function score<Score>(program: string, args: readonly string[]): Promise<Scored<Score>> {
  const { stdout } = await exec(process.execPath, [program, ...args, '--json'], { maxBuffer: 1 << 28 });
  const lines = stdout.trim().split('\n');
  return { score: JSON.parse(lines.at(-1) ?? '') as Score, listing: lines.slice(0, -1) };
}

const jsonLines = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

/** Pages without their markup: the scorer reads only the reference. */
const goldLine = ({ html: _, ...rest }: Record<string, unknown> & { html?: string }): unknown => rest;

export function scoreExtraction(
  scorers: string,
  pages: readonly object[],
  results: readonly unknown[],
  worst: number,
): Promise<Scored<ExtractionScore>> {
  const gold = jsonLines(pages.map((page) => goldLine(page as Record<string, unknown>)));
  return withFiles({ 'gold.jsonl': gold, 'system.jsonl': jsonLines(results) }, (folder) =>
    score(join(scorers, 'extraction.mjs'), [
      join(folder, 'gold.jsonl'),
      join(folder, 'system.jsonl'),
      ...(worst > 0 ? ['--worst', String(worst)] : []),
    ]),
  );
}

export function scoreAttribution(
  scorers: string,
  gold: readonly unknown[],
  system: readonly unknown[],
  errors: number,
): Promise<Scored<AttributionScore>> {
  return withFiles({ 'gold.json': JSON.stringify(gold), 'system.json': JSON.stringify(system) }, (folder) =>
    score(join(scorers, 'attribution.mjs'), [
      join(folder, 'gold.json'),
      join(folder, 'system.json'),
      ...(errors > 0 ? ['--errors', String(errors)] : []),
    ]),
  );
}
