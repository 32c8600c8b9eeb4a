/**
 * Decides what counts as prose: the paragraphs by whose text the article is found. Idea: text density of blocks that
 * read like sentences, few links (Kohlschütter et al., boilerplate detection by shallow text features).
 */
import { PerBranch } from './per-branch';
import { type Branch, INLINE, linkDensity, textOf } from './tree';

const CONTAINERS = new Set(
  'div section article main td th li dd dt blockquote figure figcaption header footer aside nav form fieldset center details body'.split(
    ' ',
  ),
);
/** Ends like a sentence, in Latin, Greek, Arabic, Indic or East Asian script. */
const SENTENCE = /[.!?…:;。！？؟।]["'”’»)\]]*(?:\s|$)|[。！？]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Cheaper to compile: where it finds nothing there is none of these. */
const MAYBE_CJK = /[\u0e00-\u1fff\u2c00-\uffff]/;

const SHORTEST = 45;
const SHORTEST_CJK = 20;

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
  const shortest = MAYBE_CJK.test(text) && CJK.test(text) ? SHORTEST_CJK : SHORTEST;
  return text.length >= shortest && SENTENCE.test(text);
};

/**
 * Own prose of an element, not of the blocks below it.
 * @returns code units of prose; 0 for labels, link lists and the like
 */
export function ownProse(node: Branch): number {
  node.knownProse ??= proseIn(node);
  return node.knownProse;
}

function proseIn(node: Branch): number {
  if (node.tag === 'p' || (CONTAINERS.has(node.tag) && !node.hasBlockChild)) {
    if (node.textLength < SHORTEST_CJK || linkDensity(node) > 0.5) return 0;
    const text = textOf(node);
    return looksLikeProse(text) ? text.length - node.linkLength : 0;
  }
  if (!CONTAINERS.has(node.tag)) return 0;
  const bare = bareText(node);
  return bare > 140 ? bare : 0;
}

export interface Prose {
  /** Prose of an element and of all below it; undefined is none. */
  readonly of: PerBranch<number>;
  /** The elements that have any. */
  readonly nodes: readonly Branch[];
}

/** Prose of every element and of all below it. One pass, bottom up. */
export function measureProse(root: Branch): Prose {
  const of = new PerBranch<number>();
  const nodes: Branch[] = [];
  measure(root, of, nodes);
  return { of, nodes };
}

function measure(node: Branch, prose: PerBranch<number>, nodes: Branch[]): number {
  if (node.textLength < SHORTEST_CJK) return 0;
  let sum = ownProse(node);
  const counted = sum > 0 && (node.tag === 'p' || !node.hasBlockChild);
  const { branches } = node;
  for (let i = 0; i < branches.length; i++) {
    const child = branches[i] as Branch;
    if (!(counted && INLINE.has(child.tag))) sum += measure(child, prose, nodes);
  }
  if (sum === 0) return 0;
  prose.set(node, sum);
  nodes.push(node);
  return sum;
}
