/** Decides what the bench can be told, and what it does when told nothing. */
import { parseArgs } from 'node:util';

export const PARTS = ['detect', 'read', 'annotate', 'live', 'curve'] as const;
export type Part = (typeof PARTS)[number];
/** Measured only when asked for: it needs no data, and takes pages of 10 MB. */
const EXTRA: readonly Part[] = ['curve'];
export type Half = 'tune' | 'held';

export interface Options {
  readonly parts: readonly Part[];
  /** Folder with `pages/` and `attribution/`. */
  readonly data: string | null;
  /** Names of the page sets wanted; null: all. */
  readonly pages: readonly string[] | null;
  readonly limit: number | null;
  readonly half: Half | null;
  readonly explain: string | null;
  /** How many of the worst pages or wrong attributions to list. */
  readonly errors: number;
  /** Ours only, once per page: for the loop of changing and looking. */
  readonly fast: boolean;
  readonly tabs: number;
  readonly save: boolean;
  /** Also the injector's shapes that are kept out of tuning. */
  readonly held: boolean;
  /** File to write our results to, one JSON a line. */
  readonly out: string | null;
  readonly rules: boolean;
}

export const HELP = `Usage: npm run bench -- [options]

Measures detection, extraction and attribution on the data beside the project, and prints one table
with the figures of the last committed bench/results.json beside today's.

  --data DIR        the data (default: ../shared/corpus)
  --only PART       detect, read, annotate, live or curve (may be given several times; default: all but curve,
                    the time on invented pages of up to 10 MB)
  --pages SET       only this set of pages, e.g. fundus (may be given several times)
  --limit N         only the first N pages or articles of each set
  --half tune|held  only half of the sites (by a hash of the site's name)
  --fast            ours only, once per page; no peers, no timing (some 40 s for all pages)
  --tabs N          pages read at a time (default 2)
  --errors N        list the N worst pages, and N wrong attributions of each file
  --explain ID      one page (or one article of the attribution files): what was kept, what was cut and why,
                    beside the reference
  --out FILE        write what ours read to FILE, one JSON a line
  --held            live: also with the shapes that are kept out of tuning
  --rules           annotate: by the rules, not by the model
  --save            write bench/results.json
  --help            this text

To tune extraction:    npm run bench -- --only read --fast --half tune --errors 10
To look at one page:   npm run bench -- --explain CNBC_0
`;

const OPTIONS = {
  data: { type: 'string' },
  only: { type: 'string', multiple: true },
  pages: { type: 'string', multiple: true },
  limit: { type: 'string' },
  half: { type: 'string' },
  explain: { type: 'string' },
  errors: { type: 'string' },
  fast: { type: 'boolean' },
  tabs: { type: 'string' },
  save: { type: 'boolean' },
  held: { type: 'boolean' },
  out: { type: 'string' },
  rules: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function whole(name: string, given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^\d+$/.test(given)) throw new Error(`--${name} wants a whole number, not "${given}".`);
  return Number(given);
}

function partsOf(given: readonly string[]): readonly Part[] {
  const named = given.flatMap((text) => text.split(','));
  for (const name of named)
    if (!PARTS.some((part) => part === name))
      throw new Error(`--only takes ${PARTS.join(', ')}; not "${name}".`);
  return PARTS.filter((part) => (named.length > 0 ? named.includes(part) : !EXTRA.includes(part)));
}

function halfOf(given: string | undefined): Half | null {
  if (given === undefined || given === 'tune' || given === 'held') return given ?? null;
  throw new Error(`--half takes tune or held; not "${given}".`);
}

/**
 * @param args the command line's words
 * @returns what was asked for, or 'help'
 * @throws Error with a sentence for people when something was not understood
 */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false });
  if (values.help) return 'help';
  return {
    parts: partsOf(values.only ?? []),
    data: values.data ?? null,
    pages: values.pages?.flatMap((text) => text.split(',')) ?? null,
    limit: whole('limit', values.limit),
    half: halfOf(values.half),
    explain: values.explain ?? null,
    errors: whole('errors', values.errors) ?? 0,
    fast: values.fast ?? false,
    tabs: whole('tabs', values.tabs) ?? 2,
    save: values.save ?? false,
    held: values.held ?? false,
    out: values.out ?? null,
    rules: values.rules ?? false,
  };
}
