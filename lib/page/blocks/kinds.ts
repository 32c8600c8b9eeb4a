/** Decides which elements flow in a line of text and which break it: by tag, and for unknown tags by what is in them. */
import { type Branch, INLINE, isBranch, type Tree } from '../tree';
import { isImage } from './images';
import { isEmoji } from './inline';

const BLOCK =
  /^(?:p|div|ul|ol|dl|table|figure|blockquote|h[1-6]|iframe|section|article|aside|main|header|footer|video|audio|picture|pre|hr|amp-.*|details|form|center)$/;
/** Tags that break a line wherever they stand. */
const BREAKING =
  /^(?:p|div|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|figure|figcaption|blockquote|h[1-6]|iframe|section|article|aside|main|header|footer|nav|video|audio|picture|pre|hr|details|summary|form|fieldset|center|address|body|noscript|hgroup|dialog|menu)$/;

const isBlock = (node: Branch): boolean => (isImage(node) ? !isEmoji(node) : BLOCK.test(node.tag));

const known = new WeakMap<Branch, boolean>();

/** Whether a block, a picture or a player stands anywhere below. */
export function holdsBlock(node: Branch): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const holds = node.children.some((child) => isBranch(child) && (isBlock(child) || holdsBlock(child)));
  known.set(node, holds);
  return holds;
}

/** A custom or unknown element (`<x-link>`) between words is part of the line. */
const flows = (node: Branch): boolean =>
  !BREAKING.test(node.tag) && !node.tag.startsWith('amp-') && node.textLength > 0 && isAmongText(node);

const isAmongText = ({ parent }: Branch): boolean =>
  parent !== null &&
  (parent.tag === 'p' ||
    /^h[1-6]$/.test(parent.tag) ||
    parent.children.some((child) => child.kind === 'text' && child.text.trim().length > 1));

export function isInline(node: Tree): boolean {
  if (node.kind === 'text' || node.tag === 'br') return true;
  if (node.tag === 'img') return isEmoji(node);
  return (INLINE.has(node.tag) || flows(node)) && !holdsBlock(node);
}
