/**
 * Decides how live-like pages are measured: pages of the data with filled blocks put between their paragraphs, read by
 * us and by the peers, beside the same pages without them.
 */
import type { Chromium } from '../chromium/browser';
import type { PageOutcome, ReadResult, System } from '../chromium/result';
import { type GoldPage, hash, loadSet, setsOf } from '../data';
import type { Figure } from '../figures';
import type { Options } from '../options';
import { progress } from '../read';
import { scoreExtraction } from '../score';
import { type Injected, inject, type Put } from './inject';
import type { Kind, Phrase } from './shape';

const SEED = 20261125;
/** One page in so many, by a hash of its id. */
const ONE_IN = 3;

interface LivePage {
  readonly page: GoldPage;
  readonly injected: Injected;
  readonly clean: PageOutcome;
  readonly live: PageOutcome;
}

function langOf({ lang, html }: GoldPage): string {
  return lang ?? /<html[^>]*\blang=["']?([a-z]{2})/i.exec(html)?.[1] ?? 'en';
}

function choosePages(
  data: string,
  options: Options,
  held: boolean,
): { page: GoldPage; injected: Injected }[] {
  return setsOf(data, options)
    .flatMap((set) => loadSet(data, set, options))
    .filter(({ id }) => options.limit !== null || (hash(id) >>> 4) % ONE_IN === 0)
    .flatMap((page) => {
      const injected = inject(page.id, page.html, page.gold.body, { seed: SEED, held, lang: langOf(page) });
      return injected ? [{ page, injected }] : [];
    });
}

const systemsOf = (options: Options): readonly System[] =>
  options.fast ? ['ours'] : ['ours', 'readability', 'defuddle'];

async function readBoth(
  chromium: Chromium,
  options: Options,
  data: string,
  held: boolean,
): Promise<LivePage[]> {
  const chosen = choosePages(data, options, held);
  const sources = chosen.flatMap(({ page, injected }) => [page, { ...page, html: injected.html }]);
  const tick = progress(held ? 'pages, held-out shapes' : 'pages, tuned shapes', sources.length);
  const outcomes = await chromium.runAll(
    sources,
    ({ url }) => ({ url, systems: systemsOf(options), rounds: 1, detect: false }),
    options.tabs,
    tick,
  );
  return chosen.flatMap(({ page, injected }, i) => {
    const [clean, live] = [outcomes[2 * i], outcomes[2 * i + 1]];
    return clean && live ? [{ page, injected, clean, live }] : [];
  });
}

const key = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

interface Reading {
  readonly text: string;
  readonly lines: ReadonlySet<string>;
}

function readingOf(result: ReadResult | null | undefined): Reading {
  const texts = (result?.blocks ?? []).map(({ text }) => text);
  return { text: texts.join('\n'), lines: new Set(texts.flatMap((text) => text.split('\n')).map(key)) };
}

/** A label survives when it is a line of its own that the page without it did not have. */
const survives = ({ name, text }: Phrase, live: Reading, clean: Reading): boolean =>
  name === '' ? live.lines.has(key(text)) && !clean.lines.has(key(text)) : live.text.includes(name);

interface Tally {
  all: number;
  kept: number;
}

interface Outcome {
  readonly byKind: Map<Kind, Tally>;
  readonly byShape: Map<string, Tally>;
  pagesWithJunk: number;
}

function count(map: Map<string, Tally>, name: string, kept: boolean): void {
  const tally = map.get(name) ?? { all: 0, kept: 0 };
  tally.all++;
  if (kept) tally.kept++;
  map.set(name, tally);
}

function tallyOf(pages: readonly LivePage[], system: System, tell: (line: string) => void): Outcome {
  const outcome: Outcome = { byKind: new Map(), byShape: new Map(), pagesWithJunk: 0 };
  for (const { page, injected, clean, live } of pages) {
    const now = readingOf(live.readings[system]?.result);
    const before = readingOf(clean.readings[system]?.result);
    // What a system does not read at all it does not leak either; the loss of real content is counted apart.
    let leaks = false;
    for (const put of injected.puts)
      for (const phrase of put.phrases) {
        const kept = survives(phrase, now, before);
        count(outcome.byKind as Map<string, Tally>, put.kind, kept);
        count(outcome.byShape, `${put.kind}: ${put.shape}`, kept);
        if (kept && put.kind !== 'real') leaks = true;
        if (kept !== (put.kind === 'real')) tell(`${page.id} | ${put.kind}: ${put.shape} | ${phrase.text}`);
      }
    if (leaks) outcome.pagesWithJunk++;
  }
  return outcome;
}

const KINDS: readonly Exclude<Kind, 'real'>[] = [
  'advertisement',
  'sponsored',
  'recommendation',
  'newsletter',
  'shop',
  'video',
  'other',
];

const share = (tallies: readonly (Tally | undefined)[]): number | null => {
  const there = tallies.filter((one) => one !== undefined);
  const all = there.reduce((sum, one) => sum + one.all, 0);
  return all === 0 ? null : there.reduce((sum, one) => sum + one.kept, 0) / all;
};

const realTexts = (puts: readonly Put[]): string =>
  puts
    .filter(({ kind }) => kind === 'real')
    .flatMap(({ phrases }) => phrases.map(({ text }) => text))
    .join('\n');

/** Having the real content that was put in costs nothing; the scorer is told that it is optional. */
const goldOf = ({ page, injected }: LivePage): object => ({
  ...page,
  gold: { ...page.gold, optional: `${page.gold.optional ?? ''}\n${realTexts(injected.puts)}` },
});

async function f1Of(
  scorers: string,
  pages: readonly LivePage[],
  system: System,
  which: 'clean' | 'live',
): Promise<number> {
  const results = pages.map((one) => ({
    id: one.page.id,
    ...(one[which].readings[system]?.result ?? { blocks: null }),
  }));
  return (await scoreExtraction(scorers, pages.map(goldOf), results, 0)).score.f1;
}

type BySystem = Partial<Record<System, number | null>>;

function figure(key: string, section: string, label: string, values: BySystem, goal = ''): Figure {
  const { ours = null, readability, defuddle } = values;
  return {
    ...{ key, section, label, goal, digits: 3, value: ours },
    ...(readability === undefined ? {} : { readability }),
    ...(defuddle === undefined ? {} : { defuddle }),
  };
}

async function figuresOf(
  scorers: string,
  pages: readonly LivePage[],
  held: boolean,
  options: Options,
): Promise<Figure[]> {
  const systems = systemsOf(options);
  let listed = 0;
  const outcomes = new Map(
    systems.map((system) => [
      system,
      tallyOf(pages, system, (line) => {
        if (system === 'ours' && listed++ < options.errors) console.log(line);
      }),
    ]),
  );
  const each = (value: (outcome: Outcome) => number | null): BySystem =>
    Object.fromEntries(systems.map((system) => [system, value(outcomes.get(system) as Outcome)]));
  const name = held ? 'held' : 'tuned';
  const section = `Live-like pages: ${held ? 'held-out' : 'tuned'} shapes (${pages.length} pages)`;
  const drops: BySystem = {};
  for (const system of systems)
    drops[system] =
      (await f1Of(scorers, pages, system, 'clean')) - (await f1Of(scorers, pages, system, 'live'));
  if (options.errors > 0) listShapes(outcomes.get('ours'));
  return [
    figure(
      `live.${name}.survive`,
      section,
      'phrases of junk that survive',
      each(({ byKind }) => share(KINDS.map((kind) => byKind.get(kind)))),
      '≤ .030',
    ),
    ...KINDS.map((kind) =>
      figure(
        `live.${name}.${kind}`,
        section,
        `  ${kind}`,
        each(({ byKind }) => share([byKind.get(kind)])),
      ),
    ),
    figure(
      `live.${name}.pages`,
      section,
      'pages with some',
      each(({ pagesWithJunk }) => pagesWithJunk / Math.max(1, pages.length)),
    ),
    figure(
      `live.${name}.real`,
      section,
      'phrases of real content kept',
      each(({ byKind }) => share([byKind.get('real')])),
      '≥ .97',
    ),
    figure(`live.${name}.drop`, section, 'F1 lost against the same pages without', drops),
  ];
}

function listShapes(outcome: Outcome | undefined): void {
  if (!outcome) return;
  console.log('\nKept, by shape (ours):');
  for (const [shape, { all, kept }] of [...outcome.byShape].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${`${kept}/${all}`.padStart(8)}  ${shape}`);
}

/** @param scorers folder of the scorers */
export async function measureLive(
  data: string,
  scorers: string,
  chromium: Chromium,
  options: Options,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const held of options.held ? [false, true] : [false])
    figures.push(...(await figuresOf(scorers, await readBoth(chromium, options, data, held), held, options)));
  return figures;
}
