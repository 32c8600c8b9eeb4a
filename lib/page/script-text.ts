/**
 * Decides what text an article has where the page shows none: the article's body in JSON-LD, else the largest group of
 * sentences in the data that a page's own scripts start from. Data are parsed, never run; markup in them becomes text.
 */
import { decodeEntities } from './metadata/entities';
import { isArticle, type Json, readJsonLd } from './metadata/jsonld';

/** Code units; less than this is a summary. */
const SHORTEST = 600;
const MOST_SCRIPT = 4_000_000;
const MOST_SCRIPTS = 12;
const SENTENCES = /[.!?…。！？]["'”’»)]?(?:\s|$|<)/u;
const PARAGRAPH_END = /<\/(?:p|h[1-6]|li|blockquote|div)>|<br\s*\/?>\s*<br\s*\/?>/gi;
/** Where paragraphs were joined without a space: "ended.The next". */
const LOST_BREAK = /([.!?]["”»]?)(?=\p{Lu}\p{Ll})/gu;

/** `[related id="7" url="…"]`: a code of the editing system that it has not yet replaced. */
const SHORTCODE = /\[\/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'))+\s*\/?\]/gi;

const plain = (markup: string): string =>
  decodeEntities(markup.replace(/<[^>]{0,2000}>/g, ' '))
    .replace(SHORTCODE, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Paragraphs of a value that may be markup, lines, or one long line. */
function paragraphsOf(value: string): string[] {
  const marked = /<\w+[^>]*>/.test(value) ? value.replace(/\s+/g, ' ').replace(PARAGRAPH_END, '\n') : value;
  const lines = marked.split(/\n+/).map(plain).filter(Boolean);
  return lines.length > 1 ? lines : lines.flatMap((line) => line.replace(LOST_BREAK, '$1\n').split('\n'));
}

const lengthOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, { length }) => sum + length, 0);

function fromJsonLd(doc: Document): string[] {
  const bodies = readJsonLd(doc)
    .filter(isArticle)
    .map((article) => article.articleBody)
    .filter((body) => typeof body === 'string');
  return bodies
    .map(paragraphsOf)
    .reduce<string[]>((most, own) => (lengthOf(own) > lengthOf(most) ? own : most), []);
}

/** Strings with sentences, by the path of keys that leads to them (places in lists left out). */
function gather(value: Json, path: string, depth: number, into: Map<string, string[]>): void {
  if (typeof value === 'string') {
    if (value.length < 60 || /^https?:|^[{[]/.test(value) || !SENTENCES.test(value)) return;
    const list = into.get(path);
    if (list) list.push(value);
    else into.set(path, [value]);
    return;
  }
  if (value === null || typeof value !== 'object' || depth > 24) return;
  if (Array.isArray(value)) for (const item of value) gather(item as Json, path, depth + 1, into);
  else
    for (const [key, item] of Object.entries(value)) gather(item as Json, `${path}/${key}`, depth + 1, into);
}

function parsed(source: string): Json {
  try {
    return JSON.parse(source) as Json;
  } catch {
    return null;
  }
}

const BODY_KEY = /(?:body|content|text|html|paragraph|copy|story|article)[^/]*$/i;

function fromState(doc: Document): string[] {
  const groups = new Map<string, string[]>();
  for (const script of [...doc.querySelectorAll('script[type="application/json"]')].slice(0, MOST_SCRIPTS)) {
    const source = script.textContent ?? '';
    if (source.length > 400 && source.length < MOST_SCRIPT) gather(parsed(source), '', 0, groups);
  }
  const candidates = [...groups]
    .filter(([path]) => BODY_KEY.test(path))
    .map(([, values]) => [...new Set(values.flatMap(paragraphsOf))]);
  return candidates.reduce<string[]>((most, own) => (lengthOf(own) > lengthOf(most) ? own : most), []);
}

/**
 * @param shown code units of the text that the page shows
 * @returns the paragraphs of the article's text in the page's data, when they hold at least twice of what is shown;
 *   empty when they do not
 */
export function textInScripts(doc: Document, shown: number): readonly string[] {
  const enough = (paragraphs: readonly string[]): boolean =>
    lengthOf(paragraphs) >= Math.max(SHORTEST, 2 * shown);
  const body = fromJsonLd(doc);
  if (enough(body)) return body;
  const state = fromState(doc);
  return enough(state) ? state : [];
}
