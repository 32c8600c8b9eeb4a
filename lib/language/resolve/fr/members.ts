/** Decides which French labels mean some of a group, most likely one that was told of before. */
import type { WordingRule } from '../lexicon';

export const members: readonly WordingRule[] = [
  {
    name: 'quelques-uns d’un groupe',
    pattern:
      /^(?:l['’]une?|une?|deux|trois|certains|certaines) d(?:es|['’](?:entre|eux|elles)) ?\b|^(?:l['’](?:une?|autre)|(?:le|la) (?:premi(?:er|ère)|deuxième|seconde?|troisième)|ce dernier|cette dernière) \(/iu,
    matches: 'l’un des agents',
    not: 'un agent',
  },
];
