/** Decides when the article appeared and when it was last changed: metadata, then what the page shows. */
import { addressDate, isoDate } from './dates';
import { folded } from './entities';
import { type JsonObject, plain } from './jsonld';
import { first, type Metas } from './metas';
import type { Line } from './nearby';
import { wordedDate } from './worded-dates';

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'article:post_date',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'publish-date',
  'publishdate',
  'publish_date',
  'published_time',
  'published_at',
  'pubdate',
  'pubdate_iso',
  'publication_date',
  'article.published',
  'article_date_original',
  'og:pubdate',
  'og:published_time',
  'og:release_date',
  'citation_publication_date',
  'datecreated',
  'date',
];
const MODIFIED_METAS = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'article.updated',
  'lastmod',
  'revised',
];
const UPDATED =
  /updat|modifi|aktuali|akt\.|mis à jour|mise à jour|actualiza|aggiorna|atualiza|bijgewerkt|gewijzigd|oppdater|opdater|uppdater|päivitetty|zaktualizowano|обновлен|оновлено|güncelle|更新|수정|עודכן|تحديث|geändert/i;
const DATED = /date|time|publi|posted|pub|fecha|datum|created|issued|timestamp|stamp|article-info|meta/;
const MOST_TIMES = 20;

const dateIn = (metas: Metas, keys: readonly string[]): string | null => {
  for (const key of keys) {
    const date = isoDate(first(metas, key));
    if (date) return date;
  }
  return null;
};

const ownDate = (element: Element): string | null =>
  isoDate(element.getAttribute('datetime')) ??
  isoDate(element.getAttribute('content')) ??
  wordedDate(element.getAttribute('datetime') ?? '') ??
  wordedDate(folded(element.textContent ?? ''));

/** Time elements in the lines around the headline; one that says "updated" only when there is no other. */
function timeNear(lines: readonly Line[]): string | null {
  const times = lines.flatMap((line) => (line.element.localName === 'time' ? [line] : []));
  const original = times.filter((line) => !isUpdated(line));
  return firstOf([...original, ...times].map(({ element }) => element));
}

const isUpdated = ({ element, text, hint }: Line): boolean => {
  const around = folded(element.parentElement?.textContent ?? '').slice(0, 60);
  return (
    UPDATED.test(hint) ||
    UPDATED.test(text) ||
    (UPDATED.test(around) && !/publi|veröffentlicht|posted/i.test(around))
  );
};

function firstOf(elements: readonly Element[]): string | null {
  for (const element of elements.slice(0, MOST_TIMES)) {
    const date = ownDate(element);
    if (date) return date;
  }
  return null;
}

/** A date in words in the lines around the headline: marked ones first, then any. */
function wordedNear(lines: readonly Line[]): string | null {
  const short = lines.filter(({ text }) => text.length < 140 && /\d/.test(text));
  const marked = short.filter(({ hint }) => DATED.test(hint));
  const original = (list: readonly Line[]): Line[] =>
    list.filter(({ text, hint }) => !UPDATED.test(text) && !UPDATED.test(hint));
  for (const { text } of [...original(marked), ...original(short), ...short]) {
    const date = wordedDate(text);
    if (date) return date;
  }
  return null;
}

const inMarkup = (doc: Document, selector: string): string | null =>
  firstOf([...doc.querySelectorAll(selector)]);

export interface DateSources {
  readonly doc: Document;
  readonly article: JsonObject | null;
  readonly metas: Metas;
  /** Lines around the headline. */
  readonly lines: readonly Line[];
  readonly url: string;
}

/** A day from metadata is made more precise by a time of the same day beside it. */
const preciser = (date: string | null, other: string | null): string | null =>
  date && date.length === 10 && other?.startsWith(date) ? other : date;

/** @returns ISO 8601, with time and zone where the page has them; null when it tells no date */
export function publishedAt({ doc, article, metas, lines, url }: DateSources): string | null {
  const told =
    isoDate(plain(article?.datePublished)) ??
    dateIn(metas, PUBLISHED_METAS) ??
    isoDate(plain(article?.dateCreated ?? article?.uploadDate));
  if (told)
    return told.length === 10 ? preciser(told, dateIn(metas, PUBLISHED_METAS) ?? timeNear(lines)) : told;
  const near = inMarkup(doc, '[itemprop~="datePublished"]') ?? timeNear(lines);
  if (near) return near;
  const path = addressDate(url);
  return (
    preciser(path, wordedNear(lines)) ??
    wordedNear(lines) ??
    inMarkup(doc, 'article time, main time, time[datetime]')
  );
}

/** @returns ISO 8601; null when the page does not say */
export const modifiedAt = (doc: Document, article: JsonObject | null, metas: Metas): string | null =>
  isoDate(plain(article?.dateModified)) ??
  dateIn(metas, MODIFIED_METAS) ??
  inMarkup(doc, '[itemprop~="dateModified"]');
