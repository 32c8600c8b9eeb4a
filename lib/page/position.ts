/** Decides where among the blocks something stood that is no block any more. */
import type { Draft } from './blocks/draft';
import { type Branch, walk } from './tree';

/** Place of every element below (and of the element itself) in document order. */
export function documentOrder(root: Branch): ReadonlyMap<Branch, number> {
  const order = new Map<Branch, number>([[root, 0]]);
  walk(root, (node) => {
    order.set(node, order.size);
    return true;
  });
  return order;
}

/**
 * @param drafts in document order
 * @returns for an element, the index of the first draft that was read after it (drafts.length: none was)
 */
export function placesAmong(
  drafts: readonly Draft[],
  order: ReadonlyMap<Branch, number>,
): (node: Branch) => number {
  let last = -1;
  const starts = drafts.map(({ node }) => {
    last = Math.max(last, (node && order.get(node)) ?? -1);
    return last;
  });
  return (node) => {
    const at = order.get(node) ?? 0;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
