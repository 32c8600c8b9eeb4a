/**
 * Decides which of several candidates for the same words is kept: the surest. Two cues may lead to one statement ("told
 * the station when asked", "has warned"), and it would be shown twice. A statement inside another, whose cue is among the
 * other's words, is one of its own unless the two are all but the same.
 */
import { overlap, type WordCounts } from './extents';
import type { Candidate } from './judge';

/** Shared words by all words of both, from which on two candidates are the same statement. */
const SAME = { apart: 0.5, nested: 0.9 } as const;

const holdsCueOf = (a: Candidate, b: Candidate): boolean => {
  const { cue } = b;
  return cue !== null && a.content.some((range) => range.first <= cue.first && cue.first < range.last);
};

/**
 * @param candidates those sure enough to be shown, in any order
 * @returns those of them that no surer one replaces, in the same order
 */
export function withoutRivals(candidates: readonly Candidate[], counts: WordCounts): Candidate[] {
  const kept = new Set<Candidate>();
  for (const candidate of [...candidates].sort((a, b) => b.confidence - a.confidence)) {
    const replaced = [...kept].some((surer) => {
      const nested = holdsCueOf(surer, candidate) || holdsCueOf(candidate, surer);
      const same = nested ? SAME.nested : SAME.apart;
      return overlap(counts.words, surer.content, candidate.content) >= same;
    });
    if (!replaced) kept.add(candidate);
  }
  return candidates.filter((candidate) => kept.has(candidate));
}
