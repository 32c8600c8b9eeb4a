/**
 * Decides which references in the text lead to which of the article's own notes. A reference is a short link to a place
 * on the article's own page; its note is the item of that number in the ordered list that ends the article, or a
 * paragraph further down that begins with the same sign.
 */
import type { Article, Inline, Span } from '../../lib/model';

export interface Notes {
  /** Where a reference's link begins -> where its note begins. */
  readonly noteOf: ReadonlyMap<number, number>;
  /** Where a note begins -> its first reference. */
  readonly backTo: ReadonlyMap<number, { readonly at: number; readonly sign: string }>;
}

export const NO_NOTES: Notes = { noteOf: new Map(), backTo: new Map() };

type Link = Extract<Inline, { kind: 'link' }>;

interface Reference {
  readonly span: Span;
  /** Without brackets and dots: "1", "†". */
  readonly sign: string;
}

/** Digits, letters of a note ("a"), or the signs that print uses. */
const SIGN = /^[[(]?\s*(\d{1,3}|[a-z]|[*†‡§¶]{1,3})\s*[\])]?$/i;
const LEADING_SIGN = /^\s*[[(]?(\d{1,3}|[*†‡§¶]{1,3})[\]).:]?\s/;

const withoutHash = (url: string): string => url.replace(/#.*$/s, '');

function referencesOf({ url, text, blocks }: Article): readonly Reference[] {
  const here = withoutHash(url);
  const isOwn = (inline: Inline): inline is Link =>
    inline.kind === 'link' && inline.href.includes('#') && withoutHash(inline.href) === here;
  return blocks
    .flatMap(({ inlines }) => inlines.filter(isOwn))
    .flatMap(({ span }) => {
      const sign = SIGN.exec(text.slice(span.start, span.end).trim())?.[1];
      return sign ? [{ span, sign }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** Where each sign's note begins, of what stands after `from`. */
function notesAfter({ text, blocks }: Article, from: number): ReadonlyMap<string, number> {
  const notes = new Map<string, number>();
  for (const block of blocks) {
    if (block.span.start <= from) continue;
    if (block.kind === 'list' && block.ordered) {
      const items = block.items.filter(({ depth }) => depth === 0);
      for (const [index, { span }] of items.entries()) notes.set(String(index + 1), span.start);
    }
    if (block.kind !== 'paragraph') continue;
    const sign = LEADING_SIGN.exec(text.slice(block.span.start, block.span.end))?.[1];
    if (sign && !notes.has(sign)) notes.set(sign, block.span.start);
  }
  return notes;
}

/** @returns none where a reference has no note, so that its link still leads to the page itself */
export function notesOf(article: Article): Notes {
  const references = referencesOf(article);
  const last = references.at(-1);
  if (!last) return NO_NOTES;
  const notes = notesAfter(article, last.span.start);
  const noteOf = new Map<number, number>();
  const backTo = new Map<number, { at: number; sign: string }>();
  for (const { span, sign } of references) {
    const note = notes.get(sign);
    if (note === undefined) continue;
    noteOf.set(span.start, note);
    if (!backTo.has(note)) backTo.set(note, { at: span.start, sign });
  }
  return { noteOf, backTo };
}
