/** Decides what a page says of its article apart from the text: who, when, where, in which language, paid or not. */
import type { Direction } from '../../model';
import { nextPageOf } from '../next-page';
import { isSponsored } from '../sponsored';
import { bylineOf } from './byline';
import { folded, plainText } from './entities';
import { imagesOf } from './images';
import {
  chooseArticle,
  isArticle,
  isObject,
  type Json,
  type JsonObject,
  plain,
  readJsonLd,
  resolver,
  typesOf,
} from './jsonld';
import { declaredLanguages, directionOf } from './languages';
import { first, type Metas, readMetas } from './metas';
import { unique } from './names';
import { type Line, linesAfter, linesBefore } from './nearby';
import { modifiedAt, publishedAt } from './published';
import { chooseTitle, isKickered, sameTitle } from './titles';

export interface Metadata {
  readonly title: string;
  /** Descriptions of the article; a visible standfirst is one that matches. */
  readonly descriptions: readonly string[];
  readonly byline: readonly string[];
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** As declared by the page: its primary subtag. */
  readonly lang: string | null;
  /** All declared languages in order of trust; `articleLanguage` weighs them against the text. */
  readonly langs: readonly string[];
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

const MOST_HEADINGS = 6;
const LONGEST_HEADING = 400;

interface Heading {
  readonly element: Element;
  readonly text: string;
}

/** "KickerHeadline", where two elements meet without a space, gets one. */
function headingText(element: Element): string {
  const { childNodes } = element;
  if (childNodes.length === 1) return folded(element.textContent ?? '');
  const parts = [...childNodes].map((node) => node.textContent ?? '').filter((text) => text.trim());
  return folded(
    parts.reduce(
      (text, part) => text + (/[\p{Ll}\p{N}]$/u.test(text) && /^\p{Lu}/u.test(part) ? ' ' : '') + part,
      '',
    ),
  );
}

function headingsAt(doc: Document, selector: string, most = MOST_HEADINGS): readonly Heading[] {
  const found = doc.querySelectorAll(selector);
  const headings: Heading[] = [];
  for (let i = 0; i < found.length && i < most; i++) {
    const element = found[i] as Element;
    const text = headingText(element);
    if (text && text.length < LONGEST_HEADING) headings.push({ element, text });
  }
  return headings;
}

const nameOf = (value: Json | undefined): string | null => {
  if (Array.isArray(value)) return nameOf(value[0] as Json | undefined);
  return isObject(value) ? plain(value.name) : plain(value);
};

function siteNameOf(
  metas: Metas,
  article: JsonObject | null,
  objects: readonly JsonObject[],
  resolve: (value: Json | undefined) => Json | undefined,
): string | null {
  const site = objects.find((object) => typesOf(object).includes('WebSite'));
  const named =
    first(metas, 'og:site_name') ??
    nameOf(resolve(article?.publisher)) ??
    first(metas, 'application-name', 'apple-mobile-web-app-title', 'twitter:app:name:iphone') ??
    (site ? plain(site.name) : null);
  return named && named.length <= 80 ? named : null;
}

const textsOf = (value: Json | undefined): string[] =>
  (Array.isArray(value) ? value : [value])
    .slice(0, 8)
    .map((item) => (isObject(item as Json) ? nameOf(item as Json) : plain(item as Json)))
    .filter((text) => text !== null);

function sponsoredBy(article: JsonObject | null, metas: Metas, lines: readonly Line[]): boolean {
  const keys = [
    'article:section',
    'article:content_tier',
    'article:tag',
    'content_type',
    'content-type-tag',
    'og:type',
    'genre',
    'section',
  ];
  const sections = [
    ...textsOf(article?.articleSection),
    ...textsOf(article?.genre),
    ...keys.flatMap((key) => metas.get(key) ?? []),
  ];
  return isSponsored({
    types: article ? typesOf(article) : [],
    sponsor: nameOf(article?.sponsor),
    sections,
    lines,
  });
}

const isPaywalled = (objects: readonly JsonObject[], metas: Metas): boolean =>
  objects.some((value) => isArticle(value) && /^false$/i.test(String(value.isAccessibleForFree))) ||
  /^(?:locked|metered)$/i.test(first(metas, 'article:content_tier') ?? '');

const descriptionsOf = (article: JsonObject | null, metas: Metas): readonly string[] =>
  unique(
    [
      first(metas, 'og:description'),
      plain(article?.description),
      first(metas, 'description'),
      first(metas, 'twitter:description'),
      plain(article?.alternativeHeadline),
      first(metas, 'sailthru.description', 'dc.description', 'dcterms.abstract'),
    ].filter((text) => text !== null),
  );

const MOST_LOWER = 60;

/** Lines around the heading that shows the title, a lower one if need be; none when there is no heading. */
function linesAround(doc: Document, headings: readonly Heading[], title: string): readonly Line[] {
  const showing = (some: readonly Heading[]): Heading | undefined =>
    some.find(({ text }) => sameTitle(text, title)) ?? some.find(({ text }) => isKickered(text, title));
  const shown =
    showing(headings) ??
    (title ? showing(headingsAt(doc, 'h2, h3, h4', MOST_LOWER)) : undefined) ??
    headings[0];
  return shown ? [...linesBefore(shown.element), ...linesAfter(shown.element)] : [];
}

/**
 * @param doc the page; it is only read
 * @param url its address
 * @returns what is known; empty or null where the page says nothing
 */
export function readMetadata(doc: Document, url: string): Metadata {
  const metas = readMetas(doc);
  const headings = headingsAt(doc, 'h1, [itemprop~="headline"]:not(meta)');
  const subheadings = headingsAt(doc, headings.length > 0 ? 'h2' : 'h2, h3');
  const [openGraph, twitter] = [first(metas, 'og:title'), first(metas, 'twitter:title')];
  const document = plainText(doc.title ?? '') || null;
  const shown = headings.map(({ text }) => text);
  const objects = readJsonLd(doc);
  const article = chooseArticle(objects, url, [
    ...shown,
    ...[openGraph, twitter, document].filter((text) => text !== null),
  ]);
  const resolve = resolver(objects);
  const siteName = siteNameOf(metas, article, objects, resolve);
  const title = chooseTitle({
    headings: shown,
    subheadings: subheadings.map(({ text }) => text),
    headline: plain(article?.headline),
    openGraph,
    twitter,
    document,
    siteName,
  });
  const lines = linesAround(doc, [...headings, ...subheadings], title);
  const langs = declaredLanguages(doc, article, metas);
  return {
    title,
    descriptions: descriptionsOf(article, metas),
    byline: bylineOf({
      doc,
      declared: resolve(article?.author ?? article?.creator),
      metas,
      siteName,
      lines,
    }),
    siteName,
    publishedAt: publishedAt({ doc, article, metas, lines, url }),
    modifiedAt: modifiedAt(doc, article, metas),
    lang: langs[0] ?? null,
    langs,
    dir: directionOf(doc),
    images: imagesOf(article, metas, url),
    articleBody: plain(article?.articleBody),
    sponsored: sponsoredBy(article, metas, lines),
    paywalled: isPaywalled(objects, metas),
    nextPage: nextPageOf(doc, url),
    jsonLdTypes: unique(objects.flatMap(typesOf)),
  };
}
