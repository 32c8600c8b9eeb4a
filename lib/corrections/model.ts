/**
 * Decides the shape of a reader's corrections: a list of single steps, each of which says by quotation what it is
 * about, so that it can be found again in a text that has changed and in what a later model finds. The machine's own
 * analysis is never altered: corrections are applied to it anew each time (apply.ts).
 */
import type { Attribution, AttributionId, Field, SourceId, SourceKind, Span } from '../model';

/** A stretch of text with what stands around it. */
export interface Quote {
  readonly exact: string;
  /** Up to 32 code units before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, UTF-16 units: decides between places that are otherwise alike. */
  readonly start: number;
}

/** Where a statement stood; at least one quote, in the order of the text. */
export interface Anchor {
  readonly field: Field;
  readonly quotes: readonly Quote[];
}

export interface StatementRef {
  readonly id: AttributionId;
  readonly at: Anchor;
}

/** Carries enough to make the source anew where the machine no longer finds it. */
export interface SourceRef {
  readonly id: SourceId;
  readonly label: string;
  readonly kind: SourceKind;
  /** A statement that the machine credits to it; null for a source that the reader made. */
  readonly at: Anchor | null;
}

export type Correction =
  | { readonly kind: 'kind'; readonly source: SourceRef; readonly to: SourceKind }
  | { readonly kind: 'unmark'; readonly statement: StatementRef }
  | { readonly kind: 'mark'; readonly statement: StatementRef; readonly source: SourceRef }
  /** Statements become those of another source; of a new one: that is how a source is split. */
  | { readonly kind: 'credit'; readonly statements: readonly StatementRef[]; readonly source: SourceRef }
  | { readonly kind: 'merge'; readonly from: SourceRef; readonly into: SourceRef };

/** What was done, in order; and what was undone and can be done again, the next one last. */
export interface History {
  readonly done: readonly Correction[];
  readonly undone: readonly Correction[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** One of the sources of the analysis that is shown, or one that the reader describes. */
export type SourceChoice =
  | { readonly kind: 'existing'; readonly id: SourceId }
  | { readonly kind: 'new'; readonly label: string; readonly sourceKind: SourceKind };

/** What a person asks for, in terms of what is on the screen now. */
export type CorrectionRequest =
  | { readonly kind: 'kind'; readonly source: SourceId; readonly to: SourceKind }
  | { readonly kind: 'unmark'; readonly statement: AttributionId }
  | {
      readonly kind: 'mark';
      readonly field: Field;
      readonly spans: readonly Span[];
      readonly source: SourceChoice;
    }
  | { readonly kind: 'credit'; readonly statements: readonly AttributionId[]; readonly source: SourceChoice }
  | { readonly kind: 'merge'; readonly from: SourceId; readonly into: SourceId }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** The reader has looked at the whole article, so that what is not corrected counts as right. */
  | { readonly kind: 'checked'; readonly checked: boolean };

/** In what way a statement or source of the corrected analysis is the reader's. */
export type StatementChange = 'marked' | 'credited';
export type SourceChange = 'made' | 'kind' | 'merged';

/** A correction whose words are not in the text any more. Kept, and told. */
export interface Unplaced {
  readonly kind: Correction['kind'];
  readonly words: string;
}

export interface Changes {
  readonly statements: Readonly<Record<AttributionId, StatementChange>>;
  readonly sources: Readonly<Record<SourceId, SourceChange>>;
  /** Statements of the machine that the reader took away. */
  readonly unmarked: readonly Attribution[];
  readonly unplaced: readonly Unplaced[];
}

export const NO_CHANGES: Changes = { statements: {}, sources: {}, unmarked: [], unplaced: [] };
