/** Decides how a flat list with depths becomes lists inside items. */
import type { ListItem } from '../../lib/model';

export interface ListTree {
  readonly ordered: boolean;
  readonly items: readonly ItemTree[];
}

export interface ItemTree {
  readonly item: ListItem;
  readonly lists: readonly ListTree[];
}

interface Run {
  readonly head: ListItem;
  readonly below: readonly ListItem[];
}

/** An item, and all deeper ones up to the next as shallow as it. */
function runsOf(items: readonly ListItem[]): readonly Run[] {
  const runs: { head: ListItem; below: ListItem[] }[] = [];
  for (const item of items) {
    const last = runs[runs.length - 1];
    if (last && item.depth > last.head.depth) last.below.push(item);
    else runs.push({ head: item, below: [] });
  }
  return runs;
}

/** Neighbours of another numbering become a list of their own. A list that begins too deep is shown as it is, shallow. */
export function listTrees(items: readonly ListItem[]): readonly ListTree[] {
  const trees: { ordered: boolean; items: ItemTree[] }[] = [];
  for (const { head, below } of runsOf(items)) {
    const entry = { item: head, lists: listTrees(below) };
    const last = trees[trees.length - 1];
    if (last && last.ordered === head.ordered) last.items.push(entry);
    else trees.push({ ordered: head.ordered, items: [entry] });
  }
  return trees;
}
