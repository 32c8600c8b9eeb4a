/** Decides which articles beside the corpus are learned from: the project's own labels for pages of it, and its invented news. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { GoldArticle } from './data';

interface PageLabel extends Pick<GoldArticle, 'sources' | 'attributions'> {
  readonly set: string;
  readonly page: string;
  readonly sha256: string;
}

const jsonIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : [];

const read = <T>(file: string): T[] => JSON.parse(readFileSync(file, 'utf8')) as T[];

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
 * @param train the project's training folder, with `labels/` and `invented/`
 * @returns labelled articles; pages whose text is not the one that was labelled are left out
 */
export function moreArticles(pages: string, train: string): GoldArticle[] {
  const texts = new Map<string, ReadonlyMap<string, string>>();
  const labelled = jsonIn(join(train, 'labels')).flatMap((file) =>
    read<PageLabel>(file).flatMap((label): GoldArticle[] => {
      const known = texts.get(label.set) ?? pageTexts(join(pages, `${label.set}.jsonl.gz`));
      texts.set(label.set, known);
      const text = known.get(label.page);
      if (text === undefined || createHash('sha256').update(text, 'utf8').digest('hex') !== label.sha256)
        return [];
      return [
        { id: `${label.set}-${label.page}`, text, sources: label.sources, attributions: label.attributions },
      ];
    }),
  );
  return [...labelled, ...jsonIn(join(train, 'invented')).flatMap((file) => read<GoldArticle>(file))];
}
