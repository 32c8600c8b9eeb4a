/**
 * Decides what is a heading: h1 to h6, and short paragraphs set wholly bold that stand over prose. A bold question in
 * an interview, a bold lead sentence, a bold name are none.
 */
import type { HeadingBlock, Inline, ParagraphBlock } from '../../model';
import { isoDate } from '../metadata/dates';
import { type Branch, find, textOf } from '../tree';
import { type Draft, draft } from './draft';
import { type Context, oneRun, type Run } from './inline';
import { oneLine } from './text';

const TAG = /^h([1-6])$/;
const LONGEST_BOLD = 90;
const PROSE = 100;
/** Ends like a sentence, a label or half a sentence. */
const CLOSED = /[.!?…:;,»”"'’)\]–—-]$|[。！？：]$/u;
/** More bold lines than this share of all paragraphs are a manner of writing, no headings. */
const MOST_BOLD = 0.4;
const PROMOTED = 3;

export const headingLevel = (node: Branch): number | null => {
  const level = TAG.exec(node.tag)?.[1];
  if (level) return Number(level);
  if (node.attr('role') !== 'heading') return null;
  return Number.parseInt(node.attr('aria-level') ?? '2', 10) || 2;
};

export const isTime = ({ tag }: Branch): boolean => tag === 'time' || tag === 'amp-timeago';

export const timeOf = (node: Branch): string | null => {
  const time = isTime(node) ? node : find(node, isTime);
  if (!time) return null;
  const value = time.attr('datetime') ?? textOf(time);
  return isoDate(value) ?? (/^\d{1,2}:\d{2}/.test(value) ? value : null);
};

const clamped = (level: number): HeadingBlock['level'] =>
  Math.min(6, Math.max(2, level)) as HeadingBlock['level'];

export const heading = (
  run: Run,
  node: Branch,
  level: number,
  time: string | null,
  context: Context,
): Draft =>
  draft<HeadingBlock>(
    { ...run, text: oneLine(run.text) },
    node,
    { kind: 'heading', level: clamped(level), time },
    context,
  );

export function headingDraft(node: Branch, level: number, context: Context): Draft[] {
  const run = oneRun(node, context);
  return run.text ? [heading(run, node, level, timeOf(node), context)] : [];
}

/** Share of the text under marks of one kind, 0 to 1. */
function covered(inlines: readonly Inline[], kind: Inline['kind'], length: number): number {
  let end = 0;
  let sum = 0;
  for (const { span } of inlines
    .filter((mark) => mark.kind === kind)
    .sort((a, b) => a.span.start - b.span.start)) {
    sum += Math.max(0, span.end - Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return length === 0 ? 0 : sum / length;
}

const isBold = ({ text, block }: Draft): boolean =>
  block.kind === 'paragraph' && text.length > 0 && covered(block.inlines, 'strong', text.length) > 0.97;

const isProse = (draftAfter: Draft | undefined): boolean =>
  draftAfter !== undefined &&
  ((draftAfter.block.kind === 'paragraph' && draftAfter.text.length > PROSE && !isBold(draftAfter)) ||
    draftAfter.block.kind === 'list');

const headsProse = (it: Draft, next: Draft | undefined): boolean =>
  isBold(it) &&
  it.text.length <= LONGEST_BOLD &&
  it.text.length >= 3 &&
  !it.text.includes('\n') &&
  /\p{L}{2}/u.test(it.text) &&
  !CLOSED.test(it.text) &&
  covered(it.block.inlines, 'link', it.text.length) < 0.5 &&
  isProse(next);

/** @returns the drafts with bold lines over prose as headings; unchanged where bold is the text's manner */
export function promoteBold(drafts: readonly Draft[]): readonly Draft[] {
  const paragraphs = drafts.filter(({ block }) => block.kind === 'paragraph').length;
  const heads = drafts.filter((it, index) => index > 0 && headsProse(it, drafts[index + 1]));
  if (heads.length === 0 || heads.length > paragraphs * MOST_BOLD) return drafts;
  return drafts.map((it) => (heads.includes(it) ? promoted(it) : it));
}

const LEAST_STANDFIRST = 50;

/** A sentence set as a heading before the first paragraph is the standfirst: it heads nothing. */
export function demoteStandfirst(drafts: readonly Draft[]): readonly Draft[] {
  const first = drafts.findIndex(({ block }) => block.kind === 'paragraph' || block.kind === 'list');
  return drafts.map((it, index) => {
    const { block } = it;
    if (index >= first || block.kind !== 'heading' || block.time || it.text.length < LEAST_STANDFIRST)
      return it;
    const { span, lang, dir, inlines } = block;
    return { ...it, block: { kind: 'paragraph', span, lang, dir, inlines } };
  });
}

function promoted(it: Draft): Draft {
  const { span, lang, dir, inlines } = it.block as ParagraphBlock;
  const marks = inlines.filter(({ kind }) => kind !== 'strong');
  return { ...it, block: { kind: 'heading', level: PROMOTED, time: null, span, lang, dir, inlines: marks } };
}
