/** Decides what a page says about itself in metas, microdata, classes of its body, and buttons. */
import { isFront } from './address';
import { CJK } from './prose';

export type MarkSignal =
  | 'shared as an article'
  | 'shared as a product'
  | 'shared as something else'
  | 'date of publication'
  | 'dateline'
  | 'author'
  | 'markup: article'
  | 'markup: product'
  | 'template: post'
  | 'template: fixed page'
  | 'template: list'
  | 'software: forum'
  | 'software: shop'
  | 'software: manual'
  | 'button to buy'
  | 'telephone number'
  | 'many articles'
  | 'canonical: front page'
  | 'heading is the title';

type Marks = Set<MarkSignal>;

const METAS_READ = 300;
const BUTTONS_READ = 600;

/** Names of metas, and types that pages are shared as. */
const METAS: readonly (readonly [MarkSignal, RegExp])[] = [
  ['date of publication', /publish|pub-?date|^(?:date|ptime)$|issued|^sailthru.date|article.?date/],
  ['author', /author|^byl$|creator$/],
];
const SHARED: readonly (readonly [MarkSignal, RegExp])[] = [
  ['shared as an article', /article|^post|news/],
  ['shared as a product', /product|item|offer/],
  ['shared as something else', /^(?!website)./],
];
/** What the page's generator is, or which classes its templates put on the body: software, not sites. */
const TEMPLATES: readonly (readonly [MarkSignal, RegExp])[] = [
  [
    'template: post',
    /\b(?:single-post|postid-|single-format|type-(?:article|story)|article-page|post-template|is-article|story-page|template-article)/,
  ],
  ['template: fixed page', /\bpage-(?:id-|template)/],
  ['template: list', /(?:^|\s)(?:home|blog|archive|category|tag|search|search-results|tax-\S+)(?:\s|$)/],
  [
    'software: forum',
    /discourse|phpbb|vbulletin|xenforo|nodebb|flarum|simple machines|mybb|invision|bbpress|\b(?:forum|xf-|threadview)/,
  ],
  [
    'software: shop',
    /shopify|woocommerce-page|magento|prestashop|shopware|single-product|(?:product|collection)-template|template-(?:product|collection)/,
  ],
  [
    'software: manual',
    /docusaurus|sphinx|mkdocs|gitbook|vitepress|asciidoc|antora|doxygen|mediawiki|rustdoc|mintlify|javadoc/,
  ],
];

const BUY =
  /^(?:add to (?:cart|bag|basket|trolley)|buy (?:it )?now|in den (?:warenkorb|einkaufswagen)|ajouter au panier|(?:añadir|agregar) a|aggiungi al carrello|adicionar ao|comprar|in winkel(?:wagen|mand)|do(?:daj do)? koszyka|カートに入れる)/i;

const DATED = '[itemprop=datePublished],time[pubdate],article time[datetime],main time[datetime]';
const AUTHORED = '[rel~=author],[itemprop=author],[class*=byline i],[class*=author-name i]';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function addAll(marks: Marks, rules: readonly (readonly [MarkSignal, RegExp])[], text: string): void {
  for (const [mark, pattern] of rules) if (pattern.test(text)) marks.add(mark);
}

/** @returns the title that the page is shared under */
function readMetas(document: Document, marks: Marks): string {
  let templates = `${document.body?.id} ${document.body?.className} ${document.documentElement?.className}`;
  let [type, title] = ['', ''];
  const metas = document.getElementsByTagName('meta');
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
  const buttons = document.querySelectorAll('button,a,input[type=submit]');
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
export function markSignals(document: Document): readonly MarkSignal[] {
  const marks: Marks = new Set();
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const title = readMetas(document, marks);
  const items = [...document.querySelectorAll('[itemtype]')].map((node) => node.getAttribute('itemtype'));
  addAll(
    marks,
    [
      ['markup: article', /(?:Article|BlogPosting)\b/],
      ['markup: product', /(?:Product|Offer)\b/],
    ],
    items.join(' '),
  );
  if (has(AUTHORED)) marks.add('author');
  if (has(DATED)) marks.add('dateline');
  if (has('a[href^="tel:"]')) marks.add('telephone number');
  if (document.querySelectorAll('article').length > 7) marks.add('many articles');
  if (hasBuyButton(document)) marks.add('button to buy');
  if (isFront(document.querySelector('link[rel~=canonical]')?.getAttribute('href') ?? ''))
    marks.add('canonical: front page');
  if (headingSays(document, title)) marks.add('heading is the title');
  return [...marks];
}
