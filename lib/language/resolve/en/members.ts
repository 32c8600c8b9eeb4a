/** Decides which English labels mean some of a group, most likely one that was told of before. */
import type { WordingRule } from '../lexicon';

export const members: readonly WordingRule[] = [
  {
    name: 'some of a group',
    pattern:
      /^(?:one|two|three|four|five|half|some|several|many|most|a few|both|all|each) of (?:the|them|those|these|his|her|its|their)\b|^(?:one|the (?:one|other|first|second|third|fourth|latter|former))(?: one)? \(/iu,
    matches: 'one of the officials',
    not: 'one official',
  },
];
