/** Decides how the parts of a draft become the blocks of an article, with spans into one text. */
import type { Article, Block, Inline, Span } from '../model';

/** A block under construction; spans of `inlines` are into `text`. */
export interface Part {
  readonly kind: 'paragraph' | 'quote' | 'heading' | 'item';
  readonly text: string;
  readonly inlines: readonly Inline[];
}

const GLUE = '\n\n';

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function blockOf({ kind, text, inlines }: Part, at: number): Block {
  const span = { start: at, end: at + text.length };
  const base = {
    span,
    inlines: inlines.map((inline) => ({ ...inline, span: moved(inline.span, at) })),
    lang: null,
    dir: null,
  };
  if (kind === 'heading') return { ...base, kind, level: 2, time: null };
  if (kind === 'item') return { ...base, kind: 'list', ordered: false, items: [itemAt(span)] };
  return { ...base, kind };
}

const itemAt = (span: Span) => ({ span, depth: 0, ordered: false });

/** Items that follow each other stand on lines of their own in one list. */
function joined(before: Block | undefined, next: Block): Block | null {
  if (before?.kind !== 'list' || next.kind !== 'list') return null;
  return {
    ...before,
    span: { start: before.span.start, end: next.span.end },
    inlines: [...before.inlines, ...next.inlines],
    items: [...before.items, ...next.items],
  };
}

export interface DraftFacts {
  readonly title: string;
  /** BCP 47; null where the text itself must tell. */
  readonly lang: string | null;
}

/** No site: a draft has no address yet. */
const NOWHERE = 'about:blank';

/** @param parts empty ones are left out */
export function articleOf(parts: readonly Part[], { title, lang }: DraftFacts): Article {
  let text = '';
  const blocks: Block[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const listed = part.kind === 'item' && blocks.at(-1)?.kind === 'list';
    if (text !== '') text += listed ? '\n' : GLUE;
    const block = blockOf(part, text.length);
    const list = joined(blocks.at(-1), block);
    if (list) blocks[blocks.length - 1] = list;
    else blocks.push(block);
    text += part.text;
  }
  return {
    text,
    blocks,
    url: NOWHERE,
    title,
    subtitle: null,
    byline: [],
    siteName: null,
    publishedAt: null,
    modifiedAt: null,
    lang,
    dir: directionOf(text),
    removed: [],
    truncation: null,
    sponsored: false,
    nextPage: null,
  };
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** By the first letter, as browsers do for `dir="auto"`. */
function directionOf(text: string): Article['dir'] {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
