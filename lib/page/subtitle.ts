/**
 * Decides what of the article's beginning is its subtitle: a sentence under the headline that the page marks as the
 * standfirst, by a heading's tag or a name of the trade, and sets apart from the paragraphs. A longer one is the lede of
 * the text, however it is called, and stays there.
 */
import type { Draft } from './blocks/draft';
import { isDescription, isStandfirstName } from './standfirst';

const SHORTEST = 20;
const LONGEST = 160;
const LEVELS = 4;
const HEADING = /^h[2-6]$/;
/** An element that holds hardly more than the line itself. */
const SAME = 1.3;
const LEAST_PARAGRAPHS = 2;

function isNamed({ node }: Draft): boolean {
  for (let at = node, up = 0; node && at && up < LEVELS; at = at.parent, up++) {
    if (at.textLength > SAME * node.textLength) return false;
    if (isStandfirstName(at)) return true;
  }
  return false;
}

const isText = ({ text, block }: Draft): boolean =>
  text !== '' && block.kind !== 'figure' && block.kind !== 'media';

/**
 * @param drafts of the article, in order; no draft is changed
 * @param descriptions the article's, as the page's metadata have them
 * @returns the draft that is the subtitle, to be taken out of the text; null when there is none
 */
export function subtitleIn(drafts: readonly Draft[], descriptions: readonly string[]): Draft | null {
  const texts = drafts.filter(isText);
  const [first] = texts;
  const paragraphs = texts.slice(1).filter(({ block }) => block.kind === 'paragraph');
  if (!first || paragraphs.length < LEAST_PARAGRAPHS) return null;
  if (first.block.kind !== 'paragraph' && first.block.kind !== 'heading') return null;
  const { text, node } = first;
  if (text.length < SHORTEST || text.length > LONGEST || text.includes('\n')) return null;
  const headed = HEADING.test(node?.tag ?? '');
  const apart = headed || node?.parent !== paragraphs[0]?.node?.parent;
  if (apart && isNamed(first)) return first;
  return headed && descriptions.some((description) => isDescription(text, description)) ? first : null;
}
