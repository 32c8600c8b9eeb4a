/** Decides what the rules of verbs know of a unit while they read it. */
import type { Item, Unit } from './items';
import type { Range } from './nouns';
import type { Verb } from './verbs';

export interface Scene {
  readonly unit: Unit;
  readonly index: number;
  readonly items: readonly Item[];
  readonly verbs: readonly Verb[];
  /** Index after the last item that is no closing stop. */
  readonly limit: number;
}

/** Whose verb it is. */
export interface Subject {
  /** The noun phrase beside the verb; null when the verb shares the one before. */
  readonly range: Range | null;
  readonly mention: Range | null;
  readonly how: 'before' | 'after' | 'shared' | 'relative' | 'participle';
}
