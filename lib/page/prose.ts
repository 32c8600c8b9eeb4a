/**
 * Decides what counts as prose: the paragraphs by whose text the article is found. Idea: text density of blocks that
 * read like sentences, few links (Kohlschütter et al., boilerplate detection by shallow text features).
 */
import { type Branch, INLINE, isBranch, linkDensity, type Tree, textOf } from './tree';

const CONTAINERS = new Set(
  'div section article main td th li dd dt blockquote figure figcaption header footer aside nav form fieldset center details body'.split(
    ' ',
  ),
);
/** Tags that begin a block of their own. */
export const BLOCK_TAG =
  /^(?:p|div|section|article|main|ul|ol|dl|table|blockquote|figure|h[1-6]|pre|aside|header|footer|nav|form|hr)$/;
/** Ends like a sentence, in Latin, Greek, Arabic, Indic or East Asian script. */
const SENTENCE = /[.!?…:;。！？؟।]["'”’»)\]]*(?:\s|$)|[。！？]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const SHORTEST = 45;
const SHORTEST_CJK = 20;

/** An element whose own children are text and inline elements only. */
export const isLine = (node: Branch): boolean =>
  node.children.every(
    (child) => !isBranch(child) || INLINE.has(child.tag) || child.tag === 'br' || child.tag === 'img',
  );

const hasBlockChild = (node: Branch): boolean =>
  node.children.some((child) => isBranch(child) && BLOCK_TAG.test(child.tag));

/** Direct text of a container that holds bare text between its blocks. */
function bareText(node: Branch): number {
  let length = 0;
  for (const child of node.children) {
    if (child.kind === 'text') length += child.text.trim().length;
    else if (INLINE.has(child.tag) && child.tag !== 'a') length += child.textLength;
  }
  return length;
}

export const looksLikeProse = (text: string): boolean => {
  const shortest = CJK.test(text) ? SHORTEST_CJK : SHORTEST;
  return text.length >= shortest && SENTENCE.test(text);
};

/**
 * Own prose of an element, not of the blocks below it.
 * @returns code units of prose; 0 for labels, link lists and the like
 */
export function ownProse(node: Branch): number {
  if (node.tag === 'p' || (CONTAINERS.has(node.tag) && !hasBlockChild(node))) {
    if (node.textLength < SHORTEST_CJK || linkDensity(node) > 0.5) return 0;
    const text = textOf(node);
    return looksLikeProse(text) ? text.length - node.linkLength : 0;
  }
  if (!CONTAINERS.has(node.tag)) return 0;
  const bare = bareText(node);
  return bare > 140 ? bare : 0;
}

/** Prose of every element and of all below it, by element. One pass, bottom up. */
export function measureProse(root: Branch): ReadonlyMap<Branch, number> {
  const prose = new Map<Branch, number>();
  const measure = (node: Branch): number => {
    let sum = ownProse(node);
    const counted = sum > 0 && (node.tag === 'p' || !hasBlockChild(node));
    for (const child of node.children)
      if (isBranch(child) && !(counted && isInlineTree(child))) sum += measure(child);
    prose.set(node, sum);
    return sum;
  };
  measure(root);
  return prose;
}

const isInlineTree = (node: Tree): boolean => isBranch(node) && INLINE.has(node.tag);
