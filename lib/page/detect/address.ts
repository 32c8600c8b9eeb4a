/** Decides what a page's address tells: the outlet's front, an article, a list, a shop, a forum, a manual. */

export type AddressSignal =
  | 'address: front page'
  | 'address: date'
  | 'address: headline'
  | 'address: news section'
  | 'address: list'
  | 'address: shop'
  | 'address: forum'
  | 'address: manual'
  | 'address: firm';

const DATE = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/-]?[0-3]?\d)?(?:[/_.-]|$)/;
const FRONT = /^\/(?:[a-z]{2}(?:-[a-z]{2})?|(?:index|home|startseite)(?:\.\w+)?)?\/?$/;

/** Words of a whole path segment or host label, in the languages of news. */
const WORDS: readonly (readonly [AddressSignal, RegExp])[] = [
  [
    'address: news section',
    /^(?:articles?|artikel|artykul|arti[cg]olo?|stor(?:y|ies)|news(?:-story)?|nieuws|nyheter|nachrichten|not[ií][cz]i[ae]s?|actu\w*|aktuell|wiadomosci|politi\w+|world|welt|mund?o|monde|business|wirtschaft|econom\w+|sports?|opinions?|[ck]ultur\w*|entertainment|science|health|tech|lifestyle|crime|(?:inter)?national|local|panorama|gesellschaft|soci\w+|cronaca)$/,
  ],
  [
    'address: list',
    /^(?:tags?|[ck]ategor\w+|topics?|themen?|temas?|aut(?:h?or|eur)e?s?|search\S*|suche|recherche|buscar?|archiv\w*|index|page|latest|lists?|directory|browse|genre|collections?|gallery|events?|listings?|rankings?|standings|podcasts?|vid[eé]os?)$/,
  ],
  [
    'address: shop',
    /^(?:produ[ckt]\w{1,5}|prodott[oi]|shop|store|boutique|tienda|winkel|sklep|cart|warenkorb|panier|carrito|checkout|ite?m|[dp]?p|[bc]|buy|pricing|prices?|deals?|catalog\w*)$/,
  ],
  [
    'address: forum',
    /^(?:\w*forums?|foren|foro|(?:forumdisplay|view\w+|showthread)(?:\.php)?|threads?|topics?|[tqr]|communit(?:y|ies)|discussions?|questions?|comments|boards?|answers)$/,
  ],
  [
    'address: manual',
    /^(?:docs?|do[ck]umentation|manual|reference|api|guides?|tutorials?|learn|help|hilfe|aide|support|faq|wiki|kb|howto|handbook|getting-started|stable|developers?)$/,
  ],
  [
    'address: firm',
    /^(?:servi[cz]\w+|leistungen|solutions?|industries|platform|features?|about(?:-us)?|company|careers?|jobs|locations?|programs?|departments|applications?|[ck]onta[ck]t|customers?|plans|courses?|admissions|profile|users?)$/,
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
export function addressSignals(url: string): readonly AddressSignal[] {
  const parsed = parseAddress(url);
  if (!parsed) return [];
  const path = parsed.pathname.toLowerCase();
  const segments = path.split('/').filter((segment) => segment !== '');
  const names = [...segments, ...parsed.hostname.split('.').slice(0, -1)];
  const found = WORDS.filter(([, words]) => names.some((name) => words.test(name))).map(([signal]) => signal);
  if (isFront(url)) found.push('address: front page');
  if (DATE.test(path)) found.push('address: date');
  if (segments.some((segment) => wordsIn(segment) >= HEADLINE_WORDS)) found.push('address: headline');
  return found;
}
