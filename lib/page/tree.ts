/**
 * Decides what of a document the extractor looks at: one pass copies it into a light tree of our own, so that the
 * live page is never changed and everything after it works on plain objects. Scripts, styles and comments stay out.
 */
import { hintOf } from './hint-words';

export { hintOf } from './hint-words';

export interface TextLeaf {
  readonly kind: 'text';
  readonly text: string;
}

export interface Branch {
  readonly kind: 'element';
  /** Lower-case tag name. */
  readonly tag: string;
  /** Class, id and test-id names, lower-case, parted into words by single spaces, with a space at both ends. */
  readonly hint: string;
  readonly children: Tree[];
  readonly parent: Branch | null;
  readonly attr: (name: string) => string | null;
  /** Code units of text, white space folded, below this element; and how many of them inside links. */
  textLength: number;
  linkLength: number;
}

export type Tree = TextLeaf | Branch;

const SKIPPED = new Set('script style template head link meta object param canvas base title'.split(' '));
/** Elements without text of the article's own; their insides are not looked at. */
const OPAQUE = new Set(['svg', 'iframe', 'select', 'datalist']);
/** Elements whose names tell nothing of what they are for; they are many. */
const NAMELESS = new Set(
  'em strong b i u br wbr sup sub s small q cite abbr path option source track'.split(' '),
);
/** Deeper elements are read as if they were not there; their text stays. */
const MAX_DEPTH = 300;
const ELEMENT = 1;
const TEXT = 3;

/** Reads a property past anything that the page put over it (a form's field named "firstChild", own getters). */
type Reader<T> = (node: Node) => T;

function reader<T>(owner: object | undefined, name: string, plain: Reader<T>): Reader<T> {
  for (let at = owner; at; at = Object.getPrototypeOf(at) as object | undefined) {
    const get = Object.getOwnPropertyDescriptor(at, name)?.get;
    if (get) return (node) => get.call(node) as T;
  }
  return plain;
}

interface Access {
  readonly firstChild: Reader<Node | null>;
  readonly nextSibling: Reader<Node | null>;
  readonly nodeType: Reader<number>;
  readonly nodeValue: Reader<string | null>;
  readonly name: Reader<string>;
  readonly shadow: Reader<ShadowRoot | null>;
  readonly attribute: (element: Element, name: string) => string | null;
}

function plainAttribute(element: Element, name: string): string | null {
  const value: unknown = element.getAttribute(name);
  return typeof value === 'string' ? value : null;
}

/** The DOM's own accessors where the platform has them; a document of another library is read as it is. */
function accessFor(doc: Document): Access {
  const browser = typeof Node !== 'undefined' && doc instanceof Node;
  const node = browser ? Node.prototype : undefined;
  const element = browser ? Element.prototype : undefined;
  const own = element?.getAttribute;
  return {
    firstChild: reader(node, 'firstChild', (at) => at.firstChild),
    nextSibling: reader(node, 'nextSibling', (at) => at.nextSibling),
    nodeType: reader(node, 'nodeType', (at) => at.nodeType),
    nodeValue: reader(node, 'nodeValue', (at) => at.nodeValue),
    name: reader(element, 'localName', (at) => String((at as Element).localName ?? '')),
    shadow: reader(element, 'shadowRoot', (at) => (at as Element).shadowRoot ?? null),
    attribute: own ? (at, name) => own.call(at, name) : plainAttribute,
  };
}

/** The hint of pictures that stand in a noscript. */
export const NOSCRIPT = ' noscript ';

const noAttribute = (): null => null;

function made(tag: string, hint: string, parent: Branch | null, attr: Branch['attr']): Branch {
  return { kind: 'element', tag, hint, children: [], parent, attr, textLength: 0, linkLength: 0 };
}

function branch(element: Element, tag: string, parent: Branch | null, access: Access): Branch {
  const attr = (name: string): string | null => access.attribute(element, name);
  const hint = NAMELESS.has(tag) ? ' ' : hintOf(attr('class'), attr('id'), attr('data-testid'));
  return made(tag, hint, parent, attr);
}

const PICTURE_NAME = /^(?!amp-).*-(?:image|img|picture|photo)$/;

/** `<some-image src="…">`: a custom element that shows a picture by itself. */
function isPictureElement(element: Element, tag: string, access: Access): boolean {
  if (!PICTURE_NAME.test(tag)) return false;
  const child = access.firstChild(element);
  if (child && access.nodeType(child) === ELEMENT) return false;
  return (access.attribute(element, 'src') ?? access.attribute(element, 'data-src')) !== null;
}

/** The pictures that a page keeps for readers without scripts: in a live page they are text, not elements. */
function noscriptImages(text: string, parent: Branch): Branch[] {
  return [...text.matchAll(/<img\b[^>]*>/gi)].slice(0, 3).map(([tag]) => {
    const attr = (name: string): string | null =>
      new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? null;
    return made('img', NOSCRIPT, parent, attr);
  });
}

const NOSCRIPT_MOST = 3;

interface Frame {
  readonly node: Node;
  readonly into: Branch;
  readonly depth: number;
  /** The element whose light children a `slot` stands for. */
  readonly host: Node | null;
}

/** Copies with a stack of its own: pages nest deeper than the call stack. */
class Copier {
  private readonly stack: Frame[] = [];

  constructor(private readonly access: Access) {}

  copy(root: Node, into: Branch): void {
    this.pushChildren(root, into, 0, null);
    for (let frame = this.stack.pop(); frame; frame = this.stack.pop()) this.visit(frame);
  }

  /** Children are put on the stack last first, so that they are visited in document order. */
  private pushChildren(node: Node, into: Branch, depth: number, host: Node | null): void {
    const first = this.stack.length;
    const { firstChild, nextSibling } = this.access;
    for (let child = firstChild(node); child; child = nextSibling(child))
      this.stack.push({ node: child, into, depth, host });
    for (let low = first, high = this.stack.length - 1; low < high; low++, high--) {
      const swapped = this.stack[low] as Frame;
      this.stack[low] = this.stack[high] as Frame;
      this.stack[high] = swapped;
    }
  }

  private visit({ node, into, depth, host }: Frame): void {
    const type = this.access.nodeType(node);
    if (type === TEXT) addText(this.access.nodeValue(node), into);
    else if (type === ELEMENT) this.element(node as Element, into, depth, host);
  }

  private element(element: Element, into: Branch, depth: number, host: Node | null): void {
    const tag = this.access.name(element).toLowerCase();
    if (SKIPPED.has(tag)) return;
    if (tag === 'noscript') this.noscript(element, into);
    else if (tag === 'slot' && host) this.pushChildren(host, into, depth, null);
    else if (depth >= MAX_DEPTH) this.pushChildren(element, into, depth, host);
    else this.branch(element, tag, into, depth, host);
  }

  private branch(element: Element, tag: string, into: Branch, depth: number, host: Node | null): void {
    const copied = branch(
      element,
      isPictureElement(element, tag, this.access) ? 'img' : tag,
      into,
      this.access,
    );
    into.children.push(copied);
    if (OPAQUE.has(tag)) return;
    const shadow = tag.includes('-') ? this.access.shadow(element) : null;
    if (shadow) this.pushChildren(shadow, copied, depth + 1, element);
    else this.pushChildren(element, copied, depth + 1, host);
  }

  /** Where scripts run its markup is one text; where they do not, elements, perhaps with white space before them. */
  private noscript(element: Element, into: Branch): void {
    let images = 0;
    for (const image of element.getElementsByTagName('img')) {
      if (images++ === NOSCRIPT_MOST) return;
      into.children.push(made('img', NOSCRIPT, into, (name) => this.access.attribute(image, name)));
    }
    const only = images > 0 ? null : this.access.firstChild(element);
    if (only && this.access.nodeType(only) === TEXT)
      into.children.push(...noscriptImages(this.access.nodeValue(only) ?? '', into));
  }
}

const SPACE: TextLeaf = { kind: 'text', text: ' ' };

function addText(text: string | null, into: Branch): void {
  if (!text) return;
  into.children.push(/\S/.test(text) ? { kind: 'text', text } : SPACE);
}

const RUN_OF_SPACE = /\s\s+/g;

/** Length with white space folded, without making the folded string where it need not be. */
function foldedLength(text: string): number {
  const trimmed = text.trim();
  if (!trimmed.includes('  ') && !/[\n\t\r]/.test(trimmed)) return trimmed.length;
  return trimmed.replace(RUN_OF_SPACE, ' ').length;
}

function measure(node: Branch, inLink: boolean): void {
  const linked = inLink || node.tag === 'a';
  for (const child of node.children) {
    if (child.kind === 'element') {
      measure(child, linked);
      node.textLength += child.textLength;
      node.linkLength += child.linkLength;
    } else if (child !== SPACE) {
      const length = foldedLength(child.text);
      node.textLength += length;
      if (linked) node.linkLength += length;
    }
  }
}

/**
 * @param doc any document, live or parsed
 * @returns its body as a tree of our own; null when it has none
 */
export function snapshot(doc: Document): Branch | null {
  const body = doc.body ?? doc.documentElement;
  if (!body) return null;
  const access = accessFor(doc);
  const root = branch(body, 'body', null, access);
  new Copier(access).copy(body, root);
  measure(root, false);
  return root;
}

/** An element that the page does not have, to hold parts that belong together. */
export function groupOf(children: readonly Tree[], parent: Branch | null): Branch {
  const group = made('div', ' ', parent, noAttribute);
  group.children.push(...children);
  for (const child of children) {
    if (child.kind === 'text') group.textLength += foldedLength(child.text);
    else {
      group.textLength += child.textLength;
      group.linkLength += child.linkLength;
    }
  }
  return group;
}

export const isBranch = (node: Tree): node is Branch => node.kind === 'element';

function collectText(at: Tree, parts: string[]): void {
  if (at.kind === 'text') {
    parts.push(at.text);
    return;
  }
  if (at.tag === 'br') {
    parts.push(' ');
    return;
  }
  const block = !INLINE.has(at.tag);
  if (block) parts.push(' ');
  for (const child of at.children) collectText(child, parts);
  if (block) parts.push(' ');
}

/** All text below, white space folded to single spaces. */
export function textOf(node: Tree): string {
  const parts: string[] = [];
  collectText(node, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Elements that do not break a line of text. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Depth-first, document order; `visit` returns false to pass a subtree over. */
export function walk(node: Branch, visit: (at: Branch) => boolean): void {
  for (const child of node.children) if (isBranch(child) && visit(child)) walk(child, visit);
}

/** First element below that fits, in document order. */
export function find(node: Branch, fits: (at: Branch) => boolean): Branch | null {
  for (const child of node.children) {
    if (!isBranch(child)) continue;
    if (fits(child)) return child;
    const deeper = find(child, fits);
    if (deeper) return deeper;
  }
  return null;
}

export function findAll(node: Branch, fits: (at: Branch) => boolean): Branch[] {
  const found: Branch[] = [];
  walk(node, (at) => {
    if (fits(at)) found.push(at);
    return true;
  });
  return found;
}

export function ancestors(node: Branch): Branch[] {
  const up: Branch[] = [];
  for (let at = node.parent; at; at = at.parent) up.push(at);
  return up;
}

/** Share of the text that stands inside links, 0 to 1; 0 without text. */
export const linkDensity = (node: Branch): number =>
  node.textLength ? node.linkLength / node.textLength : 0;
