/**
 * Decides how well a file of weights does on an annotated file: by the code that runs in the browser, for the scorer.
 *
 *   npx tsx train/evaluate.ts WEIGHTS GOLD.json SYSTEM.json [--javascript]
 *
 * Writes SYSTEM.json for `score/attribution.mjs` (sources are the mentions: only statements and mentions count).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { findByModel, loadModel } from '../lib/language/model/index';
import type { Span } from '../lib/model';

const [weights, gold, out] = process.argv.slice(2);
if (!weights || !gold || !out) {
  console.error('usage: evaluate.ts WEIGHTS GOLD.json SYSTEM.json');
  process.exit(2);
}
const model = loadModel(readFileSync(weights));
if (!model.ok) {
  console.error(model.error);
  process.exit(1);
}
const find = findByModel(model.value);
const pair = (span: Span): [number, number] => [span.start, span.end];
const articles = JSON.parse(readFileSync(gold, 'utf8')) as { id: string; text: string }[];
const began = performance.now();
let words = 0;
const system = [];
for (const { id, text } of articles) {
  const found = await find(
    { text, title: null, subtitle: null, lang: 'en', siteName: null, byline: [], blocks: null },
    async () => {},
  );
  words += text.split(/\s+/u).length;
  system.push({
    id,
    sources: found.map((f, i) => ({
      id: `S${i}`,
      kind: 'none',
      label: f.mention ? text.slice(f.mention.start, f.mention.end) : '',
    })),
    attributions: found.map((f, i) => ({
      sourceId: `S${i}`,
      form: f.form,
      confidence: f.evidence.confidence,
      mention: f.mention ? [pair(f.mention)] : [],
      cue: f.cue ? [pair(f.cue)] : [],
      content: f.content.map(pair),
    })),
  });
}
writeFileSync(out, JSON.stringify(system));
console.log(
  `${articles.length} articles, ${((1000 * (performance.now() - began)) / words).toFixed(1)} ms for 1,000 words`,
);
