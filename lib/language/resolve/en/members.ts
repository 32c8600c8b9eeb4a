/** Decides which English labels mean some of a group, most likely one that was told of before. */
import type { WordingRule } from '../lexicon';

export const members: readonly WordingRule[] = [
  {
    name: 'some of a group',
    pattern: /^(?:one|two|three|some|several|a few) of (?:the|them|those|these)\b/iu,
    matches: 'one of the officials',
    not: 'one official',
  },
];
