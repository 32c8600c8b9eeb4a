/** Decides which strings are names of authors: no "By", no role, no agency suffix, no address, no date. */
import { isAgency, isDesk, isNobody, isRole } from './agencies';
import { isObject, type Json, plain, typesOf } from './jsonld';

/** What stands before a name: "By", "Von", "Text:", in many languages. */
const BY =
  /^[\s|•·–—-]*(?:(?:written|reported|posted|published|words|story|text|interview|review|analysis|opinion|exclusive|compiled|edited|created|article|report|as told to)\s+(?:by|von|di|par)|(?:a cura|scritto|écrit|publié|escrito|publicado|ein (?:beitrag|kommentar|gastbeitrag|artikel|interview|bericht|essay|porträt)|eine (?:analyse|kolumne|reportage)|un (?:articolo|artículo|article))\s+(?:di|da|par|por|von)|(?:interview|kommentar|analyse|aufgezeichnet|protokoll|geschrieben|verfasst)\s+von|by|von|par|por|di|door|av|af|przez|autor(?:in|a|es|zy|ka|ka:|i)?|autore|autori|tekst|text|texte|texto|testo|author[s]?|auteur|redactie|מאת|بقلم|كتبت?|作者|记者|記者|撰文|skrevet av|napsal[a]?|píše|yazan|kirjoittaja|oleh|penulis|автор|от|συντάκτης|文|取材・文|著者|執筆)(?:\s*[:：／/]\s*|\s+)/i;
/** What may follow "By" without a space. */
const BY_COLON =
  /^\s*(?:by|author|autor(?:in)?|text|tekst|texte|foto|автор|文|著者|記者|记者|作者|撰文|מאת|بقلم|كتب)\s*[:：]\s*/i;
/** Between two names; single letters (Spanish "y", Polish "i") only between full names. */
const COMMA = /\s*(?:[,;|•·\n、，]|\s\/\s|\s&\s|\s\+\s)\s*/u;
const AND = /\s+(?:and|und|et|og|och|with|mit|avec|con|en|și|и|та|και|dan|ve|és|sowie)\s+/i;
const AND_SHORT = /\s+[yeiaæ]\s+/i;
/** What stands after a name: role or agency. */
const TAIL =
  /\s*(?:[([（【]|\s[-–—|/]\s|\s(?:for|via|in|für|aus|pour|para|per|à|a|from|of|at|is|ist|was|has)\s+\S|@|\bPublished\b|\bUpdated\b|\bPosted\b|\s(?:on|am|le|el|em|op|den)\s+(?:\p{L}+,?\s+)?\d|\b\d{1,2}[:.]\d{2}\b|\d{4}).*$/u;
/** Who took the pictures, after who wrote the words. */
const OTHERS =
  /[.,;|·•–—-]\s*(?:photograph(?:s|y|ed)?|photos?|pictures?|images?|illustrat(?:ions?|ed)|graphics?|video|fotos?|bilder|fotografías?)\s*(?:by|von|de|di|par|:)\s.*$/i;
const ADDRESS = /\S+@\S+\.\S+|https?:\S+|www\.\S+/gi;
/** Degrees and generational suffixes after a comma. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const DEGREE = /^(?:ph\.?\s?d|m\.?d|dr|j\.?d|mba|msc|ba|ma|rn|esq|cpa|[A-Z]{2,6}(?:[-/][A-Z]{2,6})?)\.?$/u;
const UNLIKELY =
  /[<>{}[\]=_#%$^*~"“”«»:!?\\]|\d{2,}|\.(?:com|org|net|de|fr|it|es|uk|co|pl|cz|ch|at|jp)(?:$|[\s/])/i;
const LOGIN = /^[\p{Ll}\d]+(?:[._-][\p{Ll}\d]+)+$|^\p{Ll}+\d+$/u;
const LONGEST = 60;
const MOST = 20;

const trimmed = (raw: string): string => raw.replace(/^[\s,;:–—|•·/-]+|[\s,;:–—|•·/-]+$/gu, '').trim();

export const withoutBy = (line: string): string => line.replace(BY_COLON, '').replace(BY, '');

/** Whether a line begins as a byline does. */
export const opensByline = (line: string): boolean => BY.test(line) || BY_COLON.test(line);

function cleanName(raw: string): string {
  const bare = trimmed(withoutBy(trimmed(raw.replace(/\s+/g, ' ').replace(ADDRESS, ' '))));
  return trimmed(trimmed(bare.replace(TAIL, '')).replace(/(?<=\p{L}{2})\.$/u, ''));
}

export const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= LONGEST &&
  /\p{L}{2}|\p{Script=Han}/u.test(name) &&
  !UNLIKELY.test(name) &&
  !LOGIN.test(name) &&
  !isNobody(name) &&
  !isRole(name) &&
  name.split(' ').length <= 6;

const words = (name: string): number => name.trim().split(/\s+/).length;

/** "Ann Lee y Jo Kim" are two; "José Ortega y Gasset" is one. */
function splitShort(text: string): string[] {
  const parts = text.split(AND_SHORT);
  return parts.length > 1 && parts.every((part) => words(part) >= 2) ? parts : [text];
}

/** "Lee, Ann" is one name turned round; "Ann Lee, Jr." is one with a suffix. */
function splitCommas(text: string): string[] {
  const parts = text.split(COMMA).map(trimmed).filter(Boolean);
  const [last, first] = parts;
  if (parts.length === 2 && last && first && isTurned(last, first)) return [`${first} ${last}`];
  return parts.reduce<string[]>((names, part) => {
    const before = names.at(-1);
    if (before && SUFFIX.test(part)) names[names.length - 1] = `${before} ${part}`;
    else if (!before || !DEGREE.test(part)) names.push(part);
    return names;
  }, []);
}

const isTurned = (last: string, first: string): boolean =>
  [last, first].every((part) => /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(part)) && !isAgency(first);

/** "Ann Lee": two plain words, none of which could end a name; most names are such, and need no further look. */
const TWO_WORDS =
  /^(?!\S*(?:Published|Updated|Posted)|\S+ (?:Published|Updated|Posted))[A-Z][a-z]{1,20} [A-Z][a-z]{1,20}$/;

/**
 * @param line a byline, e.g. "By Ann Lee and Jo Kim, Example News"
 * @returns names in order, each once; none when it holds no name
 */
export function namesIn(line: string): string[] {
  if (TWO_WORDS.test(line) && withoutBy(line) === line) return isNobody(line) || isRole(line) ? [] : [line];
  const text = withoutBy(
    trimmed(
      line
        .slice(0, 600)
        .replace(OTHERS, '')
        .replace(ADDRESS, ' ')
        .replace(/[ \t\u00a0]+/g, ' '),
    ),
  );
  const parts = splitCommas(text)
    .flatMap((part) => part.split(AND))
    .flatMap(splitShort);
  return unique(parts.slice(0, MOST).map(cleanName).filter(isName));
}

export const unique = (names: readonly string[]): string[] => {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
};

export interface Authors {
  readonly people: readonly string[];
  /** Agencies, outlets, desks. */
  readonly bodies: readonly string[];
}

export const NOBODY_NAMED: Authors = { people: [], bodies: [] };

export const joined = (all: readonly Authors[]): Authors => ({
  people: unique(all.flatMap(({ people }) => people)),
  bodies: unique(all.flatMap(({ bodies }) => bodies)),
});

const BODY_TYPE = /Organization|Corporation|Agency|Business/;

/** Names parted into people and bodies. */
export function sorted(names: readonly string[]): Authors {
  return { people: names.filter((name) => !isAgency(name)), bodies: names.filter(isAgency) };
}

/** A declared author: people and agencies by their names, else the desk that it is. */
export function authorsIn(text: string): Authors {
  const names = namesIn(text);
  const desk = trimmed(withoutBy(text));
  return names.length === 0 && isDesk(desk) ? { people: [], bodies: [desk] } : sorted(names);
}

/** Authors of a JSON-LD article: a string, an object, or a list of either. */
export function jsonLdAuthors(value: Json | undefined, depth = 0): Authors {
  if (value === undefined || value === null || depth > 3) return NOBODY_NAMED;
  if (Array.isArray(value))
    return joined(value.slice(0, MOST).map((item) => jsonLdAuthors(item as Json, depth + 1)));
  if (typeof value === 'string') return authorsIn(plain(value) ?? '');
  if (!isObject(value)) return NOBODY_NAMED;
  const name = value.name;
  if (Array.isArray(name)) return jsonLdAuthors(name as Json, depth + 1);
  const text = plain(name);
  if (!text) return NOBODY_NAMED;
  return typesOf(value).some((type) => BODY_TYPE.test(type))
    ? { people: [], bodies: [text] }
    : authorsIn(text);
}
