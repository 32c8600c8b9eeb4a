/** Decides how labelled articles become what the resolver sees: found attributions on the labelled spans. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisInput, Found } from '../../lib/language/types';
import type { SourceKind, Span } from '../../lib/model';

type Spans = readonly (readonly [number, number])[];

export interface GoldSource {
  readonly id: string;
  readonly kind: SourceKind;
  readonly label: string;
}

export interface GoldAttribution {
  readonly sourceId: string;
  readonly statement?: boolean;
  readonly form: Found['form'];
  readonly mention: Spans | null;
  readonly cue: Spans | null;
  readonly content: Spans;
}

export interface GoldArticle {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly sources: readonly GoldSource[];
  readonly attributions: readonly GoldAttribution[];
}

/** The files that may be learned from; those named dev never are. */
export const TRAINING = ['fresh-train', 'politics-train', 'rich-train'] as const;

export const loadArticles = (folder: string, names: readonly string[]): GoldArticle[] =>
  names.flatMap((name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as GoldArticle[]);

const hull = (spans: Spans | null): Span | null => {
  const first = spans?.[0];
  const last = spans?.at(-1);
  return first && last ? { start: first[0], end: last[1] } : null;
};

export const statementsOf = (article: GoldArticle): GoldAttribution[] =>
  article.attributions.filter(({ statement }) => statement !== false);

export const foundOf = (gold: GoldAttribution): Found => ({
  field: 'text',
  content: gold.content.map(([start, end]) => ({ start, end })),
  cue: hull(gold.cue),
  mention: hull(gold.mention),
  form: gold.form,
  continues: null,
  author: null,
  evidence: { by: 'rule', rule: 'gold', confidence: 1 },
});

export const inputOf = (article: GoldArticle): AnalysisInput => ({
  text: article.text,
  title: article.title ?? null,
  subtitle: null,
  lang: 'en',
  siteName: null,
  byline: [],
  blocks: null,
});

const STOP = new Set(['the', 'a', 'an', 'of', 'and', 'mr', 'ms', 'mrs']);
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => !STOP.has(word)) ?? [];

/** Whether two labels share a word that is no article or title. */
export function sameLabel(a: string, b: string): boolean {
  const words = new Set(wordsOf(b));
  return wordsOf(a).some((word) => words.has(word));
}
