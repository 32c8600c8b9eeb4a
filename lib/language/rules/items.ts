/**
 * Decides how a passage is seen by the rules: as units (sentences, but never cut inside a quotation) of items, where an
 * outer quotation is one item and every other token is one.
 */
import type { Span } from '../../model';
import type { Passage } from '../text/passages';
import { type Quotation, quotationsOf } from '../text/quotations';
import { type SentenceData, sentencesOf } from '../text/sentences';
import { tokenize } from '../text/tokens';

export interface Item extends Span {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  readonly quotation: Quotation | null;
}

export interface Unit extends Span {
  readonly items: readonly Item[];
  /** Index of the passage. */
  readonly passage: number;
  /** First of its passage. */
  readonly first: boolean;
}

export interface View {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly units: readonly Unit[];
  readonly quotations: readonly Quotation[];
}

const lowered = (text: string): string => text.toLowerCase().replaceAll('’', "'");

function itemsOf(text: string, span: Span, quotations: readonly Quotation[]): Item[] {
  const items: Item[] = [];
  const words = (start: number, end: number): void => {
    for (const token of tokenize(text.slice(start, end), start)) {
      const kind = /[\p{L}\p{N}]/u.test(token.text) ? 'word' : 'mark';
      items.push({
        kind,
        text: token.text,
        lower: lowered(token.text),
        start: token.start,
        end: token.end,
        quotation: null,
      });
    }
  };
  let at = span.start;
  for (const q of quotations) {
    if (q.depth > 0 || q.start < at || q.start >= span.end) continue;
    words(at, q.start);
    const end = Math.min(q.end, span.end);
    items.push({
      kind: 'quote',
      text: text.slice(q.start, end),
      lower: '',
      start: q.start,
      end,
      quotation: q,
    });
    at = end;
  }
  words(at, span.end);
  return items;
}

const DATELINE = /^\p{Lu}[\p{Lu}.'’ -]{2,}(?:,\s[\p{L}.\s]{2,24})?\s*(?:\([^)]{2,30}\)\s*)?(?:[—–]|--?)\s+/u;

/** Without "WASHINGTON (AP) — ". */
function afterDateline(text: string, span: Span): Span {
  const dateline = DATELINE.exec(text.slice(span.start, Math.min(span.end, span.start + 90)));
  return dateline ? { start: span.start + dateline[0].length, end: span.end } : span;
}

/** Sentences joined again where a quotation runs over their boundary. */
function unitSpans(
  text: string,
  passage: Span,
  quotations: readonly Quotation[],
  data: SentenceData,
): Span[] {
  const outer = quotations.filter((q) => q.depth === 0 && q.start < passage.end && q.end > passage.start);
  const spans: { start: number; end: number }[] = [];
  for (const s of sentencesOf(text, afterDateline(text, passage), data)) {
    const last = spans.at(-1);
    if (last && outer.some((q) => q.start < last.end && q.end > s.start)) last.end = s.end;
    else spans.push({ start: s.start, end: s.end });
  }
  return spans;
}

/**
 * @param text      the text that the passages point into
 * @param passages  in order, all of one field
 */
export function viewOf(text: string, passages: readonly Passage[], data: SentenceData): View {
  const quotations = quotationsOf(text, passages);
  const units = passages.flatMap((passage, index) =>
    passage.kind === 'post'
      ? []
      : unitSpans(text, passage, quotations, data).map((span, i) => ({
          ...span,
          items: itemsOf(
            text,
            span,
            quotations.filter((q) => q.end > span.start && q.start < span.end),
          ),
          passage: index,
          first: i === 0,
        })),
  );
  return { text, passages, units, quotations };
}
