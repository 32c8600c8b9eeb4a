/**
 * Decides whether what was read is less than the whole article: the page says that it is not free and little is there,
 * an offer to subscribe stands where the text ends, the text breaks off, or metadata have much more of it.
 */
import type { RemovalReason, Truncation } from '../model';

export interface Ending {
  /** The text that was read. */
  readonly text: string;
  /** The page's own statement that the whole is not free. */
  readonly paywalled: boolean;
  /** Code units of the article's text in the metadata; 0 when they have none. */
  readonly bodyLength: number;
  /** Reasons of what was cut after the last block, or before the last two. */
  readonly after: readonly RemovalReason[];
}

/** Code units; a free article is seldom shorter, a teaser seldom longer. */
const TEASER = 1800;
const OFFER_WITHIN = 3500;
const MUCH_MORE = 1.5;
const BROKEN_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/u;
const UNFINISHED = /[\p{L}\p{N},;–—-]\s*$/u;
/** Code units of the last paragraph; shorter lines end without a full stop for other reasons. */
const LINE = 60;

const lastParagraph = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** @returns 'paywall' when the rest has to be paid for, 'cut-off' when it is missing for another reason, else null */
export function truncationOf({ text, paywalled, bodyLength, after }: Ending): Truncation {
  const more = bodyLength > MUCH_MORE * text.length && bodyLength > text.length + 400;
  const last = lastParagraph(text);
  const brokenOff = BROKEN_OFF.test(last) || (last.length > LINE && UNFINISHED.test(last));
  if (paywalled && (more || text.length < TEASER || brokenOff)) return 'paywall';
  if (after.includes('paywall') && text.length < OFFER_WITHIN) return 'paywall';
  return more || (BROKEN_OFF.test(last) && text.length < TEASER) ? 'cut-off' : null;
}
