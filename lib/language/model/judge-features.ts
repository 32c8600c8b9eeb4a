/**
 * Decides what the judge sees of a candidate: the network's scores, its extents beside those of the others, and what the
 * rules say. train/judge.py computes the same, in the same order.
 */
import { overlap, shared, total, type WordCounts } from './extents';
import { hash } from './hash';
import type { Reading } from './head';
import type { RuleFind } from './rule-finds';

/** A reading and a find count as the same from this overlap on. */
export const SAME = 0.5;

/** Probabilities of each token of the text as the beginning of a cue, and of a quotation without one. */
export interface CueProbabilities {
  readonly begins: Float32Array;
  readonly bare: Float32Array;
}

const logOdds = (p: number): number => {
  const q = Math.min(1 - 1e-4, Math.max(1e-4, p));
  return Math.log(q / (1 - q));
};

const one = (truth: boolean): number => (truth ? 1 : 0);

/** How content and cue relate to the content of the other readings. */
function rivalry(
  i: number,
  readings: readonly Reading[],
  count: Uint32Array,
): { rivalled: number; inside: number; within: number } {
  const own = readings[i] as Reading;
  const n = total(count, own.content);
  let rivalled = 0;
  let inside = 0;
  let within = 0;
  for (const [j, other] of readings.entries()) {
    if (j === i) continue;
    if (
      other.cue.kind !== 'bare' &&
      other.content.some((c) => c.first <= own.cue.first && own.cue.first < c.last)
    )
      within = Math.max(within, other.cue.probability);
    const both = shared(count, own.content, other.content);
    if (both === 0) continue;
    const m = total(count, other.content);
    const o = both / (n + m - both);
    if (o > SAME && other.cue.probability > own.cue.probability) rivalled = Math.max(rivalled, o);
    if (both === n && m > n) inside = 1;
  }
  return { rivalled, inside, within };
}

const FIRST_PERSON: ReadonlySet<number> = new Set(['i', 'we'].map(hash));

/** How many tokens name the source, and whether it is "I" or "we". */
function mentionOf({ mention }: Reading, words: Uint32Array): { length: number; firstPerson: boolean } {
  const length = mention.reduce((n, { first, last }) => n + last - first, 0);
  return { length, firstPerson: length === 1 && FIRST_PERSON.has(words[mention[0]?.first ?? 0] ?? 0) };
}

/** What the rules say to a reading. */
function seconded(reading: Reading, finds: readonly RuleFind[], count: Uint32Array) {
  let best = 0;
  let confidence = 0;
  let sameCue = 0;
  for (const find of finds) {
    const o = overlap(count, reading.content, find.content);
    if (o > best) {
      best = o;
      confidence = find.confidence;
    }
    if (find.cue && find.cue.first < reading.cue.last && reading.cue.first < find.cue.last) sameCue = 1;
  }
  return { overlap: best, confidence, sameCue, agrees: one(best >= SAME) };
}

/** @returns the features of one reading, in the order of train/judge.py */
export function readingFeatures(
  i: number,
  readings: readonly Reading[],
  finds: readonly RuleFind[],
  counts: WordCounts,
  tokenWords: Uint32Array,
): number[] {
  const r = readings[i] as Reading;
  const words = total(counts.words, r.content);
  const n = Math.max(1, words);
  const quoted = total(counts.quoted, r.content) / n;
  const bare = one(r.cue.kind === 'bare');
  const { rivalled, inside, within } = rivalry(i, readings, counts.words);
  const rules = seconded(r, finds, counts.words);
  const named = mentionOf(r, tokenWords);
  return [
    logOdds(r.cue.probability),
    logOdds(r.weakest),
    r.contentMean,
    r.path / 5,
    Math.log(n),
    quoted,
    one(quoted > 0.99),
    one(r.mention.length > 0),
    r.mentionWeakest,
    bare,
    bare * logOdds(r.cue.probability),
    rivalled,
    inside,
    one(r.content.length > 1),
    one(r.cue.last - r.cue.first > 1),
    one(n <= 2),
    rules.overlap,
    rules.agrees,
    rules.confidence * rules.agrees,
    rules.sameCue,
    rules.agrees * rules.sameCue,
    Math.log1p(named.length),
    within,
    one(named.firstPerson),
  ];
}

/** @param near overlap with the nearest reading */
export function findFeatures(
  find: RuleFind,
  near: number,
  p: CueProbabilities,
  counts: WordCounts,
): number[] {
  const first = find.cue?.first ?? find.content[0]?.first ?? 0;
  const words = total(counts.words, find.content);
  const quoted = total(counts.quoted, find.content) / Math.max(1, words);
  const bare = one(find.cue === null);
  return [
    near,
    find.confidence,
    logOdds(p.begins[first] ?? 0),
    logOdds(p.bare[first] ?? 0),
    Math.log(Math.max(1, words)),
    quoted,
    one(quoted > 0.99),
    bare,
    one(find.mention !== null),
    bare * one(quoted > 0.99),
  ];
}
