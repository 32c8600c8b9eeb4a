/**
 * Decides how well a file of weights does on an annotated file: by the code that runs in the browser, for the scorer.
 *
 *   npx tsx train/evaluate.ts WEIGHTS GOLD.json SYSTEM.json [--resolve] [--repair]
 *
 * Writes SYSTEM.json for `score/attribution.mjs`. Without --resolve each source is its mention: then only statements and
 * mentions are measured.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../lib/language/analyse';
import { findByModel, loadModel } from '../lib/language/model/index';
import { repair } from '../lib/language/rules/repair';
import type { AnalysisInput, FindAttributions } from '../lib/language/types';
import type { Span } from '../lib/model';

const [weights, gold, out, ...options] = process.argv.slice(2);
if (!weights || !gold || !out) {
  console.error('usage: evaluate.ts WEIGHTS GOLD.json SYSTEM.json [--resolve] [--repair]');
  process.exit(2);
}
const model = loadModel(readFileSync(weights));
if (!model.ok) {
  console.error(model.error);
  process.exit(1);
}
const byModel = findByModel(model.value);
const find: FindAttributions = options.includes('--repair')
  ? async (input, pause) => repair(await byModel(input, pause), input.text)
  : byModel;
const pair = (span: Span): [number, number] => [span.start, span.end];
const pause = async (): Promise<void> => {};

interface Attributed {
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
}
const spans = (a: Attributed) => ({
  mention: a.mention ? [pair(a.mention)] : [],
  cue: a.cue ? [pair(a.cue)] : [],
  content: a.content.map(pair),
});

async function annotate(input: AnalysisInput) {
  if (options.includes('--resolve')) {
    const { attributions, sources } = await analyse(input, { find, pause });
    const reason = (s: (typeof sources)[number]) =>
      s.kind === 'unnamed' && s.reason ? input.text.slice(s.reason.span.start, s.reason.span.end) : null;
    return {
      sources: sources.map((s) => ({ id: s.id, kind: s.kind, label: s.label, reason: reason(s) })),
      attributions: attributions.map((a) => ({ sourceId: a.sourceId, form: a.form, ...spans(a) })),
    };
  }
  const found = await find(input, pause);
  return {
    sources: found.map((f, i) => ({
      id: `S${i}`,
      kind: 'none',
      label: f.mention ? input.text.slice(f.mention.start, f.mention.end) : '',
    })),
    attributions: found.map((f, i) => ({
      sourceId: `S${i}`,
      form: f.form,
      confidence: f.evidence.confidence,
      ...spans(f),
    })),
  };
}

const articles = JSON.parse(readFileSync(gold, 'utf8')) as { id: string; text: string }[];
const began = performance.now();
let words = 0;
const system = [];
for (const { id, text } of articles) {
  const input = { text, title: null, subtitle: null, lang: 'en', siteName: null, byline: [], blocks: null };
  system.push({ id, ...(await annotate(input)) });
  words += text.split(/\s+/u).length;
}
writeFileSync(out, JSON.stringify(system));
const each = ((1000 * (performance.now() - began)) / words).toFixed(1);
console.log(`${articles.length} articles, ${each} ms for 1,000 words`);
