/**
 * Decides how the annotated articles become training data: tokens, features and the rules' finds by the very code that
 * runs in the browser, annotations as ranges of tokens.
 *
 *   npx tsx train/export.ts DATA OUT [NAME…]     DATA: the corpus folder (attribution/, pages/); NAME: only these files
 *
 * Besides the corpus it takes what the project adds: labels/*.json (for pages and articles of the corpus; an article that
 * is labelled there is left out of the corpus's file, so that no text is learned in two styles) and invented/*.json, and
 * the seed page beside the corpus: what it must yield is a requirement, so it is learned and measures nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { featuresOf } from '../lib/language/model/features';
import { findByRules } from '../lib/language/rules/index';
import { tokenize } from '../lib/language/text/tokens';
import type { Span } from '../lib/model';
import { inventedArticles, jsonIn, labelledArticles, labelledPages, read } from './articles';

type Range = readonly [number, number];

interface Annotation {
  readonly statement?: boolean;
  readonly optional?: boolean;
  readonly form?: string;
  readonly cue: readonly Range[] | null;
  readonly mention: readonly Range[] | null;
  readonly content: readonly Range[];
}

interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Annotation[];
}

/** Article -> one line of training data. Ranges of tokens are half-open. */
async function exportArticle(article: Annotated): Promise<string> {
  const tokens = tokenize(article.text);
  const f = featuresOf(article.text, tokens);
  const toTokens = (ranges: readonly Range[] | null): Range[] =>
    (ranges ?? [])
      .map(([start, end]): Range => {
        const first = tokens.findIndex((t) => t.end > start);
        let last = first;
        while (last < tokens.length && (tokens[last]?.start ?? Number.POSITIVE_INFINITY) < end) last += 1;
        return [first, last];
      })
      .filter(([first, last]) => first >= 0 && last > first);
  const arrays = Object.fromEntries(
    Object.entries(f)
      .filter(([name]) => name !== 'length')
      .map(([name, values]) => [name, Array.from(values as ArrayLike<number>)]),
  );
  const pairs = (spans: readonly Span[]): Range[] => toTokens(spans.map((s) => [s.start, s.end]));
  const input = {
    text: article.text,
    title: null,
    subtitle: null,
    lang: 'en',
    siteName: null,
    byline: [],
    blocks: null,
  };
  const byRules = await findByRules(input, async () => {});
  return JSON.stringify({
    id: article.id,
    start: tokens.map((t) => t.start),
    end: tokens.map((t) => t.end),
    isWord: tokens.map((t) => (/[\p{L}\p{N}]/u.test(t.text) ? 1 : 0)),
    ...arrays,
    rules: byRules.map((found) => ({
      cue: found.cue ? pairs([found.cue]) : [],
      mention: found.mention ? pairs([found.mention]) : [],
      content: pairs(found.content),
      confidence: found.evidence.confidence,
    })),
    attributions: article.attributions.map((a) => ({
      statement: a.statement ?? null,
      optional: a.optional ?? false,
      form: a.form ?? null,
      cue: toTokens(a.cue),
      mention: toTokens(a.mention),
      content: toTokens(a.content),
    })),
  });
}

interface SeedBlock {
  readonly kind: string;
  readonly text: string;
}

/** There cue and mention are one span each. */
interface SeedAnalysis {
  readonly text: string;
  readonly attributions: readonly (Omit<Annotation, 'cue' | 'mention'> & {
    readonly cue: Range | null;
    readonly mention: Range | null;
  })[];
}

/** The seed page with its posts blanked, as the model reads it: posts are never shown to it. */
function seed(folder: string): Annotated[] {
  const [analysis, article] = ['expected-analysis.json', 'expected-article.json'].map((name) =>
    join(folder, name),
  );
  if (!analysis || !article || !existsSync(analysis) || !existsSync(article)) return [];
  const { text, attributions } = JSON.parse(readFileSync(analysis, 'utf8')) as SeedAnalysis;
  const { blocks } = JSON.parse(readFileSync(article, 'utf8')) as { readonly blocks: readonly SeedBlock[] };
  const blanked = blocks
    .filter((block) => block.kind === 'post')
    .reduce((t, post) => t.replace(post.text, (found) => found.replace(/\S/gu, ' ')), text);
  const read = attributions
    .map((a): Annotation => ({ ...a, cue: a.cue && [a.cue], mention: a.mention && [a.mention] }))
    .filter((a) => a.content.every(([start, end]) => blanked.slice(start, end).trim() !== ''));
  return [{ id: 'seed-page', text: blanked, attributions: read }];
}

async function write(out: string, name: string, articles: readonly Annotated[]): Promise<void> {
  const lines = [];
  for (const article of articles) lines.push(`${await exportArticle(article)}\n`);
  writeFileSync(join(out, `${name}.jsonl`), lines.join(''));
  console.log(`${name}: ${articles.length} articles`);
}

const [data, out, ...only] = process.argv.slice(2);
if (!data || !out) {
  console.error('usage: export.ts DATA OUT [NAME…]');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const attribution = join(data, 'attribution');
mkdirSync(out, { recursive: true });
const anew = labelledArticles<Annotated>(attribution, here);
const replaced = new Set(anew.map(({ id }) => id));
const sets: readonly (readonly [string, () => readonly Annotated[]])[] = [
  ...jsonIn(attribution).map((file): [string, () => Annotated[]] => [
    basename(file, '.json'),
    () => read<Annotated>(file).filter(({ id }) => !replaced.has(id)),
  ]),
  ['seed', () => seed(join(data, '..', 'seed-page'))],
  ['labels', () => labelledPages<Annotated>(join(data, 'pages'), here)],
  ['polnear-labels', () => anew],
  ['invented', () => inventedArticles<Annotated>(here)],
];
for (const [name, articles] of sets)
  if (only.length === 0 || only.includes(name)) await write(out, name, articles());
