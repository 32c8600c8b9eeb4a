/** Decides what a list is: items on lines of their own, nested ones deeper; a list that lays out whole stories is none. */
import type { ListBlock, ListItem } from '../../model';
import { type Branch, find, isBranch, type Tree } from '../tree';
import { type Draft, draft } from './draft';
import { isImage } from './images';
import { type Context, joinRuns, oneRun, type Run } from './inline';
import { oneLine } from './text';

interface Item {
  readonly run: Run;
  readonly depth: number;
  readonly ordered: boolean;
}

const isList = (node: Branch): boolean => node.tag === 'ul' || node.tag === 'ol';
const DEEPEST = 12;
const LONG_ITEM = 700;

/** Lists below an element, not those below these lists. */
function nestedLists(node: Branch): Branch[] {
  return node.children.flatMap((child) =>
    isBranch(child) ? (isList(child) ? [child] : nestedLists(child)) : [],
  );
}

function itemsOf(list: Branch, depth: number, context: Context): Item[] {
  const items: Item[] = [];
  for (const child of list.children) {
    if (!isBranch(child) || context.cuts.has(child)) continue;
    if (isList(child)) {
      items.push(...itemsOf(child, Math.min(DEEPEST, depth + 1), context));
      continue;
    }
    const run = oneRun(child, context, isList);
    if (run.text) items.push({ run: { ...run, text: oneLine(run.text) }, depth, ordered: list.tag === 'ol' });
    for (const inner of nestedLists(child))
      items.push(...itemsOf(inner, Math.min(DEEPEST, depth + 1), context));
  }
  return items;
}

function listOf(items: readonly Item[], node: Branch, ordered: boolean, context: Context): Draft[] {
  if (items.length === 0) return [];
  const run = joinRuns(
    items.map((item) => item.run),
    '\n',
  );
  let at = 0;
  const placed: ListItem[] = items.map(({ run: { text }, depth, ordered: numbered }) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return { span, depth, ordered: numbered };
  });
  return [draft<ListBlock>(run, node, { kind: 'list', ordered, items: placed }, context)];
}

const HEAVY = /^(?:h[1-6]|figure|video|audio|iframe|table|blockquote|article|section|picture|pre)$/;

/** Items with headings, pictures or several paragraphs are stories or entries, not points. */
export function isLayoutList(list: Branch): boolean {
  const items = list.children.filter(isBranch);
  return (
    items.some((item) => item.textLength > LONG_ITEM && countParagraphs(item) > 1) ||
    find(list, (at) => HEAVY.test(at.tag) || (isImage(at) && at.hint !== ' emoji ')) !== null
  );
}

const countParagraphs = (node: Branch): number =>
  node.children.reduce(
    (sum: number, child: Tree) =>
      sum + (isBranch(child) ? (child.tag === 'p' ? 1 : countParagraphs(child)) : 0),
    0,
  );

export const listDraft = (list: Branch, context: Context): Draft[] =>
  listOf(itemsOf(list, 0, context), list, list.tag === 'ol', context);

function termsOf(list: Branch, context: Context): Item[] {
  return list.children.flatMap((child): Item[] => {
    if (!isBranch(child) || context.cuts.has(child)) return [];
    if (child.tag === 'div') return termsOf(child, context);
    const run = oneRun(child, context);
    return run.text
      ? [{ run: { ...run, text: oneLine(run.text) }, depth: child.tag === 'dd' ? 1 : 0, ordered: false }]
      : [];
  });
}

/** A list of terms: the term outside, what is said of it one step in. */
export const termsDraft = (list: Branch, context: Context): Draft[] =>
  listOf(termsOf(list, context), list, false, context);
