/**
 * Decides where a card stands: under the words it belongs to, above them where there is more room, never off screen,
 * and over the words only where a view is too low for both.
 */

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
  /** What there is room for; the card scrolls inside where it needs more. */
  readonly height: number;
  readonly side: 'below' | 'above';
}

const GAP = 8;
const MARGIN = 12;
/** A card lower than this says too little: it rather covers the words. */
const LOWEST = 180;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * @param words the line of text pointed at, CSS pixels of the viewport
 * @param card its size when nothing limits its height
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
  // Words that are partly out of view count from its edge.
  const under = Math.max(words.bottom + GAP, view.top + MARGIN);
  const over = Math.min(words.top - GAP, view.bottom - MARGIN);
  const below = view.bottom - MARGIN - under;
  const above = over - (view.top + MARGIN);
  const side = below >= card.height || below >= above ? 'below' : 'above';
  const room = side === 'below' ? below : above;
  if (room < Math.min(LOWEST, card.height)) return overWords(left, card, view);
  const height = Math.min(card.height, room);
  return { left, height, side, top: side === 'below' ? under : over - height };
}

function overWords(left: number, card: Size, view: Box): Place {
  const height = Math.min(card.height, view.bottom - view.top - 2 * MARGIN);
  return { left, height, side: 'below', top: view.bottom - MARGIN - height };
}
