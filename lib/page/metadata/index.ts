/** Decides what a page says of its article apart from the text: who, when, where, in which language, paid or not. */
import type { Direction } from '../../model';
import { safeAddress } from '../address';
import { isoDate } from './dates';
import {
  decodeEntities,
  isArticle,
  isObject,
  type Json,
  type JsonObject,
  plain,
  readJsonLd,
  typesOf,
} from './jsonld';
import { jsonLdNames, namesIn, unique } from './names';
import { chooseTitle, fold, sameTitle } from './titles';

export interface Metadata {
  readonly title: string;
  /** Descriptions of the article; a visible standfirst is one that matches. */
  readonly descriptions: readonly string[];
  readonly byline: readonly string[];
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** As declared by the page. */
  readonly lang: string | null;
  readonly dir: Direction | null;
  readonly images: readonly string[];
  /** The article's text as JSON-LD has it; null on most pages. */
  readonly articleBody: string | null;
  readonly sponsored: boolean;
  /** The page says that the whole text is not free. */
  readonly paywalled: boolean;
  readonly nextPage: string | null;
  readonly jsonLdTypes: readonly string[];
}

type Metas = ReadonlyMap<string, readonly string[]>;

function readMetas(doc: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of doc.querySelectorAll('meta[content]')) {
    const key = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const value = decodeEntities(meta.getAttribute('content') ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (!key || !value) continue;
    const list = metas.get(key);
    if (list) list.push(value);
    else metas.set(key, [value]);
  }
  return metas;
}

const first = (metas: Metas, ...keys: readonly string[]): string | null => {
  for (const key of keys) {
    const value = metas.get(key)?.[0];
    if (value) return value;
  }
  return null;
};

const textsOf = (doc: Document, selector: string, most: number): string[] =>
  [...doc.querySelectorAll(selector)]
    .slice(0, most)
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** Of several articles in JSON-LD, the one that this page is about. */
function chooseArticle(
  objects: readonly JsonObject[],
  url: string,
  titles: readonly string[],
): JsonObject | null {
  const articles = objects.filter(isArticle);
  const fits = (article: JsonObject): number => {
    const headline = plain(article.headline ?? article.name);
    const page = article.mainEntityOfPage;
    const address = [
      article.url,
      article['@id'],
      isObject(page as Json) ? (page as JsonObject)['@id'] : page,
    ].filter((value): value is string => typeof value === 'string');
    const here = address.some((value) => samePage(value, url)) ? 2 : 0;
    const named = headline && titles.some((title) => sameTitle(title, headline)) ? 3 : 0;
    return here + named + (article.datePublished ? 0.5 : 0) + (article.articleBody ? 0.25 : 0);
  };
  return articles.reduce<JsonObject | null>(
    (best, article) => (best === null || fits(article) > fits(best) ? article : best),
    null,
  );
}

function samePage(a: string, b: string): boolean {
  const path = (address: string): string =>
    address
      .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '');
  return path(a) === path(b);
}

const BYLINE_SELECTORS = [
  '[rel~="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[class*="author-name" i], [class*="authorname" i], [class*="author_name" i], [class*="byline-name" i], [class*="byline__name" i]',
  '[class*="byline" i] a',
  '[class*="byline" i]',
  '[class*="author" i] a[href*="author" i]',
];

function visibleByline(doc: Document): string[] {
  for (const selector of BYLINE_SELECTORS) {
    const lines = textsOf(doc, selector, 4).filter((line) => line.length < 120);
    const names = unique(lines.flatMap(namesIn)).filter((name) => /\s/.test(name) && /^\p{Lu}/u.test(name));
    if (names.length > 0) return names;
  }
  return [];
}

const AUTHOR_METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
  'authors',
  'og:article:author',
  'citation_author',
  'twitter:data1',
];

function bylineOf(
  doc: Document,
  article: JsonObject | null,
  metas: Metas,
  siteName: string | null,
): readonly string[] {
  const site = siteName ? fold(siteName) : '';
  const notSite = (name: string): boolean => fold(name) !== site;
  const fromJson = jsonLdNames(article?.author ?? article?.creator);
  const people = fromJson.filter(notSite);
  if (people.length > 0) return people;
  for (const key of AUTHOR_METAS) {
    if (
      key === 'twitter:data1' &&
      !/written by|author|par|von|autor/i.test(first(metas, 'twitter:label1') ?? '')
    )
      continue;
    const names = unique(
      (metas.get(key) ?? []).filter((value) => !/^https?:/i.test(value)).flatMap(namesIn),
    ).filter(notSite);
    if (names.length > 0) return names;
  }
  const shown = visibleByline(doc).filter(notSite);
  return shown.length > 0 ? shown : fromJson;
}

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publishdate',
  'pubdate',
  'date',
  'publication_date',
  'article.published',
  'og:pubdate',
  'citation_publication_date',
];
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'article.updated',
  'lastmod',
];

const dateIn = (metas: Metas, keys: readonly string[]): string | null => {
  for (const key of keys) {
    const date = isoDate(first(metas, key));
    if (date) return date;
  }
  return null;
};

function visibleDate(doc: Document): string | null {
  for (const element of [...doc.querySelectorAll('time[datetime], [itemprop="datePublished"]')].slice(
    0,
    12,
  )) {
    const date = isoDate(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
    );
    if (date) return date;
  }
  return null;
}

/** A date in the address, "/2024/03/15/": a day and no more. */
function addressDate(url: string): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_-]|$)/.exec(url);
  return match ? isoDate(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`) : null;
}

const nameOf = (value: Json | undefined): string | null => {
  if (Array.isArray(value)) return nameOf(value[0] as Json);
  return isObject(value) ? plain(value.name) : plain(value);
};

function imagesOf(article: JsonObject | null, metas: Metas, url: string): readonly string[] {
  const fromJson = (value: Json | undefined): string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap((item) => fromJson(item as Json));
    return isObject(value) ? fromJson(value.url ?? value.contentUrl) : [];
  };
  const all = [
    ...(metas.get('og:image') ?? []),
    ...(metas.get('twitter:image') ?? []),
    ...fromJson(article?.image),
  ];
  return unique(all.map((address) => safeAddress(address, url)).filter((address) => address !== null));
}

const PAID = /AdvertiserContentArticle/;

function isSponsored(article: JsonObject | null, metas: Metas, doc: Document): boolean {
  if (article && typesOf(article).some((type) => PAID.test(type))) return true;
  if (article && plain(article.sponsor as Json)) return true;
  const section = `${first(metas, 'article:section') ?? ''} ${plain(article?.articleSection) ?? ''} ${first(metas, 'article:content_tier') ?? ''}`;
  if (
    /\b(?:sponsored|paid (?:post|content)|advertorial|brand(?:ed)? content|partner content|publireportage|advertentie)\b/i.test(
      section,
    )
  )
    return true;
  return doc.querySelector('link[rel="canonical"][rel~="sponsored"]') !== null;
}

const isPaywalled = (objects: readonly JsonObject[], metas: Metas): boolean =>
  objects.some((value) => isArticle(value) && /^false$/i.test(String(value.isAccessibleForFree))) ||
  /^(?:locked|metered)$/i.test(first(metas, 'article:content_tier') ?? '');

function nextPageOf(doc: Document, url: string): string | null {
  const link = doc.querySelector('link[rel~="next"]') ?? doc.querySelector('a[rel~="next"]');
  const href = safeAddress(link?.getAttribute('href'), url);
  return href && isSameStory(href, url) ? href : null;
}

/** Only a further page of the same address ("/story?page=2", "/story/2"), not the next story. */
function isSameStory(next: string, here: string): boolean {
  const path = (address: string): string =>
    new URL(address).pathname
      .replace(/\/+$/, '')
      .replace(/\/(?:page\/)?\d{1,2}$/, '')
      .replace(/\.html?$/, '');
  try {
    return new URL(next).host === new URL(here).host && path(next) === path(here) && next !== here;
  } catch {
    return false;
  }
}

const primary = (tag: string | null): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase() ?? null;

/**
 * @param doc the page; it is only read
 * @param url its address
 * @returns what is known; empty or null where the page says nothing
 */
export function readMetadata(doc: Document, url: string): Metadata {
  const metas = readMetas(doc);
  const headings = textsOf(doc, 'h1', 5);
  const given = [first(metas, 'og:title'), first(metas, 'twitter:title'), doc.title?.trim() || null].filter(
    (title) => title !== null,
  );
  const objects = readJsonLd(doc);
  const article = chooseArticle(objects, url, [...headings, ...given]);
  const publisher = nameOf(article?.publisher);
  const siteName =
    first(metas, 'og:site_name') ?? publisher ?? first(metas, 'application-name', 'twitter:app:name:iphone');
  const headline = plain(article?.headline);
  const root = doc.documentElement;
  return {
    title: chooseTitle(
      [...given.slice(0, -1), ...(headline ? [headline] : []), ...given.slice(-1)],
      headings,
      siteName,
    ),
    descriptions: unique(
      [
        first(metas, 'og:description'),
        plain(article?.description),
        first(metas, 'description'),
        first(metas, 'twitter:description'),
        plain(article?.alternativeHeadline),
      ].filter((text) => text !== null),
    ),
    byline: bylineOf(doc, article, metas, siteName),
    siteName,
    publishedAt:
      isoDate(plain(article?.datePublished)) ??
      dateIn(metas, PUBLISHED_METAS) ??
      visibleDate(doc) ??
      addressDate(url),
    modifiedAt: isoDate(plain(article?.dateModified)) ?? dateIn(metas, MODIFIED_METAS),
    lang:
      primary(root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? null) ??
      primary(plain(article?.inLanguage)) ??
      primary(first(metas, 'og:locale', 'content-language', 'language')),
    dir: (root?.getAttribute('dir') ?? doc.body?.getAttribute('dir')) === 'rtl' ? 'rtl' : null,
    images: imagesOf(article, metas, url),
    articleBody: plain(article?.articleBody),
    sponsored: isSponsored(article, metas, doc),
    paywalled: isPaywalled(objects, metas),
    nextPage: nextPageOf(doc, url),
    jsonLdTypes: unique(objects.flatMap(typesOf)),
  };
}
