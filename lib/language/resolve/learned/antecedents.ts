/** Decides whom a pronoun or description means: the candidate with the highest sum of learned weights. */
import type { Choose } from '../assign';
import { score, type Weights } from './linear';

export const chooseBy =
  (weights: Weights): Choose =>
  ({ features }) => {
    let best = features.length - 1;
    let top = -Infinity;
    features.forEach((row, i) => {
      const sum = score(weights, row)[0] ?? 0;
      if (sum > top) [best, top] = [i, sum];
    });
    return best;
  };
