/**
 * Decides which articles beside the corpus's annotated ones are learned from: the project's own labels for pages and
 * articles of the corpus, which hold no text, and its invented news.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

interface PageLabel {
  readonly set: string;
  readonly page: string;
  readonly sha256: string;
}

interface ArticleLabel {
  readonly set: string;
  readonly article: string;
  readonly sha256: string;
}

interface Labelled {
  readonly id: string;
  readonly text: string;
}

/** @returns its JSON files in the order of their names; none where there is no such folder */
export const jsonIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : [];

export const read = <T>(file: string): T[] => JSON.parse(readFileSync(file, 'utf8')) as T[];

/** The text that labels point into: the lines of the page's reference body, trimmed, parted by blank lines. */
const bodyText = (body: string): string =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n\n');

function pageTexts(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const page = JSON.parse(line) as { readonly id: string; readonly gold?: { readonly body?: string } };
      return [page.id, bodyText(page.gold?.body ?? '')];
    }),
  );
}

const isLabelled = (text: string | undefined, sha256: string): text is string =>
  text !== undefined && createHash('sha256').update(text, 'utf8').digest('hex') === sha256;

/** Its files of labels whose names begin so, in the order of their names. */
const labelsIn = (train: string, prefix: string): string[] =>
  jsonIn(join(train, 'labels')).filter((file) => basename(file).startsWith(prefix));

const leftOut = (id: string): [] => {
  console.warn(`skipped ${id}: its text is not the one that was labelled`);
  return [];
};

/**
 * @param pages folder of the corpus's pages
 * @param train the project's training folder, with `labels/pages-*.json`
 * @returns the labelled pages with their texts, offsets in UTF-16 units; those whose text is not the one that was
 *          labelled are left out, and that is said
 */
export function labelledPages<T extends Labelled>(pages: string, train: string): T[] {
  const texts = new Map<string, ReadonlyMap<string, string>>();
  return labelsIn(train, 'pages-').flatMap((file) =>
    read<PageLabel & Omit<T, keyof Labelled>>(file).flatMap(({ set, page, sha256, ...label }) => {
      const known = texts.get(set) ?? pageTexts(join(pages, `${set}.jsonl.gz`));
      texts.set(set, known);
      const text = known.get(page);
      return isLabelled(text, sha256)
        ? [{ ...label, id: `${set}-${page}`, text } as unknown as T]
        : leftOut(page);
    }),
  );
}

/**
 * @param attribution folder of the corpus's annotated articles
 * @param train the project's training folder, with `labels/polnear-*.json`
 * @returns the articles of the corpus that the project annotated anew, as labelledPages gives its pages; `id` is the
 *          article's own, so that whoever reads the corpus can leave out the annotations that these replace
 */
export function labelledArticles<T extends Labelled>(attribution: string, train: string): T[] {
  const texts = new Map<string, ReadonlyMap<string, string>>();
  const textsOf = (set: string): ReadonlyMap<string, string> => {
    const file = join(attribution, `${set}.json`);
    const articles = existsSync(file) ? read<Labelled>(file) : [];
    return new Map(articles.map(({ id, text }) => [id, text]));
  };
  return labelsIn(train, 'polnear-').flatMap((file) =>
    read<ArticleLabel & Omit<T, keyof Labelled>>(file).flatMap(({ set, article, sha256, ...label }) => {
      const known = texts.get(set) ?? textsOf(set);
      texts.set(set, known);
      const text = known.get(article);
      return isLabelled(text, sha256) ? [{ ...label, id: article, text } as unknown as T] : leftOut(article);
    }),
  );
}

/** @param train the project's training folder, with `invented/` */
export const inventedArticles = <T extends Labelled>(train: string): T[] =>
  jsonIn(join(train, 'invented')).flatMap((file) => read<T>(file));
