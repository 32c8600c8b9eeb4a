/** Decides which part of the page is the article: survey, score, expand. */
import type { Cut } from '../cut';
import type { Branch } from '../tree';
import { type Choice, expand } from './expand';
import { bestElement } from './score';
import { type Clues, survey } from './survey';

export type { Choice } from './expand';
export type { Clues } from './survey';

/** @returns the element to read and what in it is cut; null when the page has no prose */
export function chooseArticle(
  root: Branch,
  cuts: ReadonlyMap<Branch, Cut>,
  heading: Branch | null,
  clues: Clues,
): Choice | null {
  const surveyed = survey(root, cuts, heading, clues);
  const heart = bestElement(surveyed);
  return heart ? expand(heart, surveyed, cuts) : null;
}
