/** Decides how extraction is measured: every page in Chromium's own DOM, ours and the peers' in the same run. */
import type { Chromium } from './chromium/browser';
import type { PageOutcome, ReadResult, System, Task } from './chromium/result';
import { classFigures } from './classes';
import { type GoldPage, loadSet, setsOf } from './data';
import { type Figure, quantile } from './figures';
import type { Options } from './options';
import { type ExtractionScore, scoreExtraction } from './score';

const ROUNDS = 3;
const GOALS: Readonly<Record<string, string>> = {
  funduseval: '.955',
  naeb: '.94',
  fundus: '.95',
  scrapinghub: '.97',
};

/** A page of the reference with everything that was done on it. */
export interface ReadPage {
  readonly page: GoldPage;
  readonly outcome: PageOutcome;
}

/** The systems take turns in going first. */
export function taskOf(options: Options, url: string, index: number): Task {
  const systems: System[] = options.fast ? ['ours'] : ['ours', 'readability', 'defuddle'];
  const turn = index % systems.length;
  return {
    url,
    systems: [...systems.slice(turn), ...systems.slice(0, turn)],
    rounds: options.fast ? 1 : ROUNDS,
    detect: options.parts.includes('detect'),
  };
}

const NOTHING = { title: null, byline: [], publishedAt: null, blocks: null };

function lineOf({ page, outcome }: ReadPage, system: System): unknown {
  const result: ReadResult | null = outcome.readings[system]?.result ?? null;
  return { id: page.id, ...(result ?? NOTHING), ms: outcome.readings[system]?.ms };
}

type Scores = Partial<Record<System, ExtractionScore>>;

async function scoreSet(
  scorers: string,
  set: string,
  read: readonly ReadPage[],
  options: Options,
): Promise<Scores> {
  const scores: Scores = {};
  for (const system of ['ours', 'readability', 'defuddle'] as const) {
    if (options.fast && system !== 'ours') continue;
    const worst = system === 'ours' ? options.errors : 0;
    const pages = read.map(({ page }) => page);
    const lines = read.map((one) => lineOf(one, system));
    const { score, listing } = await scoreExtraction(scorers, pages, lines, worst);
    scores[system] = score;
    if (listing.length > 0) console.log(`\nWorst of ${set}:\n${listing.join('\n')}`);
  }
  return scores;
}

const MEASURES: readonly {
  readonly name: keyof ExtractionScore;
  readonly label: string;
  readonly goal: (set: string) => string;
}[] = [
  { name: 'f1', label: 'F1', goal: (set) => `≥ ${GOALS[set] ?? '-'}` },
  { name: 'precision', label: 'precision', goal: () => '' },
  { name: 'recall', label: 'recall', goal: () => '' },
  { name: 'pagesBelow80', label: 'pages below F1 .80', goal: () => '≤ .040' },
  { name: 'junkLeak', label: 'pages with junk lines', goal: () => '≤ .050' },
  { name: 'empty', label: 'pages with nothing (count)', goal: () => '' },
  { name: 'title', label: 'title right', goal: () => '≥ .93' },
  { name: 'allAuthors', label: 'all authors right', goal: () => '≥ .92' },
  { name: 'date', label: 'date right', goal: () => '≥ .95' },
];

function figuresOf(set: string, scores: Scores): Figure[] {
  const at = (system: System, name: keyof ExtractionScore): number | null => {
    const value = scores[system]?.[name];
    return typeof value === 'number' ? value : null;
  };
  return MEASURES.filter(({ name }) => at('ours', name) !== null).map(({ name, label, goal }) => ({
    key: `read.${set}.${name}`,
    section: `Extraction: ${set} (${scores.ours?.pages ?? 0} pages)`,
    label,
    value: at('ours', name),
    digits: name === 'empty' ? 0 : 3,
    readability: at('readability', name),
    defuddle: at('defuddle', name),
    goal: goal(set),
  }));
}

/** Ratios to Readability's time on the same page, so that the machine's mood does not matter. */
function timeFigures(read: readonly ReadPage[]): Figure[] {
  const section = 'Extraction: time in Chromium, all sets';
  const times = (system: System, which: 'ms' | 'cold'): number[] =>
    read.map(({ outcome }) => outcome.readings[system]?.[which] ?? Number.NaN);
  const row = (label: string, which: 'ms' | 'cold', q: number): Figure => {
    const of = (system: System): number | null =>
      quantile(
        times(system, which).filter((ms) => ms > 0),
        q,
      );
    return {
      key: `read.time.${which}.${q}`,
      section,
      label,
      value: of('ours'),
      digits: 1,
      readability: of('readability'),
      defuddle: of('defuddle'),
    };
  };
  const ratio = (label: string, q: number): Figure => {
    const of = (system: System): number | null => {
      const base = times('readability', 'ms');
      const ratios = times(system, 'ms').map((ms, i) => ms / (base[i] ?? Number.NaN));
      return quantile(ratios.filter(Number.isFinite), q);
    };
    return {
      key: `read.ratio.${q}`,
      section,
      label,
      value: of('ours'),
      digits: 2,
      readability: 1,
      defuddle: of('defuddle'),
      goal: '≤ 1.5',
    };
  };
  return [
    row('first run on the page, median ms', 'cold', 0.5),
    row('first run on the page, p95 ms', 'cold', 0.95),
    row('median of 3 runs, median ms', 'ms', 0.5),
    row('median of 3 runs, p95 ms', 'ms', 0.95),
    ratio('page by page, to Readability, median', 0.5),
    ratio('page by page, to Readability, p95', 0.95),
  ];
}

function sayFailures(read: readonly ReadPage[]): void {
  for (const { page, outcome } of read) {
    const error = outcome.error ?? outcome.readings.ours?.error;
    if (error) console.log(`failed: ${page.id}: ${error.split('\n').slice(0, 3).join(' ')}`);
  }
}

/** Opens every page that is asked for. */
export async function readPages(data: string, chromium: Chromium, options: Options): Promise<ReadPage[]> {
  const pages = setsOf(data, options).flatMap((set) => loadSet(data, set, options));
  const tick = progress('pages read', pages.length);
  const outcomes = await chromium.runAll(
    pages,
    ({ url }, index) => taskOf(options, url, index),
    options.tabs,
    tick,
  );
  return pages.flatMap((page, index) => {
    const outcome = outcomes[index];
    return outcome ? [{ page, outcome }] : [];
  });
}

export function progress(what: string, total: number): (count: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (count) => process.stderr.write(`\r${count}/${total} ${what}${count === total ? '\n' : ''}`);
}

/** @param scorers folder of the scorers */
export async function measureReading(
  scorers: string,
  read: readonly ReadPage[],
  options: Options,
): Promise<Figure[]> {
  sayFailures(read);
  const figures: Figure[] = [];
  const sets = [...new Set(read.map(({ page }) => page.set))];
  for (const set of sets) {
    const ofSet = read.filter(({ page }) => page.set === set);
    figures.push(...figuresOf(set, await scoreSet(scorers, set, ofSet, options)));
  }
  figures.push(...classFigures(read, options.fast ? ['ours'] : ['ours', 'readability', 'defuddle']));
  if (!options.fast) figures.push(...timeFigures(read));
  return figures;
}
