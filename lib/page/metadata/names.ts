/** Decides which strings are names of authors: no "By", no role, no agency suffix, no address, no date. */
import { isObject, type Json, plain, typesOf } from './jsonld';

const BY =
  /^\s*(?:(?:written|reported|posted|words|story|text|interview|review|analysis|opinion|exclusive|a cura)\s+(?:by|von|di)|by|von|par|por|di|door|av|af|przez|autor(?:in|a|es|zy)?|tekst|text|texte|texto|testo|author|auteur|redactie|skrevet av|de|da|od|fra|yazan|kirjoittaja)\s*[:\s]\s*/iu;
const PARTED =
  /\s*(?:,|;|\||•|·|\/|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|\bi\b|&|\n)\s*/iu;
/** What stands after a name: role or agency. */
const TAIL = /\s*(?:\(|\[|\s[-–—|]\s|\bfor\b|\bvia\b|\bin\b [A-Z]|@).*$/u;
const NOT_A_NAME =
  /https?:|www\.|\.(?:com|org|net|co\.uk|de|fr)\b|@|\d{2,}|^(?:staff|admin|editor|editors?|newsroom|news desk|redaktion|redaktionen|rédaction|la rédaction|redacción|redazione|web ?desk|online|guest|contributor|correspondent|published|updated|share|follow|reporter|senior .{0,30}|.{0,30} (?:editor|reporter|correspondent|writer|columnist|producer)|political .{0,20}|unknown|null|undefined|subscribe|none|author|n\/a)$/iu;
const LONGEST = 60;

const cleanName = (raw: string): string =>
  raw
    .replace(/\s+/g, ' ')
    .replace(BY, '')
    .replace(TAIL, '')
    .replace(/^[\s,;:–—|-]+|[\s,;:.–—|-]+$/gu, '')
    .trim();

const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= LONGEST &&
  /\p{L}/u.test(name) &&
  !NOT_A_NAME.test(name) &&
  name.split(' ').length <= 6;

/**
 * @param line a byline, e.g. "By Ann Lee and Jo Kim, Example News"
 * @returns names in order, each once
 */
export function namesIn(line: string): string[] {
  const stripped = line.replace(BY, '');
  const names = stripped.split(PARTED).map(cleanName).filter(isName);
  return unique(names);
}

export const unique = (names: readonly string[]): string[] =>
  names.filter(
    (name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index,
  );

/** Authors of a JSON-LD article: a string, an object, or a list of either. */
export function jsonLdNames(value: Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return unique(value.flatMap((item) => jsonLdNames(item as Json)));
  if (typeof value === 'string') return namesIn(plain(value) ?? '');
  if (!isObject(value)) return [];
  const organization = typesOf(value).includes('Organization');
  const name = value.name;
  if (Array.isArray(name)) return unique(name.flatMap((item) => jsonLdNames(item as Json)));
  const text = plain(name as Json);
  if (!text) return [];
  if (organization) return [text];
  return namesIn(text);
}
