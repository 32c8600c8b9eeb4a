/**
 * Decides which DOM the command line reads pages with: linkedom's nodes, built by parse5, so that broken markup
 * becomes the same tree as in a browser (linkedom's own parser does not repair).
 */
import { DOMParser } from 'linkedom';
import { type DefaultTreeAdapterMap, parse, type DefaultTreeAdapterTypes as T } from 'parse5';

type Parsed = DefaultTreeAdapterMap['childNode'];

const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

const isElement = (node: Parsed): node is T.Element => 'tagName' in node;

function setAttributes(element: Element, source: T.Element): void {
  for (const { name, value, prefix } of source.attrs) {
    const qualified = prefix ? `${prefix}:${name}` : name;
    try {
      element.setAttribute(qualified, value);
    } catch {
      // A name that no DOM method takes (`<p "x">`); browsers keep it, nothing of ours reads it.
    }
  }
}

function create(document: Document, source: T.Element): Element {
  const foreign = source.namespaceURI === SVG || source.namespaceURI === MATHML;
  return foreign
    ? document.createElementNS(source.namespaceURI, source.tagName)
    : document.createElement(source.tagName);
}

/** Depth-first with a stack of its own: pages nest deeper than the call stack. */
function copyChildren(document: Document, from: readonly Parsed[], into: Node): void {
  const todo: [readonly Parsed[], Node][] = [[from, into]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [nodes, parent] = next;
    for (const node of nodes) {
      if (isElement(node)) {
        const element = create(document, node);
        setAttributes(element, node);
        parent.appendChild(element);
        const children = 'content' in node ? (node as T.Template).content.childNodes : node.childNodes;
        if (children.length > 0) todo.push([children, element]);
      } else if ('value' in node) parent.appendChild(document.createTextNode(node.value));
      else if ('data' in node) parent.appendChild(document.createComment(node.data));
    }
  }
}

/**
 * @param html a page's markup, however broken
 * @returns a document with the tree that a browser would build, scripts not run
 */
export function parsePage(html: string): Document {
  const tree = parse(html, { scriptingEnabled: false });
  const document = new DOMParser().parseFromString(
    '<!doctype html><html></html>',
    'text/html',
  ) as unknown as Document;
  const root = tree.childNodes.find((node): node is T.Element => isElement(node) && node.tagName === 'html');
  if (!root) return document;
  setAttributes(document.documentElement, root);
  for (const child of [...document.documentElement.childNodes]) child.remove();
  copyChildren(document, root.childNodes, document.documentElement);
  return document;
}
