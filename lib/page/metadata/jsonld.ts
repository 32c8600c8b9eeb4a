/**
 * Decides what a page's JSON-LD says of its article. Real pages have @graph, arrays, nesting, comments, raw newlines,
 * trailing commas, several articles; the one whose headline or address fits the page is taken.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting|NewsItem)$/;
const MAX_SCRIPTS = 30;
const MAX_DEPTH = 6;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes what strict JSON does not: comments around it, control characters, trailing commas. */
export function parseLoosely(source: string): Json {
  const text = source
    .replace(
      /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/g,
      '',
    )
    .trim();
  for (const attempt of [
    text,
    text.replace(/\p{Cc}+/gu, ' '),
    text
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt) as Json;
    } catch {
      // The next attempt repairs more; after the last one the page simply has no JSON-LD.
    }
  }
  return null;
}

function collect(value: Json, into: JsonObject[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item as Json, into, depth + 1);
    return;
  }
  if (!isObject(value)) return;
  into.push(value);
  for (const key of [
    '@graph',
    'mainEntity',
    'mainEntityOfPage',
    'hasPart',
    'itemListElement',
    'item',
    'liveBlogUpdate',
  ])
    if (key !== 'liveBlogUpdate' && value[key] !== undefined) collect(value[key] as Json, into, depth + 1);
}

export const typesOf = (value: JsonObject): readonly string[] => {
  const type = value['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string');
};

export const isArticle = (value: JsonObject): boolean => typesOf(value).some((type) => ARTICLE.test(type));

/** @returns every object of the page's JSON-LD, outermost first; none when there is none or it is beyond repair */
export function readJsonLd(doc: Document): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const scripts = [...doc.querySelectorAll('script[type*="ld+json" i]')].slice(0, MAX_SCRIPTS);
  for (const script of scripts) collect(parseLoosely(script.textContent ?? ''), found, 0);
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  ntilde: 'ñ',
  oacute: 'ó',
  iacute: 'í',
  aacute: 'á',
  uacute: 'ú',
};

/** JSON-LD and meta values are often encoded once too often. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, dec?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
      const code = dec ? Number.parseInt(dec, 10) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Plain text of a value: markup dropped, entities decoded, white space folded. */
export function plain(value: Json | undefined): string | null {
  if (Array.isArray(value)) return plain(value[0] as Json);
  if (typeof value !== 'string') return null;
  const text = decodeEntities(decodeEntities(value).replace(/<[^>]{1,200}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return text || null;
}
