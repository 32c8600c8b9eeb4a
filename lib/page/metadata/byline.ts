/**
 * Decides who wrote the article: people before bodies; JSON-LD first, then meta tags, then what the page marks as its
 * author, then the line under the headline that begins with "By".
 */
import { isAgency } from './agencies';
import { folded } from './entities';
import type { Json } from './jsonld';
import { first, type Metas } from './metas';
import {
  type Authors,
  authorsIn,
  isName,
  joined,
  jsonLdAuthors,
  namesIn,
  opensByline,
  unique,
} from './names';
import type { Line } from './nearby';
import { fold } from './titles';
import { wordedDate } from './worded-dates';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dcsext.author',
  'byl',
  'byline',
  'cxenseparse:author',
  'cxense-author',
  'authors',
  'article.author',
  'og:article:author',
  'citation_author',
  'twitter:misc:written by',
];
/** Labels of "twitter:label1" that say that its data is the author. */
const AUTHOR_LABEL =
  /written by|author|geschrieben von|verfasst von|écrit par|escrito por|scritto da|autor|geschreven door|skrevet av|skriven av|napisane przez|написано|yazan/i;
const MARKED =
  /(?:^|[\s_-])(?:author|authors|authorname|byline|bylines|by-line|auteur|auteurs|autor|autore|autoren|autorin|redacteur|writer|contributor|contributors|vcard|fn|person|persons|signature|firma|verfasser|toimittaja|forfatter|yazar)(?:$|[\s_-])/;
const UNMARKED =
  /bio|comment|related|image|img|photo|caption|credit|avatar|social|follow|share|date|time|recirc|teaser|card-grid|description/;

/** Words of a name that stay small: "Ana de la Vega", "Omar al-Sayed". */
const PARTICLE =
  /^(?:de|del|della|delle|degli|di|da|das|do|dos|du|des|la|le|van|von|vom|zu|zur|den|der|ter|ten|af|av|al|el|ibn|bin|binti|ben|bar|y|e|i|d['’].*|al-.*|el-.*|'t)$/u;
/** Scripts without small letters. */
const UNCASED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}・\s]+$/u;
const LONGEST_UNCASED = 16;

const capitalized = (name: string): boolean =>
  name
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\p{Lt}]/u.test(word) || PARTICLE.test(word) || /^[\p{Lu}]\.?$/u.test(word));

/** None begins with a letter of the Latin script. */
const isUncased = (name: string): boolean => name.charCodeAt(0) >= 0x500 && UNCASED.test(name);

const fullName = (name: string): boolean =>
  isUncased(name) ? name.length >= 2 && name.length <= LONGEST_UNCASED : /\s/.test(name) && capitalized(name);

const isPerson = (name: string): boolean => fullName(name) && !isAgency(name);

function labelled(metas: Metas): string[] {
  return [1, 2, 3].flatMap((n) => {
    const label = first(metas, `twitter:label${n}`);
    const data = first(metas, `twitter:data${n}`);
    return label && data && AUTHOR_LABEL.test(label) ? [data] : [];
  });
}

function fromMetas(metas: Metas): readonly Authors[] {
  const values = [...AUTHOR_METAS.map((key) => metas.get(key) ?? []), labelled(metas)];
  return values.map((list) => joined(list.filter((value) => !/^(?:https?:|@)/i.test(value)).map(authorsIn)));
}

/** Links inside a marked line are the names; else its words are. */
function namesOfLine({ element, text }: Line): string[] {
  const links = (text === folded(element.textContent ?? '') ? [...element.querySelectorAll('a')] : []).map(
    (link) => folded(link.textContent ?? ''),
  );
  const linked = unique(
    links
      .filter((name) => name.length < 90)
      .flatMap(namesIn)
      .filter(isPerson),
  );
  const told = unique(namesIn(text).filter(isPerson));
  return linked.length > 0 && linked.length >= told.length ? linked : told.length > 0 ? told : linked;
}

/** Names that stand before or after the word for their trade: 김하늘 기자, 记者 林晓, 佐原健一記者. */
const TRADES: readonly RegExp[] = [
  /(?:^|[\s=(])(\p{Script=Hangul}{2,4})\s?(?:기자|특파원)(?=$|[\s=)|])/u,
  /(?:作者|记者|記者|撰文|文)[:：\s]\s?(\p{Script=Han}{2,4})(?=$|[\s（(、，,])/u,
  /(?:^|[\s【（(])(\p{Script=Han}{2,3}[\s　]?[\p{Script=Han}\p{Script=Hiragana}]{1,3})[\s　]?記者(?=$|[\s】）)])/u,
];

const tradeName = (text: string): string[] => {
  const name = TRADES.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return name ? [name] : [];
};

const isMarked = ({ hint, element }: Line): boolean =>
  (MARKED.test(hint) && !UNMARKED.test(hint)) || element.getAttribute('rel') === 'author';

/** The first line that a page marks as its byline or that begins as one; the lines inside it are passed over. */
/** Words that begin a date, not a name. */
const STAMP =
  /^(?:published|updated|posted|modified|created|last|first|on|publi|veröffentlicht|aktualisiert|stand|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** "Ann Lee · 3 May 2026": a name and a date, and nothing else. */
function datedName({ text }: Line): string[] {
  const parts = text.length < 80 ? text.split(/\s*[|·•,–—]\s*/u).filter(Boolean) : [];
  const [name, ...rest] = parts;
  if (!name || rest.length === 0 || STAMP.test(name) || !isName(name) || !isPerson(name)) return [];
  return wordedDate(rest.join(' ')) ? [name] : [];
}

function fromLines(lines: readonly Line[]): string[] {
  for (const line of lines) {
    const traded = line.text.length < 140 ? tradeName(line.text) : [];
    if (traded.length > 0) return traded;
    const opened = opensByline(line.text) && line.text.length < 140;
    const dated = opened ? [] : datedName(line);
    if (dated.length > 0) return dated;
    if (!opened && !isMarked(line)) continue;
    const names = namesOfLine(line).filter((name) => opened || !isUncased(name));
    if (names.length > 0) return [...names, ...furtherNames(line, lines)];
  }
  return [];
}

/** Names in elements of the same class right after it: pages give each author one. */
function furtherNames(first: Line, lines: readonly Line[]): string[] {
  const own = first.element.getAttribute('class');
  if (!own) return [];
  const same = lines.filter(
    ({ element, inStory }) => !inStory && element !== first.element && element.getAttribute('class') === own,
  );
  return same.slice(0, 6).flatMap(namesOfLine);
}

const SELECTORS = ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', 'a[rel~="author"]'];
/** Links to authors' pages may be those of other stories. */
const LINKS = ['a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/auteur/"]'];

function fromMarkup(doc: Document, selectors: readonly string[]): string[] {
  for (const selector of selectors) {
    const texts = [...doc.querySelectorAll(selector)]
      .slice(0, 4)
      .map((element) => folded(element.getAttribute('content') ?? element.textContent ?? ''));
    const names = unique(
      texts
        .filter((text) => text.length < 120)
        .flatMap(namesIn)
        .filter(isPerson),
    );
    if (names.length > 0) return names;
  }
  return [];
}

export interface BylineInput {
  readonly doc: Document;
  /** `author` of the article's JSON-LD, references followed. */
  readonly declared: Json | undefined;
  readonly metas: Metas;
  readonly siteName: string | null;
  /** Lines around the headline. */
  readonly lines: readonly Line[];
}

/**
 * @returns names only, in the page's order, agencies that are named beside people after them; a body alone (agency,
 *   desk, outlet) only when no person is named; empty when nobody is
 */
export function bylineOf({ doc, declared, metas, siteName, lines }: BylineInput): readonly string[] {
  const site = siteName ? fold(siteName) : '';
  const isSite = (name: string): boolean => site !== '' && sitelike(fold(name), site);
  const stated = [jsonLdAuthors(declared), ...fromMetas(metas)];
  for (const { people, bodies } of stated) {
    const named = people.filter((name) => !isSite(name));
    if (named.some(isPerson)) return unique([...named, ...bodies.filter(isAgency)]);
  }
  const lined = unique(fromLines(lines));
  const others = [lined, fromMarkup(doc, SELECTORS)].map((names) => names.filter((name) => !isSite(name)));
  const found = others.find((names) => names.length > 0);
  if (found) return found;
  const rest = fallback(stated, isSite);
  if (rest.length > 0) return rest;
  const linked = fromMarkup(doc, LINKS).filter((name) => !isSite(name));
  return linked.length > 0 ? linked : lined;
}

/** Single words (a pseudonym, a handle), then agencies, then the outlet itself. */
function fallback(stated: readonly Authors[], isSite: (name: string) => boolean): readonly string[] {
  const people = stated.map((authors) => authors.people.filter((name) => !isSite(name)));
  const bodies = stated.map((authors) => authors.bodies);
  const all = [...people, ...bodies, ...stated.map((authors) => authors.people.filter(isName))];
  return all.find((names) => names.length > 0) ?? [];
}

/** "Example News" and "example-news.com" are the outlet's own name. */
function sitelike(name: string, site: string): boolean {
  const bare = (text: string): string =>
    text.replace(/^the |^www | (?:com|org|net|de|fr|co uk|staff|online|news)$/g, '').replaceAll(' ', '');
  return name === site || bare(name) === bare(site);
}
