/** Decides what a value of JSON-LD or of a meta tag says as plain text: both are often encoded once too often. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  rsquo: '’',
  lsquo: '‘',
  sbquo: '‚',
  rdquo: '”',
  ldquo: '“',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  euro: '€',
  pound: '£',
  szlig: 'ß',
  oslash: 'ø',
  aelig: 'æ',
  oelig: 'œ',
};

/** Names made of a letter and its accent: "eacute" is e and U+0301. */
const ACCENTED = /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/i;
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

function named(name: string): string | null {
  const known = ENTITIES[name] ?? ENTITIES[name.toLowerCase()];
  if (known !== undefined) return known;
  const accented = ACCENTED.exec(name);
  return accented ? `${accented[1]}${ACCENTS[accented[2]!.toLowerCase()]}`.normalize('NFC') : null;
}

const character = (code: number): string | null =>
  code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : null;

/** @returns the text with named and numbered entities replaced; unknown ones stay as they are */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, dec?: string, hex?: string, name?: string) =>
      (name ? named(name) : character(dec ? Number.parseInt(dec, 10) : Number.parseInt(hex ?? '', 16))) ??
      whole,
  );
}

/** White space other than single spaces between words, and what nobody sees. */
const UNFOLDED = /[\u00ad\u200b\u2060\ufeff]|[^\S ]| {2}|^ | $/;

/** White space folded; soft hyphens and zero-width spaces dropped. */
export const folded = (text: string): string =>
  UNFOLDED.test(text)
    ? text
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : text;

const MARKUP = /<\/?[a-z][^>]{0,200}>/gi;

/** @returns plain text: entities decoded, markup dropped, white space folded */
export const plainText = (value: string): string =>
  folded(/[<&]/.test(value) ? decodeEntities(decodeEntities(value).replace(MARKUP, ' ')) : value);
