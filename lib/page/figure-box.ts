/**
 * Decides which elements are only there to hold a picture with its caption: neither their names ("sidebar", "meta
 * data"), nor their tag (a button that enlarges it), nor the shortness of a caption make them anything else.
 */
import type { RemovalReason } from '../model';
import { captionLength } from './blocks/captions';
import type { FactBook } from './facts';
import { hintReason } from './hints';
import { type Branch, linkDensity } from './tree';

/** Code units of other text: "Open in full screen". */
const MOST_BESIDE = 60;
const LONGEST = 900;
const MISTAKEN = new Set<RemovalReason>([
  'navigation',
  'cookie',
  'byline',
  'share',
  'related',
  'copyright',
  'other',
]);

const isMistake = (node: Branch, reason: RemovalReason): boolean =>
  MISTAKEN.has(reason) || (reason === 'video-player' && hintReason(node.hint) !== 'video-player');

/**
 * @param reason why it would be cut
 * @returns whether it is a captioned picture all the same; one that is a link to somewhere is none
 */
export function isCaptionedPicture(node: Branch, reason: RemovalReason, book: FactBook): boolean {
  const facts = book.of(node);
  if (!isMistake(node, reason) || node.textLength > LONGEST || facts.pictures === 0) return false;
  if (facts.linkedPictures + facts.paid + facts.fields + facts.frames + book.callsIn(node) > 0) return false;
  const caption = captionLength(node);
  return caption > 0 && linkDensity(node) < 0.5 && node.textLength - caption <= MOST_BESIDE;
}
