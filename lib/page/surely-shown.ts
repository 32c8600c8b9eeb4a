/**
 * Decides, without making an element's blocks, that they would have words: most of what is cut is plain text in plain
 * elements. Where a picture, a post or a player might take the words, it does not say.
 */
import { isPost } from './posts';
import { IMAGE } from './traits';
import { type Branch, holds, type Tree } from './tree';

const PLAIN: ReadonlySet<string> = new Set(
  'div p span a section article main aside header footer nav form h1 h2 h3 h4 h5 h6 li ul ol strong b em i small label time fieldset center'.split(
    ' ',
  ),
);
/** Lists show their items, not what stands between these. */
const isList = (tag: string): boolean => tag === 'ul' || tag === 'ol';
/** Three letters: no mark that parts paragraphs, nothing invisible. */
const LETTERS = /[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u3041-\u30fa\u4e00-\u9fff\uac00-\ud7a3]{3}/;
const PLAYER = / (?:youtube|vimeo|dailymotion) /;

function hasWords(node: Tree, parent: Branch | null): boolean {
  if (node.kind === 'text') return !(parent && isList(parent.tag)) && LETTERS.test(node.words);
  if (node.textLength === 0 || !PLAIN.has(node.tag) || isPost(node) || PLAYER.test(node.hint)) return false;
  const { children } = node;
  for (let i = 0; i < children.length; i++) if (hasWords(children[i] as Tree, node)) return true;
  return false;
}

/** @returns whether the blocks of an element are sure to have words; false: they are to be made to know */
export const isSurelyShown = (node: Branch): boolean => hasWords(node, null) && !holds(node, IMAGE);
