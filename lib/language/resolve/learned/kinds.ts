/** Decides a source's kind over all its mentions: learned from labelled articles, closed word lists among the features. */
import type { SourceKind } from '../../../model';
import { fixedKind, kindOfMention } from '../kinds';
import type { Lexicon } from '../lexicon';
import type { Reading } from '../mentions/read';
import { type Around, kindFeatures, SHARE } from './kind-features';
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
  const fixed = fixedKind(reading, lexicon);
  if (fixed) return scores.map((one, c) => (KINDS[c] === fixed ? one : one - NEVER));
  // a body, or somebody with a name, only where the words say so or the article points back at them
  if (isCounted(reading, lexicon)) {
    const spoken = [lexicon.speakers, lexicon.officials, lexicon.bodyNouns].some((list) =>
      list.has(reading.head),
    );
    const free = reading.determiner === 'definite' || spoken;
    return scores.map((one, c) => ((free ? NO_CROWD.includes(c) : c !== UNNAMED) ? one - NEVER : one));
  }
  return lexicon.things.has(reading.head)
    ? scores.map((one, c) => (c === UNNAMED ? one - NEVER : one))
    : scores;
}

const UNNAMED = KINDS.indexOf('unnamed');
const NO_CROWD = KINDS.flatMap((kind, c) => (/^(?:collective|none|document|media)$/u.test(kind) ? [c] : []));

/** More than these are no particular people: "520 delegates". */
const PARTICULAR = 12;

/** "Eight women", "more than a dozen staff members": particular people, but no share of those asked ("six in ten"). */
function isCounted({ count, atLeast, head, span, field, proper }: Reading, lexicon: Lexicon): boolean {
  if (count === null || count < 2 || count > PARTICULAR || (atLeast && count < PARTICULAR) || proper)
    return false;
  const words = field.text.slice(span.start, span.end);
  const people =
    lexicon.informants.has(head) || lexicon.insiders.has(head) || lexicon.roles.has(head.replace(/s$/u, ''));
  return (
    people &&
    /^(?:(?:more than|at least|about|nearly|some|the|half|les?) )?(?:an? )?[\p{L}\d]+ /iu.test(words) &&
    !SHARE.test(words)
  );
}

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
