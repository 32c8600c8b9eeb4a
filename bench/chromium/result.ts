/** Decides what comes out of a page that is measured. */
import type { Detection, Removed } from '../../lib/model';

/** In the form that the scorer of extraction reads. */
export interface ReadResult {
  readonly title: string;
  readonly byline: readonly string[];
  readonly publishedAt: string | null;
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
}

export interface OurResult extends ReadResult {
  readonly subtitle: string | null;
  readonly siteName: string | null;
  readonly modifiedAt: string | null;
  readonly lang: string | null;
  readonly truncation: string | null;
  readonly removed: readonly {
    readonly reason: Removed['reason'];
    readonly label: string;
    readonly text: string;
  }[];
}

export type System = 'ours' | 'readability' | 'defuddle';

export interface Reading {
  readonly result: ReadResult | OurResult | null;
  /** Milliseconds of the first run, and the median of all of them. */
  readonly cold: number;
  readonly ms: number;
  readonly error: string | null;
}

export interface Task {
  readonly url: string;
  readonly systems: readonly System[];
  readonly rounds: number;
  readonly detect: boolean;
}

export interface PageOutcome {
  readonly readings: Partial<Record<System, Reading>>;
  readonly detection: Detection | null;
  /** Milliseconds of one detection, the median of several. */
  readonly detectMs: number;
  /** A stage that threw outside of reading. */
  readonly error: string | null;
}
