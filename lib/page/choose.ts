/** Decides which element holds the article: the innermost one that still holds most of the page's prose. */
import type { Cut } from './cut';
import { ownProse } from './prose';
import { type Branch, isBranch } from './tree';

const MOST = 0.8;

export function proseLeft(root: Branch, cuts: ReadonlyMap<Branch, Cut>): ReadonlyMap<Branch, number> {
  const prose = new Map<Branch, number>();
  const measure = (node: Branch): number => {
    if (cuts.has(node)) return 0;
    let sum = ownProse(node);
    if (!(sum > 0 && node.tag === 'p'))
      for (const child of node.children) if (isBranch(child)) sum += measure(child);
    prose.set(node, sum);
    return sum;
  };
  measure(root);
  return prose;
}

export function chooseElement(root: Branch, cuts: ReadonlyMap<Branch, Cut>): Branch {
  const prose = proseLeft(root, cuts);
  let at = root;
  for (;;) {
    const total = prose.get(at) ?? 0;
    const next = at.children.find(
      (child): child is Branch => isBranch(child) && (prose.get(child) ?? 0) > MOST * total,
    );
    if (!next || next.tag === 'p') return at;
    at = next;
  }
}
