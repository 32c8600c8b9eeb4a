/** Decides how attribution is measured: every development file, by the scorer; how far confidences can be trusted; how long it takes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analystFor } from '../cli/analyst';
import { annotationOf } from '../cli/output';
import type { AnalysisInput } from '../lib/language/types';
import type { Analysis } from '../lib/model';
import { ROOT } from './data';
import type { Figure } from './figures';
import type { Options } from './options';
import { progress } from './read';
import { standingReliability, withCertainty } from './reliability';
import { type AttributionScore, scoreAttribution } from './score';

const FILES = ['fresh-dev', 'rich-dev', 'polnear-dev'] as const;

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly unknown[];
  readonly attributions: readonly unknown[];
}

interface Annotated {
  readonly id: string;
  readonly attributions: readonly { readonly evidence: { readonly confidence: number } }[];
}

export const inputOfText = (text: string): AnalysisInput => ({
  text,
  title: null,
  subtitle: null,
  lang: null,
  siteName: null,
  byline: [],
  blocks: null,
});

export function loadArticles(data: string, name: string, limit: number | null): GoldArticle[] {
  const file = join(data, 'attribution', `${name}.json`);
  if (!existsSync(file)) return [];
  const all = JSON.parse(readFileSync(file, 'utf8')) as GoldArticle[];
  return all.slice(0, limit ?? all.length);
}

export type Analyst = (input: AnalysisInput) => Promise<Analysis>;
export const benchAnalyst = (rules: boolean): Analyst => analystFor({ rules, root: ROOT });

async function annotateAll(articles: readonly GoldArticle[], analyst: Analyst): Promise<Annotated[]> {
  const tick = progress('articles', articles.length);
  const all: Annotated[] = [];
  for (const { id, text } of articles) {
    const input = inputOfText(text);
    try {
      const analysis = await analyst(input);
      all.push({ id, ...withCertainty(annotationOf(input, analysis), analysis) } as unknown as Annotated);
    } catch (error) {
      console.log(`failed: ${id}: ${error instanceof Error ? error.message : error}`);
    }
    tick(all.length);
  }
  return all;
}

type Row = readonly [key: string, label: string, value: (score: AttributionScore) => number, goal: string];

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

const rowsFor = (file: string): readonly Row[] => {
  const fresh = file === 'fresh-dev';
  const polnear = file === 'polnear-dev';
  return [
    ['f1', 'statements F1', (s) => s.detection.f1, fresh ? '≥ 88' : polnear ? '≥ 85' : ''],
    ['p', 'statements precision', (s) => s.detection.p, ''],
    ['r', 'statements recall', (s) => s.detection.r, ''],
    ['direct', 'recall, direct', (s) => s.recallDirect, ''],
    ['indirect', 'recall, indirect and mixed', (s) => s.recallIndirectMixed, '≥ 84'],
    ['mention', 'mention right', (s) => s.mentionAccuracy, '≥ 95'],
    ['b3', 'sources merged (B³)', (s) => s.sourceClusterB3, '≥ 85'],
    ['kind', 'kind right', (s) => s.kindAccuracy, '≥ 85'],
    ['standing', 'standing right', (s) => s.standingAccuracy, '≥ 92'],
    ['e2e', 'end to end F1', (s) => s.endToEnd.f1, fresh ? '≥ 78' : polnear ? '≥ 74' : ''],
    ['unnamed.p', 'unnamed, precision', (s) => s.unnamed.p, '≥ 85'],
    ['unnamed.r', 'unnamed, recall', (s) => s.unnamed.r, '≥ 75'],
    ['unnamed.exact', 'distinct unnamed sources exact', (s) => s.unnamedSourcesPerArticle.exact, '≥ 75'],
    ['reasons', 'stated reasons found', (s) => share(s.statedReasons.found, s.statedReasons.gold), '≥ 80'],
  ];
};

function figuresOf(file: string, score: AttributionScore, options: Options): Figure[] {
  const by = options.rules ? ', by the rules' : '';
  const section = `Attribution: ${file} (${score.docs} articles, ${score.statements} statements${by})`;
  return rowsFor(file).map(([key, label, value, goal]) => ({
    key: `annotate.${options.rules ? 'rules.' : ''}${file}.${key}`,
    section,
    label,
    value: value(score),
    digits: 1,
    goal,
  }));
}

const BINS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001] as const;

/** Of the statements of each bin of confidence, how many are right: the scorer is asked about each bin by itself. */
async function reliability(
  scorers: string,
  gold: readonly GoldArticle[],
  annotated: readonly Annotated[],
  rules: boolean,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [i, low] of BINS.slice(0, -1).entries()) {
    const high = BINS[i + 1] ?? 1;
    const inBin = annotated.map((article) => ({
      ...article,
      attributions: article.attributions.filter(
        ({ evidence: { confidence } }) => confidence >= low && confidence < high,
      ),
    }));
    const confidences = inBin.flatMap(({ attributions }) =>
      attributions.map(({ evidence }) => evidence.confidence),
    );
    if (confidences.length === 0) continue;
    const { score } = await scoreAttribution(scorers, gold, inBin, 0);
    const said = confidences.reduce((sum, one) => sum + one, 0) / confidences.length;
    figures.push({
      key: `annotate.${rules ? 'rules.' : ''}reliability.${low}`,
      section: 'Attribution: of the statements with this confidence, per cent right (all files)',
      label: `${low.toFixed(2)} to ${Math.min(high, 1).toFixed(2)}: ${confidences.length} statements, said ${(100 * said).toFixed(0)}`,
      value: score.detection.p,
      digits: 1,
      goal: `${(100 * said).toFixed(0)}`,
    });
  }
  return figures;
}

export async function measureAnnotation(data: string, scorers: string, options: Options): Promise<Figure[]> {
  const analyst = benchAnalyst(options.rules);
  const figures: Figure[] = [];
  const allGold: GoldArticle[] = [];
  const allAnnotated: Annotated[] = [];
  for (const file of FILES) {
    const gold = loadArticles(data, file, options.limit);
    if (gold.length === 0) continue;
    const annotated = await annotateAll(gold, analyst);
    const { score, listing } = await scoreAttribution(scorers, gold, annotated, options.errors);
    if (listing.length > 0) console.log(`\nErrors in ${file}:\n${listing.join('\n')}`);
    figures.push(...figuresOf(file, score, options));
    allGold.push(...gold.map((article) => ({ ...article, id: `${file} ${article.id}` })));
    allAnnotated.push(...annotated.map((article) => ({ ...article, id: `${file} ${article.id}` })));
  }
  const attributions = await reliability(scorers, allGold, allAnnotated, options.rules);
  const standings = await standingReliability(scorers, allGold, allAnnotated, options.rules);
  return [...figures, ...attributions, ...standings];
}
