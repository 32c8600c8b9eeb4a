/** Decides which English cues credit nobody: "reportedly", "it was widely perceived". */
import type { WordingRule } from '../lexicon';

export const sourceless: readonly WordingRule[] = [
  {
    name: 'adverb',
    pattern: /\b(?:reportedly|allegedly|purportedly|supposedly|ostensibly|rumou?red|rumou?rs?)\b/iu,
    matches: 'reportedly told the board',
    not: 'reported to the board',
  },
  {
    name: 'passive',
    pattern:
      /\b(?:is|are|was|were|been|being)\s+(?:\p{L}+ly\s+)?(?:said|believed|thought|understood|expected|perceived|seen|considered|known|alleged|accused|reported|regarded|suspected|described|noted|claimed|told|called|viewed|assumed)\b/iu,
    matches: 'it was widely believed that',
    not: 'she believed that',
  },
];
