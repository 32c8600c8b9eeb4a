/**
 * Decides what a machine-written date on a page means (JSON-LD, meta tag, time element), as ISO 8601 and no more
 * precise than the page is. Dates in words of a language: `worded-dates.ts`.
 */
import { zoneOffset } from './zones';

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{2,4})?)?\b/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** "Fri, 22 Dec 2023 17:15:49 +0000" */
const RFC =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4})?)?/i;
/** "Fri Dec 22 17:15:49 +0000 2023", "Fri Dec 22 2023 17:15:49 GMT+0100 (…)" */
const UNIX_LIKE =
  /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(?:(\d{4})\s+)?(\d{1,2}):(\d{2}):(\d{2})\s*(?:(?:GMT|UTC)(?=[+-]))?([+-]\d{2}:?\d{2}|Z|[A-Z]{3,4})?(?:\s+(\d{4}))?/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONGEST = 80;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** "Z", "+02:00" or "" when the page does not say. */
  readonly zone?: string | undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** @returns ISO 8601; null for what is no date, or one that no news page can have */
export function isoOf(parts: DateParts): string | null {
  const { year, month, day, hour, minute, second, zone } = parts;
  if (year < 1850 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || hour > 24 || minute > 59) return date;
  if (hour === 24) return date;
  return `${date}T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}${zone ?? ''}`;
}

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** "+0200" -> "+02:00"; "EST" -> "-05:00"; "" when not known. */
export function zoneOf(raw: string | undefined): string {
  if (!raw) return '';
  if (/^z$/i.test(raw)) return 'Z';
  const offset = /^([+-]\d{2}):?(\d{2})?$/.exec(raw);
  return offset ? `${offset[1]}:${offset[2] ?? '00'}` : (zoneOffset(raw) ?? '');
}

function numbered(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  return isoOf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: number(hour),
    minute: number(minute),
    second: number(second),
    zone: zoneOf(zone),
  });
}

function english(text: string): string | null {
  const rfc = RFC.exec(text);
  if (rfc) {
    const [, day, name, year, hour, minute, second, zone] = rfc;
    return withMonth(name, { year: Number(year), day: Number(day) }, [hour, minute, second, zone]);
  }
  const unix = UNIX_LIKE.exec(text);
  if (!unix) return null;
  const [, name, day, early, hour, minute, second, zone, late] = unix;
  return withMonth(name, { year: Number(early ?? late), day: Number(day) }, [hour, minute, second, zone]);
}

function withMonth(
  name: string | undefined,
  { year, day }: { readonly year: number; readonly day: number },
  [hour, minute, second, zone]: readonly (string | undefined)[],
): string | null {
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || !Number.isFinite(year)) return null;
  return isoOf({
    ...{ year, month, day, hour: number(hour), minute: number(minute), second: number(second) },
    zone: zoneOf(zone),
  });
}

/** Seconds or milliseconds since 1970. */
function epoch(text: string): string | null {
  const time = /^\d{10}$/.test(text) ? Number(text) * 1000 : /^\d{13}$/.test(text) ? Number(text) : null;
  return time === null ? null : new Date(time).toISOString();
}

/**
 * @param raw a value of JSON-LD, a meta tag or a time element
 * @returns ISO 8601; null when it is no date, or one that no newspaper can have
 */
export function isoDate(raw: string | null | undefined): string | null {
  const text = raw?.trim();
  if (!text || text.length > LONGEST) return null;
  return epoch(text) ?? numbered(ISO.exec(text)) ?? numbered(COMPACT.exec(text)) ?? english(text);
}

/** A date in the address, "/2024/03/15/" or "/2024-03-15": a day and no more; null without. */
export function addressDate(url: string): string | null {
  const match =
    /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/.exec(url) ??
    /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:[/_.-]|$)/.exec(url);
  if (!match) return null;
  return isoOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}
