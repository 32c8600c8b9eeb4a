/** Decides how the tree of a page is walked, searched and read as text. */
import { type Branch, INLINE, type TextLeaf, type Tree } from './branch';

export { type Branch, INLINE, NOSCRIPT, type TextLeaf, type Tree } from './branch';
export { hintOf } from './hint-words';
export { snapshot } from './snapshot';

export const isBranch = (node: Tree): node is Branch => node.kind === 'element';

/** Puts words one after another, with a single space where there was white space, a line break or a block's edge. */
class Words {
  text = '';
  private gap = false;

  leaf({ words, spaceBefore, spaceAfter }: TextLeaf): void {
    if (words === '') {
      this.gap = true;
      return;
    }
    if ((this.gap || spaceBefore) && this.text !== '') this.text += ' ';
    this.text += words;
    this.gap = spaceAfter;
  }

  below(node: Branch): void {
    const block = node.tag === 'br' || !INLINE.has(node.tag);
    if (block) this.gap = true;
    const { children } = node;
    for (let i = 0; i < children.length; i++) {
      const child = children[i] as Tree;
      if (child.kind === 'text') this.leaf(child);
      else this.below(child);
    }
    if (block) this.gap = true;
  }
}

function textBelow(node: Branch): string {
  if (node.textLength === 0) return '';
  const words = new Words();
  words.below(node);
  return words.text;
}

/** All text below, white space folded to single spaces. */
export function textOf(node: Tree): string {
  if (node.kind === 'text') return node.words;
  node.knownText ??= textBelow(node);
  return node.knownText;
}

/** Depth-first, document order; `visit` returns false to pass a subtree over. */
export function walk(node: Branch, visit: (at: Branch) => boolean): void {
  const { branches } = node;
  for (let i = 0; i < branches.length; i++) {
    const child = branches[i] as Branch;
    if (visit(child)) walk(child, visit);
  }
}

/** Whether an element of this kind (bits of `traits.ts`) stands anywhere below. */
export const holds = (node: Branch, kind: number): boolean => (node.holds & kind) !== 0;

/** As `walk`, but only the elements of a kind and those around them are visited. */
export function walkTo(node: Branch, kind: number, visit: (at: Branch) => boolean): void {
  if (!(node.holds & kind)) return;
  const { branches } = node;
  for (let i = 0; i < branches.length; i++) {
    const child = branches[i] as Branch;
    if ((child.traits | child.holds) & kind && visit(child)) walkTo(child, kind, visit);
  }
}

/** First element below that fits, in document order. */
export function find(node: Branch, fits: (at: Branch) => boolean): Branch | null {
  const { branches } = node;
  for (let i = 0; i < branches.length; i++) {
    const child = branches[i] as Branch;
    if (fits(child)) return child;
    const deeper = find(child, fits);
    if (deeper !== null) return deeper;
  }
  return null;
}

function gather(node: Branch, fits: (at: Branch) => boolean, found: Branch[]): void {
  const { branches } = node;
  for (let i = 0; i < branches.length; i++) {
    const child = branches[i] as Branch;
    if (fits(child)) found.push(child);
    gather(child, fits, found);
  }
}

export function findAll(node: Branch, fits: (at: Branch) => boolean): Branch[] {
  const found: Branch[] = [];
  gather(node, fits, found);
  return found;
}

export function ancestors(node: Branch): Branch[] {
  const up: Branch[] = [];
  for (let at = node.parent; at; at = at.parent) up.push(at);
  return up;
}

/** Share of the text that stands inside links, 0 to 1; 0 without text. */
export const linkDensity = (node: Branch): number =>
  node.textLength ? node.linkLength / node.textLength : 0;
