/**
 * Decides where a quotation stands in a text, which may have changed since: at its old place, where its surroundings
 * are most alike, or, when a word inside was changed, between its own beginning and end. After the TextQuoteSelector
 * of the W3C's Web Annotation model and Hypothesis' way of anchoring it.
 */
import type { Article, Field, Span } from '../model';
import type { Anchor, Quote } from './model';

const AROUND = 32;
/** From here on a quotation whose inside was changed is looked for by its two ends. */
const LONG = 48;
const END = 20;
/** How much longer or shorter a changed quotation may have become. */
const STRETCH = 1.4;

/** @returns the text that spans of this field point into; '' where the article has none */
export function fieldText(article: Pick<Article, 'text' | 'title' | 'subtitle'>, field: Field): string {
  if (field === 'text') return article.text;
  return (field === 'title' ? article.title : article.subtitle) ?? '';
}

const quoteOf = (text: string, { start, end }: Span): Quote => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
  start,
});

/** @param spans into the field's text; empty ones are left out */
export const anchorOf = (article: Article, field: Field, spans: readonly Span[]): Anchor => ({
  field,
  quotes: spans
    .filter(({ start, end }) => start < end)
    .map((span) => quoteOf(fieldText(article, field), span)),
});

const LOOKALIKES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
};

/** Quotation marks, dashes and spaces that sites swap; as long as the text, so that offsets stay. */
const plain = (text: string): string =>
  text.replace(/[‘’“”«»–—]/g, (mark) => LOOKALIKES[mark] ?? mark).replace(/\s/g, ' ');

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

function sharedBeginning(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

/** How alike the surroundings are, in code units. */
const likeness = (text: string, quote: Quote, { start, end }: Span): number =>
  sharedEnd(text.slice(Math.max(0, start - AROUND), start), quote.prefix) +
  sharedBeginning(text.slice(end, end + AROUND), quote.suffix);

function best(text: string, quote: Quote, spans: readonly Span[]): Span | null {
  const rank = (span: Span) => likeness(text, quote, span) * 1e6 - Math.abs(span.start - quote.start);
  return spans.reduce<Span | null>(
    (found, span) => (found === null || rank(span) > rank(found) ? span : found),
    null,
  );
}

const spansOf = (text: string, words: string): readonly Span[] =>
  placesOf(text, words).map((start) => ({ start, end: start + words.length }));

/** A long quotation in which something was changed: from its beginning to its end, about as long as it was. */
function changedSpans(text: string, exact: string): readonly Span[] {
  if (exact.length < LONG) return [];
  const ends = placesOf(text, exact.slice(-END)).map((at) => at + END);
  return placesOf(text, exact.slice(0, END)).flatMap((start) =>
    ends
      .map((end) => ({ start, end }))
      .filter(({ end }) => end - start <= exact.length * STRETCH && end - start >= exact.length / STRETCH),
  );
}

/** @returns null when the words are not in the text */
export function placeQuote(text: string, quote: Quote): Span | null {
  if (quote.exact === '') return null;
  const same = best(text, quote, spansOf(text, quote.exact));
  if (same) return same;
  const folded = plain(text);
  const words: Quote = {
    ...quote,
    exact: plain(quote.exact),
    prefix: plain(quote.prefix),
    suffix: plain(quote.suffix),
  };
  return (
    best(folded, words, spansOf(folded, words.exact)) ??
    best(folded, words, changedSpans(folded, words.exact))
  );
}

/** @returns the spans of all its quotes in order; null when one of them is not in the article any more */
export function placeAnchor(article: Article, anchor: Anchor): readonly Span[] | null {
  const text = fieldText(article, anchor.field);
  const spans = anchor.quotes.map((quote) => placeQuote(text, quote));
  if (spans.length === 0 || spans.includes(null)) return null;
  return [...(spans as readonly Span[])].sort((a, b) => a.start - b.start);
}

/** The quoted words, to be shown. */
export const wordsOf = (anchor: Anchor): string => anchor.quotes.map(({ exact }) => exact).join(' … ');
