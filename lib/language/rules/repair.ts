/**
 * Decides how found spans are made clean, whoever found them: content that nearly is a quotation takes its marks, loses
 * the cue and stray punctuation at its ends, and is parted where a paragraph ends; what nobody said is dropped.
 * The rules' own drafts need little of this; a tagger's spans do.
 */
import type { Span } from '../../model';
import { paragraphsOf } from '../text/passages';
import { type Quotation, quotationsOf } from '../text/quotations';
import type { Found } from '../types';
import { formOf } from './form';

/** What is no statement: nobody said anything. With what it must leave alone. */
export const REFUSALS = {
  pattern:
    /\b(?:(?:declin|refus)(?:e[sd]?|ing)\s+(?:to\s+(?:\w+ly\s+)?(?:comment|say|answer|discuss|elaborate|be\s+interviewed|identify|name|speak|respond|provide|disclose|specify|confirm)|comment)|(?:did|does|do|has|have|had|would|could)(?:\s+not|n['’]t)\s+(?:immediately\s+|yet\s+|return(?:ed)?\s+|respond(?:ed)?\b|repl(?:y|ied)\b|comment(?:ed)?\b|elaborate\b))/iu,
  matches: 'The mayor declined to comment.',
  not: 'The mayor declined the offer and said the town would build alone.',
} as const;

const LEADING = /^(?:[\s,;:.…)\]}]|[—–-](?=\s))+|^that\s+(?=\S)/iu;
const TRAILING = /(?:[\s,;:([{…]|\s[—–-]|(?<=\S)[—–])+$/u;

/** Without white space, stray punctuation and a leading "that" at its ends; null when nothing is left. */
export function trimContent(text: string, span: Span): Span | null {
  let { start, end } = span;
  for (;;) {
    const piece = text.slice(start, end);
    const lead = LEADING.exec(piece)?.[0].length ?? 0;
    const trail = TRAILING.exec(piece.slice(lead))?.[0].length ?? 0;
    if (lead + trail === 0) break;
    start += lead;
    end -= trail;
    if (start >= end) return null;
  }
  const piece = text.slice(start, end);
  if (/[^.][.]$/u.test(piece) && !/\b\p{L}\.\p{L}?\.?$/u.test(piece) && !/^["“«‘']/u.test(piece)) end -= 1;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}

/** How many code units of the shorter are shared, as a part of the longer. */
const likeness = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  Math.max(a.end - a.start, b.end - b.start);

/** At least this much of a quotation must be covered, and little else, for the span to become the quotation. */
const NEARLY = 0.85;

/** The quotation itself, marks and all, for a span that nearly is one; marks that touch an end are taken in. */
export function snapToQuotation(span: Span, quotations: readonly Quotation[]): Span {
  const same = quotations.find((q) => q.depth === 0 && likeness(span, q) >= NEARLY);
  if (same) return { start: same.start, end: same.end };
  const opens = quotations.find(
    (q) => span.start >= q.start && span.start <= q.inner.start && span.end >= q.inner.end,
  );
  const closes = quotations.find(
    (q) => span.end >= q.inner.end && span.end <= q.end && span.start <= q.inner.start,
  );
  return { start: opens ? opens.start : span.start, end: closes ? closes.end : span.end };
}

/** The parts of `span` that lie outside of `hole`. */
export function without(span: Span, hole: Span | null): Span[] {
  if (!hole || hole.end <= span.start || hole.start >= span.end) return [span];
  return [
    { start: span.start, end: Math.max(span.start, hole.start) },
    { start: Math.min(span.end, hole.end), end: span.end },
  ].filter((s) => s.end > s.start);
}

/** From the mention to the cue and back: what stands between two parts of a quotation ("…,” he said. “…"). */
const credit = (found: Found, quotations: readonly Quotation[]): Span | null => {
  if (!found.cue) return null;
  const mention =
    found.mention && Math.abs(found.mention.start - found.cue.start) < 80 ? found.mention : found.cue;
  const hole = { start: Math.min(found.cue.start, mention.start), end: Math.max(found.cue.end, mention.end) };
  return quotations.some((q) => q.start < hole.start && q.end > hole.end) ? null : hole;
};

/** Parted at the ends of quotations where other words stand between two of them. */
function partedAtQuotations(
  text: string,
  span: Span,
  quotations: readonly Quotation[],
  hole: Span | null,
): Span[] {
  if (!hole || hole.start < span.start || hole.end > span.end) return [span];
  const before = quotations.findLast((q) => q.depth === 0 && q.end <= hole.start && q.end > span.start);
  const after = quotations.find((q) => q.depth === 0 && q.start >= hole.end && q.start < span.end);
  const tail =
    after && /^[^.!?]*[.!?:,—–]?\s*$/u.test(text.slice(hole.end, after.start)) ? after.start : hole.end;
  const head = before && /^[\s,—–]*$/u.test(text.slice(before.end, hole.start)) ? before.end : hole.start;
  return without(span, { start: head, end: tail });
}

const byParagraph = (span: Span, paragraphs: readonly Span[]): Span[] => {
  const parts = paragraphs.flatMap((p) => {
    const start = Math.max(p.start, span.start);
    const end = Math.min(p.end, span.end);
    return end > start ? [{ start, end }] : [];
  });
  return parts.length > 0 ? parts : [span];
};

interface Page {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/** Content in clean parts, those of one paragraph together, in order. */
function cleanContent(found: Found, page: Page): Span[][] {
  const hole = credit(found, page.quotations);
  const spans = found.content
    .flatMap((span) => byParagraph(span, page.paragraphs))
    .flatMap((span) => partedAtQuotations(page.text, span, page.quotations, hole))
    .flatMap((span) => trimContent(page.text, span) ?? [])
    .map((span) => snapToQuotation(span, page.quotations))
    .sort((a, b) => a.start - b.start);
  const groups = new Map<number, Span[]>();
  for (const span of spans) {
    const paragraph = page.paragraphs.findIndex((p) => span.start >= p.start && span.start < p.end);
    const group = groups.get(paragraph) ?? [];
    const last = group.at(-1);
    if (last && span.start < last.end)
      group[group.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else group.push(span);
    groups.set(paragraph, group);
  }
  return [...groups.values()];
}

function isRefusal(found: Found, page: Page): boolean {
  if (!found.cue) return false;
  const around = page.text.slice(Math.max(0, found.cue.start - 16), found.cue.end + 24);
  const hit = REFUSALS.pattern.exec(around);
  if (!hit) return false;
  const at = Math.max(0, found.cue.start - 16) + hit.index;
  return at <= found.cue.start && at + hit[0].length >= found.cue.end;
}

/**
 * @param found  attributions of one field
 * @param text   of that field
 * @returns clean attributions in the same order; a paragraph after the first becomes an attribution of its own that
 *          shares the source; refusals, repetitions and what has no words left are gone; `continues` points into the result
 */
export function repair(found: readonly Found[], text: string): Found[] {
  const paragraphs = paragraphsOf(text, { start: 0, end: text.length });
  const page: Page = { text, paragraphs, quotations: quotationsOf(text, paragraphs) };
  const out: Found[] = [];
  const place = new Map<number, number>();
  const seen = new Map<string, number>();
  found.forEach((item, index) => {
    const groups = isRefusal(item, page) ? [] : cleanContent(item, page);
    const anchor = Math.max(
      0,
      groups.findIndex((g) => item.cue !== null && sameParagraph(g, item.cue, paragraphs)),
    );
    groups.forEach((content, i) => {
      const cue = i === anchor ? item.cue : null;
      const key = JSON.stringify([content, cue, i === anchor ? item.mention : null]);
      const before = seen.get(key);
      if (before !== undefined) {
        if (i === anchor) place.set(index, before);
        return;
      }
      seen.set(key, out.length);
      if (i === anchor) place.set(index, out.length);
      const form = formOf(text, content, page.quotations);
      out.push(
        i === anchor
          ? { ...item, content, form }
          : { ...item, content, form, cue: null, mention: null, continues: index },
      );
    });
  });
  return out.map((item) =>
    item.continues === null ? item : { ...item, continues: place.get(item.continues) ?? null },
  );
}

const sameParagraph = (content: readonly Span[], cue: Span, paragraphs: readonly Span[]): boolean => {
  const at = paragraphs.findIndex((p) => cue.start >= p.start && cue.start < p.end);
  return content.some(
    (span) => paragraphs.findIndex((p) => span.start >= p.start && span.start < p.end) === at,
  );
};
