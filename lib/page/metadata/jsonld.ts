/**
 * Decides what a page's JSON-LD says of its article. Real pages have @graph, arrays, nesting, references by @id and
 * several articles; the one whose headline or address fits the page is taken.
 */
import { plainText } from './entities';
import { type Json, parseLoosely } from './repair';
import { sameTitle } from './titles';

export { decodeEntities } from './entities';
export type { Json } from './repair';
export { parseLoosely } from './repair';
export type JsonObject = { readonly [key: string]: Json };

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting|NewsItem|Review)$/;
const MAX_SCRIPTS = 30;
const MAX_DEPTH = 6;
const MAX_OBJECTS = 3000;
/** Where the page's own things are nested. Lists of other pages (itemListElement) are not looked into. */
const NESTED = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'subjectOf', 'about'] as const;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function collect(value: Json, into: JsonObject[], depth: number): void {
  if (depth > MAX_DEPTH || into.length >= MAX_OBJECTS) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item as Json, into, depth + 1);
    return;
  }
  if (!isObject(value)) return;
  into.push(value);
  for (const key of NESTED) if (typeof value[key] === 'object') collect(value[key] as Json, into, depth + 1);
}

export const typesOf = (value: JsonObject): readonly string[] => {
  const type = value['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, ''));
};

export const isArticle = (value: JsonObject): boolean => typesOf(value).some((type) => ARTICLE.test(type));

/** @returns every object of the page's JSON-LD, outermost first; none when there is none or it is beyond repair */
export function readJsonLd(doc: Document): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const scripts = [...doc.querySelectorAll('script[type*="ld+json" i]')].slice(0, MAX_SCRIPTS);
  for (const script of scripts) collect(parseLoosely(script.textContent ?? ''), found, 0);
  return found;
}

/** Plain text of a value, the first of several; null when it has none. */
export function plain(value: Json | undefined): string | null {
  if (Array.isArray(value)) return plain(value[0] as Json | undefined);
  if (typeof value !== 'string') return null;
  return plainText(value) || null;
}

/** Follows references by @id ("author": {"@id": "#jane"}), one step: a circle of references ends there. */
export function resolver(objects: readonly JsonObject[]): (value: Json | undefined) => Json | undefined {
  const byId = new Map<string, JsonObject>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id === 'string' && object.name !== undefined && !byId.has(id)) byId.set(id, object);
  }
  const resolve = (value: Json | undefined): Json | undefined => {
    if (Array.isArray(value)) return value.slice(0, 40).map((item) => resolve(item as Json) as Json);
    if (!isObject(value) || value.name !== undefined) return value;
    const id = value['@id'];
    return (typeof id === 'string' ? byId.get(id) : undefined) ?? value;
  };
  return resolve;
}

const withoutScheme = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');

export const samePage = (a: string, b: string): boolean => withoutScheme(a) === withoutScheme(b);

function addressesOf(article: JsonObject): string[] {
  const page = article.mainEntityOfPage;
  const of = isObject(page) ? page['@id'] : page;
  return [article.url, article['@id'], of].filter((value): value is string => typeof value === 'string');
}

function suits(article: JsonObject, url: string, titles: readonly string[]): number {
  const headline = plain(article.headline ?? article.name);
  const here = addressesOf(article).some((address) => samePage(address, url)) ? 2 : 0;
  const named = headline && titles.some((title) => sameTitle(title, headline)) ? 3 : 0;
  return here + named + (article.datePublished ? 0.5 : 0) + (article.author ? 0.25 : 0);
}

/**
 * @param titles what else the page calls itself
 * @returns of several articles, the one that this page is about; null without any
 */
export function chooseArticle(
  objects: readonly JsonObject[],
  url: string,
  titles: readonly string[],
): JsonObject | null {
  let best: JsonObject | null = null;
  let most = -1;
  for (const article of objects.filter(isArticle)) {
    const score = suits(article, url, titles);
    if (score > most) [best, most] = [article, score];
  }
  return best;
}
