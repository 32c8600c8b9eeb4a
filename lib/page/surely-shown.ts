/**
 * Decides, without making an element's blocks, that they would have words: most of what is cut is plain text in plain
 * elements. Where a picture, a post or a player might take the words, it does not say.
 */
import { isCaptionNamed } from './blocks/captions';
import { isPictureNamed } from './blocks/figures';
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
/** The longest that `isUnmarkedFigure` takes. */
const LONGEST_UNMARKED = 280;
const PLAYER = / (?:youtube|vimeo|dailymotion) /;

/** Its words may become a picture's, where it holds one: see `blocks/figures.ts`. */
const mayBeFigure = (node: Branch): boolean =>
  holds(node, IMAGE) &&
  (isPictureNamed(node.hint) ||
    (node.tag === 'div' && node.linkLength === 0 && node.textLength <= LONGEST_UNMARKED));

/** Names of captions and credits, and credits without a name. */
const mayBeCredit = (node: Branch): boolean =>
  isCaptionNamed(node.hint) || node.attr('itemprop') === 'copyrightHolder';
const CREDITED = /[:：=＝©|([]|\bby\b/i;

const isPlain = (node: Branch, pictured: boolean): boolean =>
  node.textLength > 0 &&
  PLAIN.has(node.tag) &&
  !isPost(node) &&
  !PLAYER.test(node.hint) &&
  !(pictured && (mayBeFigure(node) || mayBeCredit(node)));

function hasWords(node: Branch, pictured: boolean): boolean {
  if (!isPlain(node, pictured)) return false;
  const { children } = node;
  for (let i = 0; i < children.length; i++) {
    const child = children[i] as Tree;
    if (child.kind === 'element') {
      if (hasWords(child, pictured)) return true;
    } else if (!isList(node.tag) && LETTERS.test(child.words) && !(pictured && CREDITED.test(child.words)))
      return true;
  }
  return false;
}

/** @returns whether the blocks of an element are sure to have words; false: they are to be made to know */
export const isSurelyShown = (node: Branch): boolean => hasWords(node, holds(node, IMAGE));
