/** Decides what a rule hands on: spans, its own name, and which draft a quotation goes on from. */
import type { Span } from '../../model';
import type { Item, Unit } from './items';
import type { Range } from './nouns';

export interface Draft {
  readonly unit: number;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly mention: Span | null;
  /** The draft whose source this one shares. */
  readonly continues: Draft | null;
  readonly rule: string;
  /** Of the verb that credits it; empty when no verb does. */
  readonly lemma: string;
  /** A quotation right after it in the same paragraph, with no verb of its own, is part of it. */
  readonly goesOn: boolean;
}

export const spanOf = (items: readonly Item[], range: Range): Span => ({
  start: (items[range.from] as Item).start,
  end: (items[range.to - 1] as Item).end,
});

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const covers = (drafts: readonly Draft[], span: Span): boolean =>
  drafts.some((d) => d.content.some((c) => overlaps(c, span)));

/** Whether a unit is nothing but quotations. */
export const allQuoted = (unit: Unit): boolean =>
  unit.items.some((it) => it.kind === 'quote') && unit.items.every((it) => it.kind !== 'word');
