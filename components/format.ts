/** Decides how dates, lengths, shares and addresses are written for people. */

/** Words a minute that adults read of a news text (Brysbaert 2019: 238 for English prose), and characters of Han or Kana. */
const WORDS_A_MINUTE = 238;
const IDEOGRAPHS_A_MINUTE = 480;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** @returns whole minutes, at least 1; 0 for a text without words */
export function readingMinutes(text: string): number {
  const ideographs = text.match(IDEOGRAPH)?.length ?? 0;
  const words = text.replace(IDEOGRAPH, ' ').match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const minutes = words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE;
  return minutes === 0 ? 0 : Math.max(1, Math.round(minutes));
}

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function formatOf(iso: string): Intl.DateTimeFormatOptions {
  if (YEAR.test(iso)) return { year: 'numeric', timeZone: 'UTC' };
  if (MONTH.test(iso)) return { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (DAY.test(iso)) return { dateStyle: 'long', timeZone: 'UTC' };
  return { dateStyle: 'long', timeStyle: 'short' };
}

/** As precise as the page was: no invented day or hour. @returns null for what is no date */
export function formatDate(iso: string | null, locale: string): string | null {
  if (iso === null) return null;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(locale, formatOf(iso)).format(date);
}

/** The hour alone, for the entries of a live blog. */
export function formatTime(iso: string, locale: string): string | null {
  if (DAY.test(iso) || MONTH.test(iso) || YEAR.test(iso)) return formatDate(iso, locale);
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
}

const SAME = 60_000;

/** @returns when it was changed; null where that says nothing new (within a minute, or before it was published) */
export function updatedDate(
  publishedAt: string | null,
  modifiedAt: string | null,
  locale: string,
): string | null {
  const modified = formatDate(modifiedAt, locale);
  if (modified === null || publishedAt === null || modifiedAt === null) return modified;
  const later = new Date(modifiedAt).getTime() - new Date(publishedAt).getTime();
  return later > SAME && modified !== formatDate(publishedAt, locale) ? modified : null;
}

/** @param share 0 to 1 */
export const formatShare = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

export const formatList = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);

/** @returns the host without "www.", for a link that says where it leads; '' when it is no address */
export function hostOf(href: string): string {
  try {
    return new URL(href).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** @returns at most `limit` code units, cut at a word, with an ellipsis where something was cut */
export function shorten(text: string, limit: number): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= limit) return clean;
  const cut = clean.slice(0, limit);
  const space = clean.slice(0, limit + 1).lastIndexOf(' ');
  const end = space > limit * 0.6 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${end.replace(/[\s,;:.–—-]+$/, '')} …`;
}

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction of the interface; the article has its own. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
