/** Decides where among the blocks something stood that is no block any more. */
import type { Draft } from './blocks/draft';
import type { Branch } from './tree';

/**
 * @param drafts in document order
 * @returns for an element, the index of the first draft that was read after it (drafts.length: none was)
 */
export function placesAmong(drafts: readonly Draft[]): (node: Branch) => number {
  let last = -1;
  const starts = drafts.map(({ node }) => {
    last = Math.max(last, node?.index ?? -1);
    return last;
  });
  return ({ index: at }) => {
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
