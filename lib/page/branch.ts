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

/** Reads an attribute of the element that it is called on, the one that a branch was made from; null where it has none. */
export type ReadAttribute = (this: Element, name: string) => string | null;

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

export interface Parts {
  readonly lang: string | null;
  readonly dir: string | null;
}

/** The fields are only declared: as class fields each would be set twice, and there are thousands of branches. */
export class Branch {
  declare readonly kind: 'element';
  /** Lower-case tag name. */
  declare readonly tag: string;
  /** Class, id and test-id names, lower-case, parted into words by single spaces, with a space at both ends. */
  declare readonly hint: string;
  declare readonly parent: Branch | null;
  /** Place among all elements of the tree in document order; 0 is the root. */
  declare readonly index: number;
  /** What its tag and names say of it, and what those of all elements below it say: bits of `traits.ts`. */
  declare readonly traits: number;
  declare holds: number;
  declare children: readonly Tree[];
  /** The elements among the children. */
  declare branches: readonly Branch[];
  /** Code units of text, white space folded, below this element; and how many of them inside links. */
  declare textLength: number;
  declare linkLength: number;
  /** Whether a child begins a block of its own. */
  declare hasBlockChild: boolean;
  /** Whether all children are text, inline elements, line breaks or pictures. */
  declare isLine: boolean;
  /** Kept answers: all text below (`textOf`), own prose (`ownProse`), the post that it is (`platformOf`). */
  declare knownText: string | null;
  declare knownProse: number | null;
  declare knownPlatform: Platform | null | undefined;
  /** Its own `lang` and `dir`, as the page has them (see `blocks/draft.ts`). */
  declare knownParts: Parts | null;
  declare private readonly element: Element | null;
  declare private readonly read: ReadAttribute | null;

  /** @param read null for an element without attributes */
  constructor(
    tag: string,
    hint: string,
    parent: Branch | null,
    index: number,
    traits: number,
    element: Element | null,
    read: ReadAttribute | null,
  ) {
    this.kind = 'element';
    this.tag = tag;
    this.hint = hint;
    this.parent = parent;
    this.index = index;
    this.traits = traits;
    this.holds = 0;
    this.children = NONE;
    this.branches = NONE;
    this.textLength = 0;
    this.linkLength = 0;
    this.hasBlockChild = false;
    this.isLine = true;
    this.knownText = null;
    this.knownProse = null;
    this.knownPlatform = undefined;
    this.knownParts = null;
    this.element = element;
    this.read = read;
  }

  attr(name: string): string | null {
    return this.read === null ? null : this.read.call(this.element as Element, name);
  }
}
