/**
 * Decides how a page's nodes are read: by the DOM's own accessors, past anything that the page put over them (a
 * form's field named "firstChild", getters of its own); a document of another library is read as it is.
 */
import type { ReadAttribute } from './branch';

type Getter<T> = (this: Node) => T;

export interface Access {
  readonly firstChild: Getter<Node | null>;
  readonly nextSibling: Getter<Node | null>;
  readonly nodeType: Getter<number>;
  readonly nodeValue: Getter<string | null>;
  readonly localName: Getter<string>;
  readonly shadowRoot: Getter<ShadowRoot | null>;
  readonly hasAttributes: (this: Element) => boolean;
  readonly attribute: ReadAttribute;
}

function own<T>(owner: object, name: string, plain: Getter<T>): Getter<T> {
  for (let at: object | null = owner; at; at = Object.getPrototypeOf(at) as object | null) {
    const get = Object.getOwnPropertyDescriptor(at, name)?.get;
    if (get) return get as Getter<T>;
  }
  return plain;
}

const PLAIN: Access = {
  firstChild() {
    return this.firstChild;
  },
  nextSibling() {
    return this.nextSibling;
  },
  nodeType() {
    return this.nodeType;
  },
  nodeValue() {
    return this.nodeValue;
  },
  localName() {
    return String((this as Element).localName ?? '');
  },
  shadowRoot() {
    return (this as Element).shadowRoot ?? null;
  },
  hasAttributes: () => true,
  attribute(name) {
    const value: unknown = this.getAttribute(name);
    return typeof value === 'string' ? value : null;
  },
};

function ofBrowser(): Access {
  const [node, element] = [Node.prototype, Element.prototype];
  const { getAttribute, hasAttributes } = element;
  return {
    firstChild: own(node, 'firstChild', PLAIN.firstChild),
    nextSibling: own(node, 'nextSibling', PLAIN.nextSibling),
    nodeType: own(node, 'nodeType', PLAIN.nodeType),
    nodeValue: own(node, 'nodeValue', PLAIN.nodeValue),
    localName: own(element, 'localName', PLAIN.localName),
    shadowRoot: own(element, 'shadowRoot', PLAIN.shadowRoot),
    hasAttributes,
    attribute: getAttribute,
  };
}

/** @returns how to read the nodes of this document */
export const accessFor = (doc: Document): Access =>
  typeof Node !== 'undefined' && doc instanceof Node ? ofBrowser() : PLAIN;
