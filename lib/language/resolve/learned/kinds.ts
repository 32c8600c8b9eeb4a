/** Decides a source's kind over all its mentions: learned from labelled articles, closed word lists among the features. */
import type { SourceKind } from '../../../model';
import { kindOfMention } from '../kinds';
import type { Lexicon } from '../lexicon';
import type { Reading } from '../mentions/read';
import { type Around, kindFeatures } from './kind-features';
import { KINDS } from './kind-names';
import { logSoftmax, score, type Weights } from './linear';

/** @returns for each of KINDS the logarithm of its probability, by this mention alone */
export function kindScores(
  weights: Weights,
  reading: Reading,
  around: Around,
  lexicon: Lexicon,
  siteName: string | null,
): readonly number[] {
  const rule = kindOfMention(reading, lexicon, siteName);
  const scores = logSoftmax(score(weights, kindFeatures(reading, around, lexicon, rule)));
  // of a noun seen too rarely the cue decides, and "a slide said" would be somebody whose name is withheld
  return lexicon.things.has(reading.head)
    ? scores.map((one, c) => (c === UNNAMED ? one - NEVER : one))
    : scores;
}

const UNNAMED = KINDS.indexOf('unnamed');

/** Taken from the logarithm of a probability that is to be next to nothing. */
const NEVER = 20;

/** @returns the kind with the highest sum */
export function bestKind(scores: readonly (readonly number[])[]): SourceKind {
  let best: SourceKind = 'none';
  let top = -Infinity;
  KINDS.forEach((kind, c) => {
    const sum = scores.reduce((total, row) => total + (row[c] ?? 0), 0);
    if (sum > top) [best, top] = [kind, sum];
  });
  return best;
}
