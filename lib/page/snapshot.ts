/**
 * Decides what of a document the extractor looks at: one pass copies it into a light tree of our own, so that the
 * live page is never changed and everything after it works on plain objects. Scripts, styles and comments stay out.
 */
import { BLOCK_TAGS, Branch, INLINE, NOSCRIPT, type ReadAttribute, type TextLeaf } from './branch';
import { type Access, accessFor } from './dom-access';
import { hintOf } from './hint-words';

const SKIPPED = 1;
/** Elements without text of the article's own; their insides are not looked at. */
const OPAQUE = 2;
/** Elements whose names tell nothing of what they are for; they are many. */
const NAMELESS = 4;
const BLOCK = 8;
/** Found in a line of text: inline elements, line breaks, pictures. */
const IN_LINE = 16;
const UNSCRIPTED = 32;
const SLOT = 64;
/** May have a shadow root. */
const CUSTOM = 128;

const TAGS = new Map<string, number>();

function mark(names: Iterable<string>, trait: number): void {
  for (const name of names) TAGS.set(name, (TAGS.get(name) ?? 0) | trait);
}

mark('script style template head link meta object param canvas base title'.split(' '), SKIPPED);
mark('svg iframe select datalist'.split(' '), OPAQUE);
mark('em strong b i u br wbr sup sub s small q cite abbr path option source track'.split(' '), NAMELESS);
mark(BLOCK_TAGS, BLOCK);
mark([...INLINE, 'br', 'img'], IN_LINE);
mark(['noscript'], UNSCRIPTED);
mark(['slot'], SLOT);

const traitsOf = (tag: string): number => TAGS.get(tag) ?? (tag.includes('-') ? CUSTOM : 0);

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
  return (attribute(element, 'src') ?? attribute(element, 'data-src')) !== null;
}

/** The pictures that a page keeps for readers without scripts: in a live page they are text, not elements. */
function picturesInMarkup(text: string): ReadAttribute[] {
  return [...text.matchAll(/<img\b[^>]*>/gi)].slice(0, NOSCRIPT_MOST).map(
    ([tag]) =>
      (_, name) =>
        new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&') ??
        null,
  );
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
    if (!hasAttributes.call(element)) return new Branch(tag, ' ', parent, this.count++, null, null);
    const hint =
      traits & NAMELESS
        ? ' '
        : hintOf(attribute(element, 'class'), attribute(element, 'id'), attribute(element, 'data-testid'));
    return new Branch(tag, hint, parent, this.count++, element, attribute);
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
    const traits = traitsOf(tag);
    if (traits & SKIPPED) return;
    if (traits & UNSCRIPTED) this.noscript(element, into);
    else if (traits & SLOT && host) this.children(host, into, depth, null, linked);
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
    const picture = traits & CUSTOM && isPictureElement(element, tag, this.access);
    const copied = this.made(element, picture ? 'img' : tag, traits, into);
    addBranch(copied, picture ? IN_LINE : traits, into);
    if (traits & OPAQUE) return;
    const inLink = linked || tag === 'a';
    const shadow = traits & CUSTOM ? this.access.shadowRoot.call(element) : null;
    if (shadow) this.children(shadow, copied, depth + 1, element, inLink);
    else this.children(element, copied, depth + 1, host, inLink);
    into.textLength += copied.textLength;
    into.linkLength += copied.linkLength;
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
      const traits = traitsOf(localName.call(node).toLowerCase());
      if (traits & UNSCRIPTED) this.noscript(node as Element, into);
      else if (traits & SLOT && at) stack.push([firstChild.call(at), null]);
      else if (!(traits & SKIPPED)) stack.push([firstChild.call(node), at]);
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
    addBranch(new Branch('img', NOSCRIPT, into, this.count++, image, read), IN_LINE, into);
  }
}

function addBranch(branch: Branch, traits: number, into: Branch): void {
  into.children.push(branch);
  if (into.branches.length === 0) into.branches = [branch];
  else (into.branches as Branch[]).push(branch);
  if (traits & BLOCK) into.hasBlockChild = true;
  if (!(traits & IN_LINE)) into.isLine = false;
}

function addText(text: string | null, into: Branch, linked: boolean): void {
  if (!text) return;
  const leaf = leafOf(text);
  into.children.push(leaf);
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
