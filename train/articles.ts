/**
 * Decides which articles beside the corpus's annotated ones are learned from: the project's own labels for pages of the
 * corpus, which hold no text, and its invented news.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

interface PageLabel {
  readonly set: string;
  readonly page: string;
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

/**
 * @param pages folder of the corpus's pages
 * @param train the project's training folder, with `labels/`
 * @returns the labelled pages with their texts, offsets in UTF-16 units; those whose text is not the one that was
 *          labelled are left out, and that is said
 */
export function labelledPages<T extends Labelled>(pages: string, train: string): T[] {
  const texts = new Map<string, ReadonlyMap<string, string>>();
  return jsonIn(join(train, 'labels')).flatMap((file) =>
    read<PageLabel & Omit<T, keyof Labelled>>(file).flatMap(({ set, page, sha256, ...label }) => {
      const known = texts.get(set) ?? pageTexts(join(pages, `${set}.jsonl.gz`));
      texts.set(set, known);
      const text = known.get(page);
      if (text !== undefined && createHash('sha256').update(text, 'utf8').digest('hex') === sha256)
        return [{ ...label, id: `${set}-${page}`, text } as unknown as T];
      console.warn(`skipped ${page}: its text is not the one that was labelled`);
      return [];
    }),
  );
}

/** @param train the project's training folder, with `invented/` */
export const inventedArticles = <T extends Labelled>(train: string): T[] =>
  jsonIn(join(train, 'invented')).flatMap((file) => read<T>(file));
