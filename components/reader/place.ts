/** Decides where a card stands: under the words it belongs to, above them where there is no room, never off screen. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above';
}

const GAP = 8;
const MARGIN = 12;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * @param words the line of text pointed at, CSS pixels of the viewport
 * @param view the visible part of the reader, same pixels
 * @param rtl the card begins at the words' right edge
 * @returns its top left corner, same pixels
 */
export function placeCard(words: Box, card: Size, view: Box, rtl = false): Place {
  const start = rtl ? words.right - card.width : words.left;
  const left = clamp(
    start,
    view.left + MARGIN,
    Math.max(view.left + MARGIN, view.right - card.width - MARGIN),
  );
  const below = words.bottom + GAP;
  const above = words.top - GAP - card.height;
  const fits = below + card.height <= view.bottom - MARGIN;
  if (fits || above < view.top + MARGIN) {
    const lowest = Math.max(view.top + MARGIN, view.bottom - card.height - MARGIN);
    // With room on neither side the card covers the words rather than leave the screen.
    return { left, top: fits ? below : lowest, side: 'below' };
  }
  return { left, top: above, side: 'above' };
}
