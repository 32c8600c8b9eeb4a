/**
 *
 */
import type { Cut } from '../cut';
import { PerBranch } from '../per-branch';
import { ownProse } from '../prose';
import { describes } from '../standfirst';
import { type Branch, textOf } from '../tree';
import { type BodyMatcher, matcherFor } from './body';

/** A block of prose with no block inside it. */
export interface Leaf {
  readonly node: Branch;
  /** Code units of prose. */
  readonly length: number;
  /** Whether the article's text in the page's metadata has it; null when there is no such text. */
  readonly confirmed: boolean | null;
}

export interface Survey {
  readonly root: Branch;
  readonly leaves: readonly Leaf[];
  /** Prose below each element that is not cut. */
  readonly prose: PerBranch<number>;
  /** Whether a text is one of the page's descriptions of its article. */
  readonly described: (text: string) => boolean;
  /** The heading that shows the article's title; null when none does. */
  readonly heading: Branch | null;
}

export interface Clues {
  readonly title: string;
  readonly articleBody: string | null;
  readonly descriptions: readonly string[];
}

/** Code units; no element with less has any prose (see `ownProse`). */
const LEAST_TEXT = 20;

function gatherLeaves(
  root: Branch,
  cuts: ReadonlyMap<Branch, Cut>,
  matches: BodyMatcher | null,
): { readonly leaves: Leaf[]; readonly prose: PerBranch<number> } {
  const leaves: Leaf[] = [];
  const prose = new PerBranch<number>();
  const visit = (node: Branch): number => {
    if (node.textLength < LEAST_TEXT || cuts.has(node)) return 0;
    const own = ownProse(node);
    if (own > 0) leaves.push({ node, length: own, confirmed: matches ? matches(textOf(node)) : null });
    let sum = own;
    const { branches } = node;
    if (own === 0 || node.hasBlockChild)
      for (let i = 0; i < branches.length; i++) sum += visit(branches[i] as Branch);
    prose.set(node, sum);
    return sum;
  };
  visit(root);
  return { leaves, prose };
}

/** @param cuts what is already known to be no part of the article */
export function survey(
  root: Branch,
  cuts: ReadonlyMap<Branch, Cut>,
  heading: Branch | null,
  clues: Clues,
): Survey {
  const matches = clues.articleBody ? matcherFor(clues.articleBody) : null;
  return {
    root,
    ...gatherLeaves(root, cuts, matches),
    described: describes(clues.descriptions),
    heading,
  };
}
