/**
 * Decides when two people's (or a person's and the machine's) marks are of the same statement: when they share at least
 * half of their words. The measure is Dice's: twice the shared length over the sum of both, in UTF-16 units; pairs are
 * made from the most alike down, each statement in one pair only.
 */
import type { Attribution, Span } from '../model';

/** From here on two marks are of the same statement. */
export const SAME_STATEMENT = 0.5;

/** From here on they are of the same words: one takes the other's place. */
export const SAME_WORDS = 0.8;

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);

/** @returns how many code units both have, for spans that do not overlap among themselves */
export const sharedLength = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, one) =>
      b.reduce(
        (inner, two) => inner + Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start)),
        sum,
      ),
    0,
  );

/** @returns 0 (nothing in common) to 1 (the same spans) */
export function alike(a: readonly Span[], b: readonly Span[]): number {
  const sum = lengthOf(a) + lengthOf(b);
  return sum === 0 ? 0 : (2 * sharedLength(a, b)) / sum;
}

type Marked = Pick<Attribution, 'field' | 'content'>;

export const likeness = (a: Marked, b: Marked): number =>
  a.field === b.field ? alike(a.content, b.content) : 0;

export interface Pair<T> {
  readonly a: T;
  readonly b: T;
}

/** @returns pairs of the same statement, in the order of `a` */
export function pairsOf<T extends Marked>(a: readonly T[], b: readonly T[]): readonly Pair<T>[] {
  const close = a
    .flatMap((one) => b.map((two) => ({ a: one, b: two, by: likeness(one, two) })))
    .filter(({ by }) => by >= SAME_STATEMENT)
    .sort((x, y) => y.by - x.by);
  const taken = new Set<T>();
  const pairs = new Map<T, T>();
  for (const { a: one, b: two } of close) {
    if (pairs.has(one) || taken.has(two)) continue;
    pairs.set(one, two);
    taken.add(two);
  }
  return a.flatMap((one) => {
    const two = pairs.get(one);
    return two ? [{ a: one, b: two }] : [];
  });
}
