/**
 * Decides, on a page that loads one article after another, which of them the address in the bar belongs to: the one
 * that names the address in an attribute of its own, in its headline's link or in its links to share.
 */
import { ARTICLE } from './traits';
import { type Branch, find, textOf, walkTo } from './tree';

const NAMING = [
  'data-url',
  'data-href',
  'data-permalink',
  'data-canonical',
  'data-canonical-url',
  'data-article-url',
  'data-page-url',
  'data-share-url',
  'data-path',
  'data-uri',
  'itemid',
  'about',
];
const HEADING = /^h[1-3]$/;
const LEAST_TEXT = 400;

/** An address without scheme, usual prefixes, query and final slash. */
const pathOf = (address: string): string =>
  address
    .replace(/^(?:https?:)?\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();

function names(node: Branch, here: string): boolean {
  const path = here.slice(here.indexOf('/'));
  const isHere = (value: string | null): boolean => {
    if (!value) return false;
    const own = pathOf(value);
    return own === here || (path.length > 1 && own === path);
  };
  if (NAMING.some((name) => isHere(node.attr(name)))) return true;
  return (
    find(
      node,
      (at) =>
        NAMING.some((name) => isHere(at.attr(name))) ||
        (at.tag === 'a' &&
          find(node, (up) => HEADING.test(up.tag) && holds(up, at)) !== null &&
          isHere(at.attr('href'))),
    ) !== null
  );
}

function holds(node: Branch, inner: Branch): boolean {
  for (let at: Branch | null = inner; at; at = at.parent) if (at === node) return true;
  return false;
}

const headingOf = (node: Branch): Branch | null =>
  find(node, (at) => HEADING.test(at.tag) && at.textLength > 0);

/** Articles of some length, outermost first, each with a heading. */
function articlesIn(root: Branch): Branch[] {
  const articles: Branch[] = [];
  walkTo(root, ARTICLE, (at) => {
    if (at.tag !== 'article') return true;
    if (at.textLength > LEAST_TEXT && headingOf(at)) articles.push(at);
    return false;
  });
  return articles;
}

/**
 * @param heading the headline of the article that is read
 * @returns further whole articles of the same make, each with a first heading of its own, where the page stacks them
 */
export function articlesBeside(root: Branch, heading: Branch): readonly Branch[] {
  const articles: Branch[] = [];
  walkTo(root, ARTICLE, (at) => {
    if (at.tag === 'article' && find(at, ({ tag }) => tag === 'h1')) articles.push(at);
    return at.tag !== 'article';
  });
  const own = articles.length > 1 ? articles.find((at) => holds(at, heading)) : undefined;
  return own ? articles.filter((at) => at !== own && at.hint === own.hint) : [];
}

export interface Addressed {
  readonly heading: Branch;
  readonly title: string;
}

/** @returns the headline of the one article of several that the address belongs to; null when the page does not say */
export function addressedArticle(root: Branch, url: string): Addressed | null {
  const articles = articlesIn(root);
  if (articles.length < 2) return null;
  const here = pathOf(url);
  const named = articles.filter((article) => names(article, here));
  const [only] = named;
  if (!only || named.length > 1) return null;
  const heading = headingOf(only);
  return heading ? { heading, title: textOf(heading) } : null;
}
