/**
 * Decides what is measured of the reader: boxes of its main parts and colours of its themes. Everything here runs in the
 * browser, through a driver, and sees nothing of this file's scope.
 */

/** In CSS pixels of the window, rounded to tenths. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const widthOf = ({ left, right }: Box): number => right - left;
export const heightOf = ({ top, bottom }: Box): number => bottom - top;
export const centreOf = ({ left, right }: Box): number => (left + right) / 2;
export const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Whether the two share more than an edge. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** All boxes that a selector finds; of what is not drawn there are none. */
export const boxes = (root: ShadowRoot | null, selector: string): Box[] =>
  [...(root?.querySelectorAll(selector) ?? [])]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) => ({
      left: Math.round(left * 10) / 10,
      top: Math.round(top * 10) / 10,
      right: Math.round(right * 10) / 10,
      bottom: Math.round(bottom * 10) / 10,
    }));

/** The lines of the first part of a mark: one box for each. */
export const linesOf = (root: ShadowRoot | null, selector: string): Box[] =>
  [...(root?.querySelector(selector)?.getClientRects() ?? [])].map(({ left, top, right, bottom }) => ({
    left,
    top,
    right,
    bottom,
  }));

/** The window without the page's own scrollbar, and the part of the scroller beside its. */
export const frame = (root: ShadowRoot | null): { window: Box; page: Box } | null => {
  const scroller = root?.querySelector('.scroller');
  if (!scroller) return null;
  const { left, top, bottom } = scroller.getBoundingClientRect();
  return {
    window: { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight },
    page: { left, top, right: left + scroller.clientWidth, bottom },
  };
};

/** Whether the card has come to rest where it belongs. */
export const isStill = (root: ShadowRoot | null): boolean =>
  (root?.getAnimations() ?? []).every((one) => (one as CSSAnimation).animationName !== 'appear');

/** How many zeros of its own type fit into a line of the article: the column is set in these, whatever the font. */
export const zerosInLine = (root: ShadowRoot | null): number => {
  const article = root?.querySelector('article');
  const paragraph = article?.querySelector('.body p');
  if (!article || !paragraph) return 0;
  const probe = document.createElement('span');
  probe.textContent = '0'.repeat(100);
  probe.style.cssText = 'position: absolute; white-space: nowrap; visibility: hidden';
  paragraph.append(probe);
  const zero = probe.getBoundingClientRect().width / 100;
  probe.remove();
  return article.getBoundingClientRect().width / zero;
};

/** How a theme looks: paper, ink, and the line of each standing, as computed. */
export const looks = (root: ShadowRoot | null): Record<string, string> => {
  const found: Record<string, string> = {};
  const reader = root?.querySelector('.reader');
  if (!reader) return found;
  found.paper = getComputedStyle(reader).backgroundColor;
  found.ink = getComputedStyle(reader).color;
  for (const standing of ['unnamed', 'record', 'vague']) {
    const mark = root?.querySelector(`.body mark.${standing}`);
    if (!mark) continue;
    const { textDecorationColor, textDecorationStyle } = getComputedStyle(mark);
    found[standing] = `${textDecorationStyle} ${textDecorationColor}`;
  }
  return found;
};
