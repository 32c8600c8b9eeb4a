/** Decides what a golden holds of a page: what the reader is shown, and what was cut from between it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePage } from '../../cli/dom';
import type { Block } from '../../lib/model';
import { readArticle } from '../../lib/page';

export const PAGES = fileURLToPath(new URL('.', import.meta.url));

export interface Golden {
  readonly title: string;
  readonly subtitle: string | null;
  readonly byline: readonly string[];
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly lang: string | null;
  readonly truncation: string | null;
  readonly sponsored: boolean;
  readonly nextPage: string | null;
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
  readonly removed: readonly { readonly reason: string; readonly excerpt: string }[];
}

export type GoldenOrFailure = Golden | { readonly failure: string };

const textOf = (text: string, { span }: Block) => text.slice(span.start, span.end);

/** @param folder of the page, below tests/pages; its address is made of the folder's name */
export function readGolden(folder: string): GoldenOrFailure {
  const html = readFileSync(join(PAGES, folder, 'page.html'), 'utf8');
  const read = readArticle(parsePage(html), `https://news.example/2026/05/${folder}`);
  if (!read.ok) return { failure: read.error.kind };
  const { blocks, text, removed, url: _url, dir: _dir, ...head } = read.value;
  return {
    ...head,
    blocks: blocks.map((block) => ({ kind: block.kind, text: textOf(text, block) })),
    removed: removed.map(({ reason, excerpt }) => ({ reason, excerpt })),
  };
}
