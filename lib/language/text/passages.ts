/**
 * Decides which stretches of an article are read one by one: paragraphs, list items, captions, posts; blocks if the
 * article has them, else what blank lines part. Code, tables and rules hold no statements.
 */
import type { Block, Field, Span } from '../../model';
import type { AnalysisInput } from '../types';
import { trimmed } from './sentences';

export type PassageKind = 'prose' | 'heading' | 'item' | 'quote' | 'post' | 'caption' | 'title' | 'subtitle';

export interface Passage extends Span {
  readonly field: Field;
  readonly kind: PassageKind;
  readonly author: { readonly name: string | null; readonly handle: string | null } | null;
}

const prose = (text: string, span: Span, kind: PassageKind): Passage[] => {
  const piece = trimmed(text, span.start, span.end);
  return piece ? [{ ...piece, field: 'text', kind, author: null }] : [];
};

function ofBlock(block: Block, text: string): Passage[] {
  switch (block.kind) {
    case 'paragraph':
      return prose(text, block.span, 'prose');
    case 'quote':
      return paragraphsOf(text, block.span).flatMap((span) => prose(text, span, 'quote'));
    case 'heading':
      return prose(text, block.span, 'heading');
    case 'figure':
      return prose(text, block.span, 'caption');
    case 'list':
      return block.items.flatMap((item) => prose(text, item.span, 'item'));
    case 'post':
      return prose(text, block.span, 'post').map((p) => ({
        ...p,
        author: { name: block.author, handle: block.handle },
      }));
    default:
      return [];
  }
}

/** Stretches parted by blank lines. */
export function paragraphsOf(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  const gap = /\n[^\S\n]*\n\s*/gu;
  gap.lastIndex = span.start;
  for (let m = gap.exec(text); m && m.index < span.end; m = gap.exec(text)) {
    const piece = trimmed(text, start, m.index);
    if (piece) spans.push(piece);
    start = m.index + m[0].length;
  }
  const last = trimmed(text, Math.min(start, span.end), span.end);
  if (last) spans.push(last);
  return spans;
}

/** @returns the passages of the body, in order; empty when there is no text */
export function bodyPassages(input: AnalysisInput): Passage[] {
  if (input.blocks) return input.blocks.flatMap((block) => ofBlock(block, input.text));
  return paragraphsOf(input.text, { start: 0, end: input.text.length }).flatMap((span) =>
    prose(input.text, span, 'prose'),
  );
}

/** @returns the headline and what stands under it, each a passage of its own field */
export function headPassages(input: AnalysisInput): Passage[] {
  const head = (text: string | null, field: 'title' | 'subtitle'): Passage[] => {
    const piece = text ? trimmed(text, 0, text.length) : null;
    return piece ? [{ ...piece, field, kind: field, author: null }] : [];
  };
  return [...head(input.title, 'title'), ...head(input.subtitle, 'subtitle')];
}
