/**
 * Decides what our tree of a page is made of: text and elements as plain objects. An element keeps what every later
 * stage asks for (its place, its lengths, the kind of its children), and answers that cost something, so that each is
 * found out once.
 */
import type { Platform } from './posts/platforms';

export interface TextLeaf {
  readonly kind: 'text';
  /** As the page has it. */
  readonly text: string;
  /** The same with white space folded to single spaces and none at its ends; empty for white space alone. */
  readonly words: string;
  /** Whether white space stands before its words, and after them. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

export type Tree = TextLeaf | Branch;

/** Reads an attribute of the element that a branch was made from; null where it has none. */
export type ReadAttribute = (element: Element | null, name: string) => string | null;

/** The hint of pictures that stand in a noscript. */
export const NOSCRIPT = ' noscript ';

const NONE: readonly Branch[] = [];

/** Tags that begin a block of their own. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'p div section article main ul ol dl table blockquote figure h1 h2 h3 h4 h5 h6 pre aside header footer nav form hr'.split(
    ' ',
  ),
);

/** Elements that do not break a line of text. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export class Branch {
  readonly kind: 'element';
  /** Lower-case tag name. */
  readonly tag: string;
  /** Class, id and test-id names, lower-case, parted into words by single spaces, with a space at both ends. */
  readonly hint: string;
  readonly parent: Branch | null;
  /** Place among all elements of the tree in document order; 0 is the root. */
  readonly index: number;
  readonly children: Tree[];
  /** The elements among the children. */
  branches: readonly Branch[];
  /** Code units of text, white space folded, below this element; and how many of them inside links. */
  textLength: number;
  linkLength: number;
  /** Whether a child begins a block of its own. */
  hasBlockChild: boolean;
  /** Whether all children are text, inline elements, line breaks or pictures. */
  isLine: boolean;
  /** Kept answers: all text below (`textOf`), own prose (`ownProse`), the post that it is (`platformOf`). */
  knownText: string | null;
  knownProse: number | null;
  knownPlatform: Platform | null | undefined;
  private readonly element: Element | null;
  private readonly read: ReadAttribute | null;

  /** @param read null for an element without attributes */
  constructor(
    tag: string,
    hint: string,
    parent: Branch | null,
    index: number,
    element: Element | null,
    read: ReadAttribute | null,
  ) {
    this.kind = 'element';
    this.tag = tag;
    this.hint = hint;
    this.parent = parent;
    this.index = index;
    this.children = [];
    this.branches = NONE;
    this.textLength = 0;
    this.linkLength = 0;
    this.hasBlockChild = false;
    this.isLine = true;
    this.knownText = null;
    this.knownProse = null;
    this.knownPlatform = undefined;
    this.element = element;
    this.read = read;
  }

  attr(name: string): string | null {
    return this.read === null ? null : this.read(this.element, name);
  }
}
