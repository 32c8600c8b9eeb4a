/** Decides which learned weights the resolver uses; `train/resolve/train.ts` writes them. */
import type { Weights } from './linear';
import antecedent from './weights-antecedent.json';
import kind from './weights-kind.json';
import name from './weights-name.json';

export interface Models {
  /** One class: how likely a capitalised name is a person's. */
  readonly name: Weights;
  readonly kind: Weights;
  readonly antecedent: Weights;
}

export const LEARNED: Models = { name, kind, antecedent };
