/**
 * Decides what of a document the extractor looks at: one pass copies it into a light tree of our own, so that the
 * live page is never changed and everything after it works on plain objects. Scripts, styles and comments stay out.
 */
import { Branch, NOSCRIPT, type ReadAttribute, type TextLeaf, type Tree } from './branch';
import { type Access, accessFor } from './dom-access';
import { type Names, namesOf } from './hint-words';
import { isPostNamed } from './posts/named';
import * as t from './traits';

/** Deeper elements are read as if they were not there; their text stays. */
const MAX_DEPTH = 300;
const NOSCRIPT_MOST = 3;
const ELEMENT = 1;
const TEXT = 3;

const SPACE: TextLeaf = { kind: 'text', text: ' ', words: '', spaceBefore: true, spaceAfter: true };

/** White space other than single spaces: only then need a text be folded. */
const UNFOLDED = /[^\S ]| {2}/;

function leafOf(text: string): TextLeaf {
  const trimmed = text.trim();
  if (trimmed === '') return SPACE;
  const words = UNFOLDED.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
  if (trimmed.length === text.length)
    return { kind: 'text', text, words, spaceBefore: false, spaceAfter: false };
  const first = text.charCodeAt(0) !== trimmed.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1) !== trimmed.charCodeAt(trimmed.length - 1);
  return { kind: 'text', text, words, spaceBefore: first, spaceAfter: last };
}

const PICTURE_NAME = /^(?!amp-).*-(?:image|img|picture|photo)$/;

/** `<some-image src="…">`: a custom element that shows a picture by itself. */
function isPictureElement(
  element: Element,
  tag: string,
  { firstChild, nodeType, attribute }: Access,
): boolean {
  if (!PICTURE_NAME.test(tag)) return false;
  const child = firstChild.call(element);
  if (child && nodeType.call(child) === ELEMENT) return false;
  return (attribute.call(element, 'src') ?? attribute.call(element, 'data-src')) !== null;
}

/** The pictures that a page keeps for readers without scripts: in a live page they are text, not elements. */
function picturesInMarkup(text: string): ReadAttribute[] {
  return [...text.matchAll(/<img\b[^>]*>/gi)].slice(0, NOSCRIPT_MOST).map(
    ([tag]) =>
      (name) =>
        new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&') ??
        null,
  );
}

const BUTTON_WORD = / (?:btn|button|cta) /;

/** What an element's names add to what its tag says. */
function traitsOfNames(names: Names, isBox: boolean): number {
  names.traits ??= BUTTON_WORD.test(names.hint) ? t.BUTTON | t.COUNTED : 0;
  if (!isBox) return names.traits;
  names.traitsOfBox ??= names.traits | (isPostNamed(names.hint) ? t.POST : 0);
  return names.traitsOfBox;
}

class Copier {
  private count = 0;

  constructor(private readonly access: Access) {}

  root(body: Element): Branch {
    const root = this.made(body, 'body', 0, null);
    this.children(body, root, 0, null, false);
    return root;
  }

  private made(element: Element, tag: string, traits: number, parent: Branch | null): Branch {
    const { attribute, hasAttributes } = this.access;
    const index = this.count++;
    if (!hasAttributes.call(element)) return new Branch(tag, ' ', parent, index, traits, null, null);
    if (traits & t.NAMELESS) return new Branch(tag, ' ', parent, index, traits, element, attribute);
    const names = namesOf(
      attribute.call(element, 'class'),
      attribute.call(element, 'id'),
      attribute.call(element, 'data-testid'),
    );
    const all = traits | traitsOfNames(names, (traits & t.HOLDER) !== 0);
    return new Branch(tag, names.hint, parent, index, all, element, attribute);
  }

  /** @param host the element whose light children a `slot` stands for */
  private children(node: Node, into: Branch, depth: number, host: Node | null, linked: boolean): void {
    const { firstChild, nextSibling, nodeType, nodeValue } = this.access;
    for (let child = firstChild.call(node); child !== null; child = nextSibling.call(child)) {
      const type = nodeType.call(child);
      if (type === TEXT) addText(nodeValue.call(child), into, linked);
      else if (type === ELEMENT) this.element(child as Element, into, depth, host, linked);
    }
  }

  private element(element: Element, into: Branch, depth: number, host: Node | null, linked: boolean): void {
    const tag = this.access.localName.call(element).toLowerCase();
    const traits = t.traitsOf(tag);
    if (traits & t.SKIPPED) return;
    if (traits & t.UNSCRIPTED) this.noscript(element, into);
    else if (traits & t.SLOT && host) this.children(host, into, depth, null, linked);
    else if (depth >= MAX_DEPTH) this.flattened(element, into, host, linked);
    else this.branch(element, tag, traits, into, depth, host, linked);
  }

  private branch(
    element: Element,
    tag: string,
    traits: number,
    into: Branch,
    depth: number,
    host: Node | null,
    linked: boolean,
  ): void {
    const picture = traits & t.CUSTOM && isPictureElement(element, tag, this.access);
    const copied = picture
      ? this.made(element, 'img', t.traitsOf('img'), into)
      : this.made(element, tag, traits, into);
    addBranch(copied, into);
    if (traits & t.OPAQUE) {
      into.holds |= copied.traits;
      return;
    }
    const inLink = linked || tag === 'a';
    const shadow = traits & t.CUSTOM ? this.access.shadowRoot.call(element) : null;
    if (shadow) this.children(shadow, copied, depth + 1, element, inLink);
    else this.children(element, copied, depth + 1, host, inLink);
    into.textLength += copied.textLength;
    into.linkLength += copied.linkLength;
    into.holds |= copied.traits | copied.holds;
  }

  /** With a stack of its own: pages nest deeper than the call stack. */
  private flattened(element: Element, into: Branch, host: Node | null, linked: boolean): void {
    const { firstChild, nextSibling, nodeType, nodeValue, localName } = this.access;
    const stack: (readonly [Node | null, Node | null])[] = [[firstChild.call(element), host]];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const [node, at] = top;
      if (node === null) continue;
      stack.push([nextSibling.call(node), at]);
      const type = nodeType.call(node);
      if (type === TEXT) addText(nodeValue.call(node), into, linked);
      if (type !== ELEMENT) continue;
      const traits = t.traitsOf(localName.call(node).toLowerCase());
      if (traits & t.UNSCRIPTED) this.noscript(node as Element, into);
      else if (traits & t.SLOT && at) stack.push([firstChild.call(at), null]);
      else if (!(traits & t.SKIPPED)) stack.push([firstChild.call(node), at]);
    }
  }

  /** Where scripts run its markup is one text; where they do not, elements, perhaps with white space before them. */
  private noscript(element: Element, into: Branch): void {
    const { firstChild, nodeType, nodeValue, attribute } = this.access;
    let images = 0;
    for (const image of element.getElementsByTagName('img')) {
      if (images++ === NOSCRIPT_MOST) return;
      this.picture(into, image, attribute);
    }
    const only = images > 0 ? null : firstChild.call(element);
    if (only === null || nodeType.call(only) !== TEXT) return;
    for (const read of picturesInMarkup(nodeValue.call(only) ?? '')) this.picture(into, null, read);
  }

  private picture(into: Branch, image: Element | null, read: ReadAttribute): void {
    const traits = t.traitsOf('img');
    addBranch(new Branch('img', NOSCRIPT, into, this.count++, traits, image, read), into);
    into.holds |= traits;
  }
}

/** Most elements have one child; an array that is pushed to takes room for many. */
function addChild(child: Tree, into: Branch): void {
  if (into.children.length === 0) into.children = [child];
  else (into.children as Tree[]).push(child);
}

function addBranch(branch: Branch, into: Branch): void {
  addChild(branch, into);
  if (into.branches.length === 0) into.branches = [branch];
  else (into.branches as Branch[]).push(branch);
  if (branch.traits & t.BLOCK) into.hasBlockChild = true;
  if (!(branch.traits & t.IN_LINE)) into.isLine = false;
}

function addText(text: string | null, into: Branch, linked: boolean): void {
  if (!text) return;
  const leaf = leafOf(text);
  addChild(leaf, into);
  into.textLength += leaf.words.length;
  if (linked) into.linkLength += leaf.words.length;
}

/**
 * @param doc any document, live or parsed
 * @returns its body as a tree of our own; null when it has none
 */
export function snapshot(doc: Document): Branch | null {
  const body = doc.body ?? doc.documentElement;
  return body ? new Copier(accessFor(doc)).root(body) : null;
}
