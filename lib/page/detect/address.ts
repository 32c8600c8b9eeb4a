/** Decides what a page's address tells: the outlet's front, an article, a list, a shop, a forum, a manual. */
import * as w from './weights';

const DATE = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/-]?[0-3]?\d)?(?:[/_.-]|$)/;
const FRONT = /^\/(?:[a-z]{2}(?:-[a-z]{2})?|(?:index|home|startseite)(?:\.\w+)?)?\/?$/;

/** Beginnings of words that are a whole path segment or host label, in the languages of news. */
const WORDS: w.Rules = [
  [
    w.ADDRESS_NEWS_SECTION,
    /^(?:arti[ckg]|arty|stor(?:y|ies)$|news|nieuws|nyhet|nachricht|not[ií][cz]i|actu|aktu|wiadom|polit|world|welt|mund?o$|monde|busines|wirtsch|econom|sport|opinion|[ck]ultur|entertain|science|health|tech|lifestyle|crime|(?:inter)?national|local$|panorama|gesells|soci|cronaca)[\w-]{0,12}$/,
  ],
  [
    w.ADDRESS_LIST,
    /^(?:tags?$|[ck]ategor|topic|them[ae]|aut(?:h?or|eur)|search|suche|recherche|busca|archi[vf]|index|page$|latest|list|director|browse|genre|collecti|galler|event|ranking|standings|podcast|vid[eé]o)\w*$/,
  ],
  [
    w.ADDRESS_SHOP,
    /^(?:produ[ckt]|prodott|shop|store|boutique|tienda|winkel|sklep|cart$|ite?m$|dp$|[bc]$|buy|pric(?:e|ing)|deals?$|catalog)\w*$/,
  ],
  [
    w.ADDRESS_FORUM,
    /^(?:\w*forums?|foren|foro|forumdisplay|view\w+|showthread|threads?|topics?|[tqr]|communit\w+|discussions?|questions?|comments|boards?|answers)(?:\.php)?$/,
  ],
  [
    w.ADDRESS_MANUAL,
    /^(?:docs?$|do[ck]ument|manual|reference|api$|guides?$|tutorial|learn|help|hilfe|support|faq|wiki|kb$|howto|handbook|getting-|stable|develop)\w*$/,
  ],
  [
    w.ADDRESS_FIRM,
    /^(?:servi[cz]|leistung|solution|industr|platform|feature|about|company|career|jobs$|location|program|department|application|[ck]onta[ck]t|customer|plans$|course|admission|profil|users?$)[\w-]{0,9}$/,
  ],
];

const HEADLINE_WORDS = 5;

const wordsIn = (segment: string): number =>
  segment
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_]+/)
    .filter((word) => /\p{L}{2}/u.test(word)).length;

/** @returns the address's parts; null when it is none */
export function parseAddress(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** @returns whether it is the address of an outlet's or a language's front page */
export const isFront = (url: string): boolean => FRONT.test(parseAddress(url)?.pathname.toLowerCase() ?? '?');

/**
 * @param url the page's address
 * @returns what it tells; empty for an address that tells nothing or is none
 */
export function addressSignals(url: string): readonly w.Signal[] {
  const parsed = parseAddress(url);
  if (!parsed) return [];
  const path = parsed.pathname.toLowerCase();
  const segments = path.split('/').filter((segment) => segment !== '');
  const names = [...segments, ...parsed.hostname.split('.').slice(0, -1)];
  const found = WORDS.filter(([, words]) => names.some((name) => words.test(name))).map(([signal]) => signal);
  if (isFront(url)) found.push(w.ADDRESS_FRONT_PAGE);
  if (DATE.test(path)) found.push(w.ADDRESS_DATE);
  if (segments.some((segment) => wordsIn(segment) >= HEADLINE_WORDS)) found.push(w.ADDRESS_HEADLINE);
  return found;
}
