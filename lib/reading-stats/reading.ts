/** Decides what is remembered of an article that was read (its counts, never its text), and which values are that. */
import { type Analysis, type Article, type Standing, standingOf } from '../model';

export interface Reading {
  /** The address without its fragment: the same page read again is one reading. */
  readonly url: string;
  readonly title: string;
  /** Host without "www.": what outlets are told apart by. */
  readonly outlet: string;
  /** As the page calls its outlet; null when it does not. */
  readonly outletName: string | null;
  /** ISO 8601. */
  readonly publishedAt: string | null;
  /** ISO 8601, when it was opened (last). */
  readonly readAt: string;
  /** Of the analysis; null: statements were not looked for in this language. */
  readonly language: 'en' | 'fr' | null;
  readonly statements: Readonly<Record<Standing, number>>;
  readonly sources: Readonly<Record<Standing, number>>;
  /** How many corrections of the reader's own are in the counts; 0: they are the machine's. */
  readonly corrected: number;
}

const MOST_TITLE = 300;
const MOST_URL = 2000;
const MOST_COUNT = 100_000;
const STANDINGS: readonly Standing[] = ['record', 'unnamed', 'vague'];

/** @returns null for an address that is none of the web */
export function outletOf(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) && hostname !== '' ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

const none = (): Record<Standing, number> => ({ record: 0, unnamed: 0, vague: 0 });

/** Only sources that say something count. */
function countsOf(analysis: Analysis) {
  const statements = none();
  const sources = none();
  const speaking = new Set(analysis.attributions.map(({ sourceId }) => sourceId));
  const standings = new Map(analysis.sources.map(({ id, kind }) => [id, standingOf(kind)]));
  for (const id of speaking) {
    const standing = standings.get(id);
    if (standing) sources[standing] += 1;
  }
  for (const { sourceId } of analysis.attributions) {
    const standing = standings.get(sourceId);
    if (standing) statements[standing] += 1;
  }
  return { statements, sources };
}

/**
 * @param corrected how many of the reader's corrections `analysis` holds
 * @returns null for a page that is not of the web (a file, a draft)
 */
export function readingOf(article: Article, analysis: Analysis, readAt: Date, corrected = 0): Reading | null {
  return parseReading({
    url: article.url,
    title: article.title,
    outletName: article.siteName,
    publishedAt: article.publishedAt,
    readAt: readAt.toISOString(),
    language: analysis.language,
    ...countsOf(analysis),
    corrected,
  });
}

const clean = (text: string, most: number): string => text.replace(/\s+/g, ' ').trim().slice(0, most);

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_COUNT;

function parseCounts(value: unknown): Readonly<Record<Standing, number>> | null {
  if (typeof value !== 'object' || value === null) return null;
  const counts = none();
  for (const standing of STANDINGS) {
    const count = (value as Record<string, unknown>)[standing];
    if (!isCount(count)) return null;
    counts[standing] = count;
  }
  return counts;
}

/** @returns null for what is no reading: the page, a file or an older store may hold anything */
export function parseReading(value: unknown): Reading | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  const { url, title, outletName, publishedAt, readAt, language, statements, sources, corrected } = fields;
  if (typeof url !== 'string' || url.length > MOST_URL || !isDate(readAt)) return null;
  const outlet = outletOf(url);
  const said = parseCounts(statements);
  const by = parseCounts(sources);
  if (outlet === null || said === null || by === null) return null;
  return {
    url: url.replace(/#.*$/s, ''),
    title: typeof title === 'string' ? clean(title, MOST_TITLE) : '',
    outlet,
    outletName: typeof outletName === 'string' ? clean(outletName, 100) || null : null,
    publishedAt: isDate(publishedAt) ? publishedAt : null,
    readAt,
    language: language === 'en' || language === 'fr' ? language : null,
    statements: said,
    sources: by,
    // Readings of older versions do not say.
    corrected: isCount(corrected) ? corrected : 0,
  };
}
