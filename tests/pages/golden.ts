/** Decides what a golden holds of a page: what the reader is shown, and what was cut from between it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePage } from '../../cli/dom';
import type { Block } from '../../lib/model';
import { readArticle } from '../../lib/page';

export const PAGES = fileURLToPath(new URL('.', import.meta.url));

type Shown = Readonly<Record<string, unknown>> & { readonly kind: Block['kind']; readonly text: string };

export interface Golden {
  readonly title: string;
  readonly subtitle: string | null;
  readonly byline: readonly string[];
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly lang: string | null;
  readonly dir: string;
  readonly truncation: string | null;
  readonly sponsored: boolean;
  readonly nextPage: string | null;
  readonly blocks: readonly Shown[];
  readonly removed: readonly { readonly reason: string; readonly excerpt: string }[];
}

export type GoldenOrFailure = Golden | { readonly failure: string };

/** What a block of its kind has beside its text; what is null, false or usual is left out. */
function detailsOf(block: Block): Readonly<Record<string, unknown>> {
  switch (block.kind) {
    case 'heading':
      return { level: block.level, time: block.time };
    case 'list':
      return { ordered: block.ordered, depths: block.items.map(({ depth }) => depth).join('') };
    case 'post':
      return {
        ...{ author: block.author, handle: block.handle, date: block.date, url: block.url },
        ...{ platform: block.platform, quotedBy: block.quotedBy },
      };
    case 'figure':
      return { pictures: block.pictures.map(({ src }) => src), credit: block.credit, hero: block.hero };
    case 'media':
      return { medium: block.medium, title: block.title, href: block.href, poster: block.poster };
    case 'table':
      return { header: block.rows[0]?.every(({ header }) => header) ?? false };
    default:
      return {};
  }
}

const isTold = ([, value]: readonly [string, unknown]): boolean =>
  value !== null && value !== false && value !== '';

function shown(text: string, block: Block): Shown {
  const { kind, span, lang, dir, inlines } = block;
  const links = inlines.filter((mark) => mark.kind === 'link').length || null;
  const told = Object.entries({ ...detailsOf(block), links, lang, dir }).filter(isTold);
  return { kind, text: text.slice(span.start, span.end), ...Object.fromEntries(told) };
}

/** @param folder of the page, below tests/pages; its address is made of the folder's name */
export function readGolden(folder: string): GoldenOrFailure {
  const html = readFileSync(join(PAGES, folder, 'page.html'), 'utf8');
  const read = readArticle(parsePage(html), `https://news.example/2026/05/${folder}`);
  if (!read.ok) return { failure: read.error.kind };
  const { blocks, text, removed, url: _url, ...head } = read.value;
  return {
    ...head,
    blocks: blocks.map((block) => shown(text, block)),
    removed: removed.map(({ reason, excerpt }) => ({ reason, excerpt })),
  };
}
