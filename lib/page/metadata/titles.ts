/**
 * Decides the article's title: the headline that the page shows, without the outlet's name; confirmed or corrected by
 * what the page's metadata say, where these agree.
 */
import { foldedWords } from '../letters';

const SEPARATOR = /\s+[|–—\-·•»›:]+\s+|\s*\|\s*/gu;

const MOST_KEPT = 500;
/** The same few titles and lines are compared again and again. */
const known = new Map<string, string>();

/** Words to compare: lower-case letters and digits, parted by single spaces. */
export function fold(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const words = foldedWords(text);
  known.set(text, words);
  return words;
}

const isSite = (tail: string, site: string): boolean =>
  tail !== '' && site !== '' && (site.includes(tail) || tail.includes(site) || joined(tail) === joined(site));

const joined = (text: string): string => text.replaceAll(' ', '');

/** "Title | Section | Outlet" without its last parts, as long as what is left is the longer part. */
export function withoutOutlet(title: string, siteName: string | null): string {
  const site = siteName ? fold(siteName) : '';
  let text = title.trim();
  for (;;) {
    const last = [...text.matchAll(SEPARATOR)].at(-1);
    if (!last) return withoutLeadingOutlet(text, site);
    const tail = text.slice(last.index + last[0].length);
    const head = text.slice(0, last.index).trim();
    const named = isSite(fold(tail), site);
    const strong = /\|/.test(last[0]) && fold(tail).split(' ').length <= 5;
    const domain = /^(?:[\w-]+\.)+[a-z]{2,4}$/i.test(tail.trim());
    if (!(named || strong || domain) || head.length < Math.min(12, text.length / 2))
      return withoutLeadingOutlet(text, site);
    text = head;
  }
}

function withoutLeadingOutlet(text: string, site: string): string {
  const start = /^(.{2,40}?)\s*(?:\||\s[–—-]\s|»)\s*(.{12,})$/u.exec(text);
  return start && site !== '' && fold(start[1]!) === site ? start[2]! : text;
}

/** Whether two titles are the same but for an outlet's name, case, quotation marks. */
export function sameTitle(a: string, b: string): boolean {
  const x = fold(a);
  const y = fold(b);
  if (!x || !y) return false;
  return x === y || (Math.min(x.length, y.length) > 12 && (x.startsWith(y) || y.startsWith(x)));
}

const equal = (a: string, b: string): boolean => fold(a) === fold(b);

/** What a page calls its article, by where it says so; null where it does not. */
export interface TitleSources {
  /** h1 texts in document order. */
  readonly headings: readonly string[];
  /** h2 texts in document order, the first few. */
  readonly subheadings: readonly string[];
  /** `headline` of the article's JSON-LD. */
  readonly headline: string | null;
  readonly openGraph: string | null;
  readonly twitter: string | null;
  readonly document: string | null;
  readonly siteName: string | null;
}

function wordsShared(a: string, b: string): number {
  const x = new Set(fold(a).split(' '));
  const y = fold(b).split(' ');
  return y.filter((word) => x.has(word)).length / Math.max(1, x.size, y.length);
}

const LONG_WORD = 5;
const LONG_TITLE = 12;
const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(
    fold(a)
      .split(' ')
      .filter((word) => word.length >= LONG_WORD),
  );
  return fold(b)
    .split(' ')
    .some(
      (word) =>
        words.has(word) ||
        ([...words].some((other) => word.startsWith(other) || other.startsWith(word)) &&
          word.length >= LONG_WORD),
    );
};

/**
 * Of several headings the one that a candidate equals, else begins like, else shares half of its words with.
 * @returns null when no heading has to do with any candidate
 */
function shownHeading(headings: readonly string[], candidates: readonly string[]): string | null {
  const by = (fits: (heading: string, title: string) => boolean): string | undefined =>
    headings.find((heading) => candidates.some((title) => fits(heading, title)));
  return (
    by(equal) ??
    by((heading, title) => heading.length > 12 && sameTitle(heading, title)) ??
    by((heading, title) => heading.length > 20 && wordsShared(title, heading) >= 0.5) ??
    by((heading, title) => heading.length > 30 && sharesWord(title, heading)) ??
    null
  );
}

/**
 * Where all metadata agree on a title that is the heading without its kicker, or with one, theirs is right; also with
 * words behind it when JSON-LD has them too (else they are the outlet's name).
 */
function corrected(heading: string, agreed: string | null, { headline, document }: TitleSources): string {
  if (!agreed || equal(heading, agreed)) return heading;
  const [shown, told] = [fold(heading), fold(agreed)];
  const everywhere = document === null || equal(document, agreed);
  const kicker = shown.endsWith(told) || (told.endsWith(shown) && everywhere);
  const longer = headline !== null && told.startsWith(shown);
  return (kicker || longer) && told.length > 12 ? agreed : heading;
}

/**
 * A heading for search engines (in a breadcrumb, hidden) beside the headline that readers see: what the page is shared
 * with, or its JSON-LD calls it, is one of its other headings, perhaps behind a kicker.
 */
function shownBelow(heading: string, { openGraph, headline, subheadings }: TitleSources): string | null {
  const shown = subheadings.map(fold);
  const isShown = (title: string | null): title is string =>
    title !== null &&
    title.length >= LONG_TITLE &&
    !equal(title, heading) &&
    shown.some((text) => text === fold(title) || isKickered(text, title));
  return [openGraph, headline].find(isShown) ?? null;
}

/** Whether a heading is a title with a kicker before it. */
export function isKickered(heading: string, title: string): boolean {
  const [shown, told] = [fold(heading), fold(title)];
  return shown.endsWith(` ${told}`) && told.length > 0.5 * shown.length;
}

/** Written without spaces between words; of so many signs a headline may be. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LONG_UNSPACED = 8;

const isLong = (heading: string): boolean =>
  UNSPACED.test(heading)
    ? heading.length >= LONG_UNSPACED
    : heading.length >= LONG_TITLE && heading.split(' ').length >= 3;

/** The page's only heading of first rank, of several words and without the outlet's name, though nothing confirms it. */
function onlyHeading({ headings, siteName }: TitleSources): string | null {
  const [only, ...others] = headings;
  if (!only || others.length > 0 || !isLong(only)) return null;
  const named = siteName !== null && joined(fold(only)).includes(joined(fold(siteName)));
  return named || /\blogo\b/i.test(only) ? null : withoutSections(only);
}

/** "Opinion | Headline | Editorial": bars part a headline from its section. */
function withoutSections(heading: string): string {
  const [, headline = heading] =
    /^(?:[^|\s]{3,16}(?:\s[^|\s]{1,16})?\s\|\s+)?([^|]{12,}?)(?:\s\|\s+[^|\s]{3,16}(?:\s[^|\s]{1,16})?)?$/.exec(
      heading,
    ) ?? [];
  return headline.length > 0.4 * heading.length ? headline : heading;
}

const words = (title: string): string => title.replace(/[\s:|/·•»–—-]+/gu, '');

/** "KickerHeadline" of two elements, where the page's data has the colon or the bar between them. */
function punctuated(heading: string, candidates: readonly string[]): string {
  const bare = words(heading);
  return candidates.find((title) => title.length > heading.length && words(title) === bare) ?? heading;
}

/** What Open Graph, JSON-LD, the document and, where it is told apart, the card call it, though no heading does. */
function unanimous(heading: string, { openGraph, headline, twitter, document }: TitleSources): string | null {
  if (!openGraph || !headline || !document || equal(openGraph, heading)) return null;
  const others = [headline, document, ...(twitter ? [twitter] : [])];
  return others.every((title) => equal(title, openGraph)) ? openGraph : null;
}

const clean = (sources: TitleSources): TitleSources => {
  const bare = (title: string | null): string | null =>
    title ? withoutOutlet(title, sources.siteName) || null : null;
  return {
    ...sources,
    headline: bare(sources.headline),
    openGraph: bare(sources.openGraph),
    twitter: bare(sources.twitter),
    document: bare(sources.document),
  };
};

/** @returns the title; empty when the page has none at all */
export function chooseTitle(sources: TitleSources): string {
  const told = clean(sources);
  const { headings, headline, openGraph, twitter, document } = told;
  const candidates = [headline, openGraph, twitter, document].filter((title) => title !== null);
  const heading = shownHeading(headings, candidates);
  if (!heading) return onlyHeading(told) ?? openGraph ?? headline ?? twitter ?? document ?? headings[0] ?? '';
  const agreed =
    openGraph &&
    ((headline && equal(headline, openGraph)) || (!headline && document && equal(document, openGraph)));
  const right = corrected(heading, agreed ? openGraph : null, told);
  if (right !== heading) return right;
  return (
    shownBelow(heading, told) ?? withoutSections(punctuated(unanimous(heading, told) ?? heading, candidates))
  );
}
