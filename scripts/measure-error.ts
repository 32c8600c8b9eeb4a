/**
 * Decides what "My reading" knows of the machine's error: how often it takes a statement of an unnamed source for
 * another and the other way round, measured on the development data beside the project, and written to
 * lib/reading-stats/detector-error.json. Run after every change of the weights: `npx tsx scripts/measure-error.ts [DATA]`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analystFor } from '../cli/analyst.ts';
import { type Analysis, type SourceKind, standingOf } from '../lib/model.ts';
import { type ArticleCounts, type Pair, pooled } from '../lib/reading-stats/measure.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DATA = process.argv[2] ?? join(ROOT, '..', 'shared', 'corpus', 'attribution');
const OUT = join(ROOT, 'lib', 'reading-stats', 'detector-error.json');
const SETS = ['fresh-dev', 'rich-dev', 'polnear-dev'];

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly sources: readonly { readonly id: string; readonly kind: SourceKind }[];
  readonly attributions: readonly {
    readonly sourceId: string;
    readonly content: readonly (readonly [number, number])[];
    readonly statement?: boolean;
    readonly optional?: boolean;
  }[];
}

type Words = ReadonlySet<number>;
type Spans = readonly (readonly [number, number])[];

function wordsIn(text: string, spans: Spans): Words {
  const found = new Set<number>();
  let index = 0;
  for (const { 0: word, index: at } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (spans.some(([start, end]) => at < end && at + word.length > start)) found.add(index);
    index += 1;
  }
  return found;
}

function jaccard(a: Words, b: Words): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

interface Marked {
  readonly words: Words;
  readonly unnamed: boolean;
  readonly counts: boolean;
}

const marksOf = (gold: Gold): Marked[] => {
  const kinds = new Map(gold.sources.map(({ id, kind }) => [id, kind]));
  return gold.attributions.map((one) => ({
    words: wordsIn(gold.text, one.content),
    unnamed: standingOf(kinds.get(one.sourceId) ?? 'none') === 'unnamed',
    counts: one.statement !== false && one.optional !== true,
  }));
};

const foundIn = (text: string, analysis: Analysis): Marked[] => {
  const kinds = new Map(analysis.sources.map(({ id, kind }) => [id, kind]));
  return analysis.attributions
    .filter(({ field }) => field === 'text')
    .map(({ content, sourceId }) => ({
      words: wordsIn(
        text,
        content.map(({ start, end }) => [start, end] as const),
      ),
      unnamed: standingOf(kinds.get(sourceId) ?? 'none') === 'unnamed',
      counts: true,
    }))
    .filter(({ words }) => words.size > 0);
};

/** One to one, best overlap first, as the scorer of the corpus does. */
function paired(found: readonly Marked[], gold: readonly Marked[]): Pair[] {
  const overlaps = found.flatMap((f, i) =>
    gold.map((g, j) => ({ i, j, o: jaccard(f.words, g.words) + (g.counts ? 1e-3 : 0) })),
  );
  const byFound = new Map<number, number>();
  const byGold = new Map<number, number>();
  for (const { i, j } of overlaps.filter(({ o }) => o >= 0.5).sort((a, b) => b.o - a.o)) {
    if (byFound.has(i) || byGold.has(j)) continue;
    byFound.set(i, j);
    byGold.set(j, i);
  }
  const pairs: Pair[] = found.flatMap((f, i) => {
    const j = byFound.get(i);
    const g = j === undefined ? undefined : gold[j];
    if (g && !g.counts) return [];
    return [{ found: f.unnamed ? 'unnamed' : 'other', gold: g ? (g.unnamed ? 'unnamed' : 'other') : null }];
  });
  const missed: Pair[] = gold.flatMap((g, j) =>
    g.counts && !byGold.has(j) ? [{ found: null, gold: g.unnamed ? 'unnamed' : 'other' }] : [],
  );
  return [...pairs, ...missed];
}

if (!existsSync(join(DATA, `${SETS[0]}.json`))) {
  console.error(`No development data in ${DATA}: name their folder as the first argument.`);
  process.exit(1);
}
const analyse = analystFor({ rules: false, root: ROOT });
const articles: ArticleCounts[] = [];
for (const set of SETS) {
  for (const gold of JSON.parse(readFileSync(join(DATA, `${set}.json`), 'utf8')) as Gold[]) {
    const input = {
      text: gold.text,
      title: null,
      subtitle: null,
      lang: 'en',
      siteName: null,
      byline: [],
      blocks: null,
    };
    const analysis = await analyse(input);
    articles.push({ set, pairs: paired(foundIn(gold.text, analysis), marksOf(gold)) });
  }
}
const error = pooled(articles);
writeFileSync(OUT, `${JSON.stringify(error, null, 2)}\n`);
console.log(JSON.stringify(error, null, 2));
