/** Decides which element is a figure: pictures with their caption and credit. */
import type { FigureBlock, Picture } from '../../model';
import { onceForNames } from '../hint-words';
import { IMAGE } from '../traits';
import { ancestors, type Branch, find, findAll, holds, isBranch, NOSCRIPT, textOf } from '../tree';
import {
  captionFrom,
  captionLength,
  captionOf,
  countCaptions,
  hasNamedCaption,
  isCaptionLine,
  repeatsAlt,
} from './captions';
import { type Draft, draft } from './draft';
import { isImage, picturesIn } from './images';
import type { Context } from './inline';
import { oneLine } from './text';

export { isImage, pictureOf } from './images';

const BOX =
  / (?:caption|wp caption|figure|image|images|photo|foto|picture|media|img|hero|lead image|bild|illustration|multimedia|thumbnail|visual) /;
/** @param hint words of class and id (see `Branch.hint`) */
export const isPictureNamed = onceForNames((hint) => BOX.test(hint));

const LONGEST = 700;
const LONG_PARAGRAPH = 250;

/** A container that its class calls a picture's, with a picture and little text in it. */
export const isFigureBox = (node: Branch): boolean =>
  /^(?:div|section|span|aside|p)$/.test(node.tag) &&
  node.textLength < LONGEST &&
  isPictureNamed(node.hint) &&
  holds(node, IMAGE) &&
  find(node, isProseOrPlayer) === null &&
  countCaptions(node) < 2 &&
  isAllCaption(node);

const OTHER_WORDS = 150;
const LONGEST_BARE = 300;

/** No words would be lost: all are the caption, or few enough to be one. */
const isAllCaption = (node: Branch): boolean =>
  hasNamedCaption(node)
    ? node.textLength - captionLength(node) < OTHER_WORDS
    : node.textLength < LONGEST_BARE && node.linkLength * 2 <= node.textLength;

const isProseOrPlayer = (at: Branch): boolean =>
  (at.tag === 'p' && at.textLength > LONG_PARAGRAPH) ||
  /^(?:iframe|video|audio|blockquote|h[1-6]|figure|table)$/.test(at.tag);

const MOST_CELLS = 3;

/** A table of two or three cells that sets a caption below its picture, as pages did before they had styles. */
export const isPictureTable = (node: Branch): boolean =>
  node.textLength > 0 &&
  node.textLength < LONGEST_BARE &&
  node.linkLength === 0 &&
  holds(node, IMAGE) &&
  findAll(node, isImage).length === 1 &&
  findAll(node, ({ tag }) => /^t[dh]$/.test(tag)).length <= MOST_CELLS;

const figure = (pictures: readonly Picture[], node: Branch, context: Context): Draft => {
  const { run, credit } = captionOf(node, context);
  const text = { text: oneLine(run.text), inlines: run.inlines };
  return draft<FigureBlock>(text, node, { kind: 'figure', pictures, credit, hero: false }, context);
};

/** @returns the figure at this element; null when it holds no picture worth showing */
export function figureDraft(node: Branch, context: Context): Draft | null {
  if (node.hint === NOSCRIPT && hasOtherImage(node, context)) return null;
  const pictures = picturesIn(node, context);
  return pictures.length === 0 ? null : figure(pictures, node, context);
}

/** A picture for readers without scripts stands beside the one for the others. */
const hasOtherImage = (image: Branch, context: Context): boolean =>
  (image.parent?.children ?? []).some(
    (other) =>
      isBranch(other) && other !== image && other.hint !== NOSCRIPT && picturesIn(other, context).length > 0,
  );

/** A figure without words, or with words that only stand on it ("View 6 images") while a real caption follows. */
const takesCaption = ({ text, node }: Draft, caption: Branch): boolean =>
  text === '' ||
  (caption.tag === 'figcaption' && node !== null && text.length < 60 && !hasNamedCaption(node));

const LONGEST_ALT_LINE = 500;
const LONGEST_CENTRED = 80;
const CENTRED = /text-align\s*:\s*center|;center$/i;

/** A short paragraph set to the middle below a picture that is set so too. */
const isCentred = (node: Branch): boolean =>
  node.tag === 'p' &&
  node.textLength > 0 &&
  node.textLength < LONGEST_CENTRED &&
  node.linkLength === 0 &&
  CENTRED.test(`${node.attr('style') ?? ''};${node.attr('align') ?? ''}`);

/** A line that is marked as a caption, or that says what the picture's alternative text says. */
const isCaptionFor = (node: Branch, figure: FigureBlock): boolean =>
  isCaptionLine(node) ||
  isCentred(node) ||
  (/^(?:p|div|span|small|em|i)$/.test(node.tag) &&
    node.textLength > 0 &&
    node.textLength < LONGEST_ALT_LINE &&
    figure.pictures.some(({ alt }) => repeatsAlt(textOf(node), alt)));

/**
 * A caption that stands as an element of its own right after its picture.
 * @returns the figure with it; null when `node` is no caption or the figure has one
 */
export function withCaption(before: Draft | undefined, node: Branch, context: Context): Draft | null {
  if (
    before?.block.kind !== 'figure' ||
    !takesCaption(before, node) ||
    !isCaptionFor(node, before.block) ||
    holds(node, IMAGE)
  )
    return null;
  const { run, credit } = captionFrom(node, context);
  const { pictures, hero, credit: own } = before.block;
  return draft<FigureBlock>(
    run,
    before.node,
    { kind: 'figure', pictures, hero, credit: credit ?? own },
    context,
  );
}

const LONGEST_UNMARKED = 280;
const UNMARKED_CHILD = /^(?:div|span|picture|img|amp-img|a|small|em|i|p)$/;

/**
 * A box with hashed names: one picture and below it one or two short lines, no link, no heading, no sentence after
 * sentence. Cards of other stories are links; paragraphs of the story are longer.
 */
export function isUnmarkedFigure(node: Branch): boolean {
  if (
    node.tag !== 'div' ||
    node.textLength === 0 ||
    node.textLength > LONGEST_UNMARKED ||
    node.linkLength > 0
  )
    return false;
  const parts = node.children.filter(isBranch);
  if (parts.length < 2 || parts.length > 4 || !parts.every(({ tag }) => UNMARKED_CHILD.test(tag)))
    return false;
  const [first, ...lines] = parts;
  if (
    !first ||
    first.textLength > 0 ||
    !lines.every((line) => line.textLength > 0 && line.textLength < 200 && line.tag !== 'p')
  )
    return false;
  return (
    (isImage(first) || holds(first, IMAGE)) &&
    findAll(node, isImage).length <= 2 &&
    !ancestors(node)
      .slice(0, 4)
      .some(({ tag }) => tag === 'a')
  );
}

/** The figure of such a box: first line caption, second credit. */
export function unmarkedFigure(node: Branch, context: Context): Draft | null {
  const pictures = picturesIn(node, context);
  const [caption, credit] = node.children.filter(isBranch).filter(({ textLength }) => textLength > 0);
  if (pictures.length === 0 || !caption) return null;
  const words = captionFrom(caption, context);
  const told = credit ? textOf(credit) : words.credit;
  return draft<FigureBlock>(
    words.run,
    node,
    { kind: 'figure', pictures, credit: told, hero: false },
    context,
  );
}
