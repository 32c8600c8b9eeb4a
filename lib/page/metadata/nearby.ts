/**
 * Decides what stands around the article's headline: the short lines after it (and a few before), where pages put
 * byline, date and label. One walk from the headline on; it ends where the story has begun.
 */
import { folded } from './entities';

export interface Line {
  readonly element: Element;
  readonly text: string;
  /** Class, id, rel, itemprop and test-id, lower-case. */
  readonly hint: string;
  /** A paragraph long enough for the story's first stands between the headline and this line. */
  readonly inStory: boolean;
}

const SHORT = 220;
const LONG_PARAGRAPH = 260;
const STORY_PARAGRAPH = 140;
const MOST_ELEMENTS = 400;
const PARAGRAPHS = 2;
const PASSED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'form',
  'figure',
  'button',
  'blockquote',
  'iframe',
]);
const BEFORE = 12;
const TEXT = 3;
const LONGEST_BARE = 120;

const NAMES = ['class', 'id', 'rel', 'itemprop', 'data-testid', 'data-component', 'data-qa'] as const;

export const hintIn = (element: Element): string =>
  NAMES.map((name) => element.getAttribute(name))
    .filter(Boolean)
    .join(' ')
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

/** Its names are read when somebody asks. */
class ElementLine implements Line {
  private names: string | null = null;

  constructor(
    readonly element: Element,
    readonly text: string,
    readonly inStory: boolean,
  ) {}

  get hint(): string {
    this.names ??= hintIn(this.element);
    return this.names;
  }
}

/** The next element in document order that is not below `element`. */
function after(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.nextElementSibling) return at.nextElementSibling;
  return null;
}

const lineOf = (element: Element, inStory: boolean): Line | null => {
  const raw = element.textContent ?? '';
  if (raw.length > SHORT * 8) return null;
  const text = folded(raw);
  return text && text.length <= SHORT ? new ElementLine(element, text, inStory) : null;
};

/** Text that stands bare before an element: "by Ada Venn <time>…". */
function bareLine(element: Element, inStory: boolean): Line | null {
  const before = element.previousSibling;
  if (before?.nodeType !== TEXT || !element.parentElement) return null;
  const text = folded(before.nodeValue ?? '');
  return text.length > 4 && text.length <= LONGEST_BARE
    ? { element: element.parentElement, text, hint: '', inStory }
    : null;
}

const paragraphLength = (element: Element): number =>
  element.localName === 'p' ? folded(element.textContent ?? '').length : 0;

/**
 * @param heading the headline's element
 * @returns short lines after it in document order, an outer element before the elements inside it
 */
export function linesAfter(heading: Element): readonly Line[] {
  const lines: Line[] = [];
  let paragraphs = 0;
  let inStory = false;
  let at: Element | null = after(heading);
  for (let count = 0; at && count < MOST_ELEMENTS && paragraphs < PARAGRAPHS; count++) {
    const length = paragraphLength(at);
    if (length > LONG_PARAGRAPH) paragraphs += 1;
    const line: Line | null = PASSED.has(at.localName) ? null : lineOf(at, inStory);
    if (line) lines.push(line);
    const bare = bareLine(at, inStory);
    if (bare) lines.push(bare);
    if (length > STORY_PARAGRAPH) inStory = true;
    at = (PASSED.has(at.localName) ? null : at.firstElementChild) ?? after(at);
  }
  return lines;
}

/** @returns a few short lines before the headline, nearest first */
export function linesBefore(heading: Element): readonly Line[] {
  const lines: Line[] = [];
  let at: Element | null = heading;
  for (let count = 0; at && count < BEFORE; count++) {
    const before: Element | null = at.previousElementSibling;
    if (before && !PASSED.has(before.localName)) {
      const line = lineOf(before, false);
      if (line) lines.push(line);
    }
    at = before ?? at.parentElement;
  }
  return lines;
}
