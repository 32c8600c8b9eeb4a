/**
 * Decides the resolver's learned weights: `npx tsx train/resolve/train.ts DIR [--folds OUT]`, where DIR holds the
 * labelled articles of the corpus; the project's own (`train/labels`, `train/invented`) are learned from besides. With
 * --folds it writes no weights, but what four-fold cross-validation says of each article of the corpus into OUT, for
 * score/attribution.mjs. The dev files are never read.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS } from '../../lib/language/resolve/learned/kind-names';
import type { Weights } from '../../lib/language/resolve/learned/linear';
import type { Models } from '../../lib/language/resolve/learned/models';
import { resolve } from '../../lib/language/resolve/resolve';
import { inventedArticles, labelledArticles, labelledPages } from '../articles';
import { antecedentChoices } from './antecedents';
import { foundOf, type GoldArticle, inputOf, loadArticles, statementsOf, TRAINING } from './data';
import { kindExamples } from './kinds';
import { nameExamples } from './names';
import { type Settings, stored, trainChoices, trainClasses, trainOdds } from './softmax';

const LEARNED = new URL('../../lib/language/resolve/learned/', import.meta.url);
const KIND_SETTINGS: Settings = { epochs: 10, rate: 0.15, decay: 0.1, least: 3 };
const CHOICE_SETTINGS: Settings = { epochs: 8, rate: 0.1, decay: 0.01, least: 4 };
const NAME_SETTINGS: Settings = { epochs: 12, rate: 0.3, decay: 0.02, least: 2 };
const FOLDS = 4;

/**
 * @param articles labelled by the codebook throughout
 * @param annotated PolNeAR's, annotated anew: names and kinds are learned from them too, antecedents are not, whose mentions
 *        are cut in another way there (in cross-validation B³ and label fell)
 */
function learn(articles: readonly GoldArticle[], annotated: readonly GoldArticle[]): Models {
  const all = [...articles, ...annotated];
  const name = stored(trainOdds(nameExamples(all), NAME_SETTINGS), ['person'], 50, 3);
  const kind: Weights = stored(
    trainClasses(kindExamples(all, name), KINDS.length, KIND_SETTINGS),
    KINDS,
    30,
    3,
  );
  const choices = antecedentChoices(articles, kind, name);
  return { name, kind, antecedent: stored(trainChoices(choices, CHOICE_SETTINGS), ['right'], 50, 2) };
}

/** What the scorer reads. */
function scored(article: GoldArticle, models: Models) {
  const { sources, attributions } = resolve(
    statementsOf(article).map(foundOf),
    inputOf(article),
    'en',
    models,
  );
  const pair = (span: { start: number; end: number } | null) => (span ? [span.start, span.end] : null);
  return {
    id: article.id,
    sources: sources.map((source) => ({
      ...source,
      reason:
        source.kind === 'unnamed' && source.reason
          ? article.text.slice(source.reason.span.start, source.reason.span.end)
          : null,
    })),
    attributions: attributions.map(({ sourceId, mention, cue, content }) => ({
      sourceId,
      mention: pair(mention),
      cue: pair(cue),
      content: content.map(pair),
    })),
  };
}

function write(name: string, data: unknown): void {
  const text = JSON.stringify(data).replaceAll('],"', '],\n"');
  writeFileSync(fileURLToPath(new URL(name, LEARNED)), `${text}\n`);
  console.log(`${name}: ${Math.round(text.length / 1024)} kB`);
}

const [folder = '../shared/corpus/attribution', option, out] = process.argv.slice(2);
const articles = loadArticles(folder, TRAINING);
const train = join(dirname(fileURLToPath(import.meta.url)), '..');
const more = [
  ...labelledPages<GoldArticle>(join(folder, '..', 'pages'), train),
  ...inventedArticles<GoldArticle>(train),
];
const annotated = labelledArticles<GoldArticle>(folder, train);
console.log(`${articles.length} articles of the corpus, ${more.length + annotated.length} of the project`);
if (option === '--folds' && out) {
  const results: unknown[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = learn([...articles.filter((_, i) => i % FOLDS !== fold), ...more], annotated);
    results.push(...articles.filter((_, i) => i % FOLDS === fold).map((article) => scored(article, models)));
  }
  writeFileSync(out, JSON.stringify(results));
} else {
  const models = learn([...articles, ...more], annotated);
  write('weights-name.json', models.name);
  write('weights-kind.json', models.kind);
  write('weights-antecedent.json', models.antecedent);
}
