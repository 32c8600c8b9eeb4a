/** Decides which element is a figure: pictures with their caption and credit. */
import type { FigureBlock, Picture } from '../../model';
import { type Branch, find, isBranch } from '../tree';
import { captionFrom, captionOf, countCaptions, isCaptionLine } from './captions';
import { type Draft, draft } from './draft';
import { isImage, NOSCRIPT, picturesIn } from './images';
import type { Context } from './inline';
import { oneLine } from './text';

export { isImage, pictureOf } from './images';

const BOX =
  / (?:caption|wp caption|figure|image|images|photo|foto|picture|media|img|hero|lead image|bild|illustration|multimedia|thumbnail|visual) /;
const LONGEST = 700;
const LONG_PARAGRAPH = 250;

/** A container that its class calls a picture's, with a picture and little text in it. */
export const isFigureBox = (node: Branch): boolean =>
  /^(?:div|section|span|aside|p)$/.test(node.tag) &&
  node.textLength < LONGEST &&
  BOX.test(node.hint) &&
  find(node, isImage) !== null &&
  find(node, isProseOrPlayer) === null &&
  countCaptions(node) < 2;

const isProseOrPlayer = (at: Branch): boolean =>
  (at.tag === 'p' && at.textLength > LONG_PARAGRAPH) ||
  /^(?:iframe|video|audio|blockquote|h[1-6]|figure|table)$/.test(at.tag);

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

/**
 * A caption that stands as an element of its own right after its picture.
 * @returns the figure with it; null when `node` is no caption or the figure has one
 */
export function withCaption(before: Draft | undefined, node: Branch, context: Context): Draft | null {
  if (before?.block.kind !== 'figure' || before.text || !isCaptionLine(node) || find(node, isImage))
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
