/** Decides how a token stands to a cue, as the head sees it: how far, which sentence, which quoted stretch, in the cue or not. */
import type { Features } from './features';
import { placeIn, type RuleFind } from './rule-finds';

/** Tokens before and after a cue, within its paragraph, in which its content may stand. */
export const REACH = 160;

/** Half-open range of tokens. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Signed distance in tokens -> 0..31: exact up to five, then two steps for each doubling. */
export function distanceBucket(distance: number): number {
  const a = Math.abs(distance);
  const bucket = a < 6 ? a : Math.min(15, Math.trunc(5.5 + Math.log2(a / 5.5) * 2));
  return distance < 0 ? 16 + bucket : bucket;
}

/** First token of, and token after, the paragraph of each token. */
export interface Bounds {
  readonly begin: Uint32Array;
  readonly finish: Uint32Array;
}

export function boundsOf(f: Features): Bounds {
  const begin = new Uint32Array(f.length);
  const finish = new Uint32Array(f.length);
  for (let i = 0; i < f.length; i += 1)
    begin[i] = i > 0 && f.paragraph[i] === f.paragraph[i - 1] ? (begin[i - 1] as number) : i;
  for (let i = f.length - 1; i >= 0; i -= 1)
    finish[i] = i + 1 < f.length && f.paragraph[i] === f.paragraph[i + 1] ? (finish[i + 1] as number) : i + 1;
  return { begin, finish };
}

/** The tokens that are read for a cue. */
export const windowOf = (bounds: Bounds, cue: Range): Range => ({
  first: Math.max(bounds.begin[cue.first] ?? 0, cue.first - REACH),
  last: Math.min(bounds.finish[cue.first] ?? 0, cue.last + REACH),
});

export interface Relation {
  readonly distance: number;
  readonly sentence: number;
  readonly stretch: number;
  readonly incue: number;
  /** Its place in what the rules found for the cue. */
  readonly rule: number;
}

const clip = (x: number, most: number): number => Math.max(-most, Math.min(most, x));

export function relationOf(f: Features, cue: Range, find: RuleFind | null, token: number): Relation {
  const away = token < cue.first ? token - cue.first : token >= cue.last ? token - cue.last + 1 : 0;
  const by = (a: Uint32Array): number => (a[token] as number) - (a[cue.first] as number);
  return {
    distance: distanceBucket(away),
    sentence: clip(by(f.sentence), 3) + 3,
    stretch: clip(by(f.stretch), 4) + 4,
    incue: token >= cue.first && token < cue.last ? 1 : 0,
    rule: placeIn(find, token),
  };
}
