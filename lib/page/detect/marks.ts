/** Decides what a page says about itself in metas, microdata, classes of its body, and buttons. */

import { isFront } from './address';
import { CJK, tagged } from './prose';
import * as w from './weights';

type Marks = Set<w.Signal>;

const METAS_READ = 300;
const BUTTONS_READ = 600;

/** Names of metas, and types that pages are shared as. */
const METAS: w.Rules = [
  [w.DATE_OF_PUBLICATION, /publish|pub-?date|^(?:date|ptime)$|issued|^sailthru.date|article.?date/],
  [w.AUTHOR, /author|^byl$|creator$/],
];
const SHARED: w.Rules = [
  [w.SHARED_AS_AN_ARTICLE, /article|^post|news/],
  [w.SHARED_AS_A_PRODUCT, /product|item|offer/],
];
/** What the page's generator is, or which classes its templates put on the body: software, not sites. */
const TEMPLATES: w.Rules = [
  [w.TEMPLATE_POST, /\b(?:single-post|postid-|(?:article|story)-page|type-article)/],
  [w.TEMPLATE_FIXED_PAGE, /\bpage-(?:id-|template)/],
  [w.TEMPLATE_LIST, /(?:^|\s)(?:home|blog|archive|category|tag|search|tax-\S+)(?:\s|$)/],
  [
    w.SOFTWARE_FORUM,
    /discourse|phpbb|vbulletin|xenforo|nodebb|flarum|machines|mybb|invision|bbpress|\b(?:forum|xf-|threadv)/,
  ],
  [w.SOFTWARE_MANUAL, /docusaurus|sphinx|mkdocs|gitbook|vitepress|asciidoc|antora|doxygen|mediawiki|javadoc/],
];

const BUY =
  /^(?:add to (?:cart|b)|buy (?:it )?now|in den (?:war|eink)|ajouter au pan|(?:añadir|agregar) a|aggiungi al|adicionar ao|comprar|in winkel|do(?:daj do)? koszyka|カートに)/i;

const DATED = '[itemprop=datePublished],time[pubdate],:is(article,main) time[datetime]';
/** In the two ways that names are written; to ignore case takes five times as long on a page of thousands of elements. */
const AUTHORED = '[rel~=author],[itemprop=author],[class*=byline],[class*=Byline],[class*=author-name]';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function addAll(marks: Marks, rules: w.Rules, text: string): void {
  for (const [mark, pattern] of rules) if (pattern.test(text)) marks.add(mark);
}

/** @returns the title that the page is shared under */
function readMetas(document: Document, marks: Marks): string {
  let templates = `${document.body?.id} ${document.body?.className} ${document.documentElement?.className}`;
  let [type, title] = ['', ''];
  const metas = tagged(document, 'meta');
  for (let i = 0; i < metas.length && i < METAS_READ; i++) {
    const at = (name: string): string => metas[i]?.getAttribute(name) ?? '';
    const name = (at('property') || at('name') || at('itemprop')).toLowerCase();
    const content = at('content');
    if (name === 'og:type') type ||= content.toLowerCase();
    else if (name === 'og:title') title ||= content;
    else if (name === 'generator') templates += ` ${content}`;
    else if (content !== '') addAll(marks, METAS, name);
  }
  const shared = SHARED.find(([, pattern]) => pattern.test(type));
  if (shared) marks.add(shared[0]);
  addAll(marks, TEMPLATES, templates.toLowerCase().slice(0, 3000));
  return title;
}

function headingSays(document: Document, title: string): boolean {
  const wanted = plain(title || document.title);
  return [...document.querySelectorAll('h1')].slice(0, 5).some((node) => {
    const heading = plain(node.textContent ?? '');
    const telling = heading.length > (CJK.test(heading) ? 8 : 20);
    return telling && (wanted.includes(heading) || heading.includes(wanted));
  });
}

function hasBuyButton(document: Document): boolean {
  const buttons = document.querySelectorAll('button,a,[type=submit]');
  for (let i = 0; i < buttons.length && i < BUTTONS_READ; i++) {
    const text = buttons[i]?.textContent || buttons[i]?.getAttribute('value') || '';
    if (text.length < 80 && BUY.test(text.trim())) return true;
  }
  return false;
}

/**
 * @param document the page; only read
 * @returns what the page says about itself; empty for a page that says nothing
 */
export function markSignals(document: Document): readonly w.Signal[] {
  const marks: Marks = new Set();
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const title = readMetas(document, marks);
  if (has('[itemtype*=Article],[itemtype*=BlogPosting]')) marks.add(w.MARKUP_ARTICLE);
  if (!marks.has(w.AUTHOR) && has(AUTHORED)) marks.add(w.AUTHOR);
  if (has(DATED)) marks.add(w.DATELINE);
  if (tagged(document, 'article').length > 7) marks.add(w.MANY_ARTICLES);
  if (hasBuyButton(document)) marks.add(w.BUTTON_TO_BUY);
  if (isFront(document.querySelector('link[rel~=canonical]')?.getAttribute('href') ?? ''))
    marks.add(w.CANONICAL_FRONT_PAGE);
  if (headingSays(document, title)) marks.add(w.HEADING_IS_THE_TITLE);
  return [...marks];
}
