/** Decides how a peer's result (an element or markup) is compared with ours: as the same list of blocks. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { ReadResult } from './result';

const LINE =
  /^(?:P|DIV|SECTION|ARTICLE|MAIN|ASIDE|HEADER|FOOTER|LI|UL|OL|DL|DT|DD|H[1-6]|BLOCKQUOTE|PRE|TABLE|TR|TD|TH|HR|BR|FORM|FIELDSET|DETAILS|SUMMARY|ADDRESS)$/;
const SKIP = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|IFRAME)$/i;

/** Lines of text as a reader sees them; figures apart, since the scorer leaves captions out. */
export function blocksOfElement(root: Element): { kind: string; text: string }[] {
  const blocks: { kind: string; text: string }[] = [];
  let line = '';
  const flush = (kind: string): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push({ kind, text });
    line = '';
  };
  const walk = (node: Node, kind: string): void => {
    if (node.nodeType === Node.TEXT_NODE) line += node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (SKIP.test(name)) return;
    const figure = name === 'FIGURE' || name === 'FIGCAPTION';
    const breaks = figure || LINE.test(name);
    if (breaks) flush(kind);
    const inside = figure ? 'figure' : kind;
    for (const child of node.childNodes) walk(child, inside);
    if (breaks) flush(inside);
  };
  walk(root, 'paragraph');
  flush('paragraph');
  return blocks;
}

/** Names of a byline that is one string. */
const namesOf = (byline: string | null | undefined): string[] => (byline ? [byline] : []);

export interface Timed {
  readonly result: ReadResult | null;
  readonly ms: number;
}

/** Readability changes its document, so it gets a copy; the copying is not counted against it. */
export function runReadability(page: Document): Timed {
  const copy = page.cloneNode(true) as Document;
  const start = performance.now();
  const article = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  const ms = performance.now() - start;
  if (!article?.content) return { result: null, ms };
  return {
    ms,
    result: {
      title: article.title ?? '',
      byline: namesOf(article.byline),
      publishedAt: article.publishedTime ?? null,
      blocks: blocksOfElement(article.content as Element),
    },
  };
}

export function runDefuddle(page: Document, url: string): Timed {
  const copy = page.cloneNode(true) as Document;
  const start = performance.now();
  const article = new Defuddle(copy, { url }).parse();
  const ms = performance.now() - start;
  const body = new DOMParser().parseFromString(article.content, 'text/html').body;
  const blocks = blocksOfElement(body);
  if (blocks.length === 0) return { result: null, ms };
  return {
    ms,
    result: {
      title: article.title,
      byline: namesOf(article.author),
      publishedAt: article.published || null,
      blocks,
    },
  };
}
