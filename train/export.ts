/**
 * Decides how the annotated articles become training data: tokens and features by the very code that runs in the
 * browser, annotations as ranges of tokens.
 *
 *   npx tsx train/export.ts OUT FILE.json ...      one OUT/FILE.jsonl for each file
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { featuresOf } from '../lib/language/model/features';
import { tokenize } from '../lib/language/text/tokens';

type Range = readonly [number, number];

export interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly statement?: boolean;
    readonly optional?: boolean;
    readonly form?: string;
    readonly cue: readonly Range[] | null;
    readonly mention: readonly Range[] | null;
    readonly content: readonly Range[];
  }[];
}

/** Article -> one line of training data. Ranges of tokens are half-open. */
export function exportArticle(article: Annotated): string {
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
  const list = (a: ArrayLike<number>): number[] => Array.from(a);
  return JSON.stringify({
    id: article.id,
    start: tokens.map((t) => t.start),
    end: tokens.map((t) => t.end),
    isWord: tokens.map((t) => (/[\p{L}\p{N}]/u.test(t.text) ? 1 : 0)),
    word: list(f.word),
    suffix3: list(f.suffix3),
    suffix2: list(f.suffix2),
    prefix3: list(f.prefix3),
    shape: list(f.shape),
    place: list(f.place),
    quote: list(f.quote),
    opening: list(f.opening),
    paragraph: list(f.paragraph),
    sentence: list(f.sentence),
    stretch: list(f.stretch),
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

const [out, ...files] = process.argv.slice(2);
if (out && files.length > 0) {
  mkdirSync(out, { recursive: true });
  for (const file of files) {
    const articles = JSON.parse(readFileSync(file, 'utf8')) as Annotated[];
    writeFileSync(
      join(out, basename(file).replace(/\.json$/u, '.jsonl')),
      `${articles.map(exportArticle).join('\n')}\n`,
    );
    console.log(`${basename(file)}: ${articles.length} articles`);
  }
}
