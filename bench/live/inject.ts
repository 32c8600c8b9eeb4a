/**
 * Decides where blocks go into a page, and which: after paragraphs of the article (told by the reference), in the
 * page's own markup, everything else left byte by byte as it was. The same page and seed give the same result.
 */
import { type DefaultTreeAdapterMap, parse, type DefaultTreeAdapterTypes as T } from 'parse5';
import { hash } from '../data';
import { inventedName, type Random, randomOf } from './random';
import type { Kind, Kit, Phrase, Shape } from './shape';
import { AD_SHAPES } from './shapes-ads';
import { CALL_SHAPES } from './shapes-calls';
import { FEED_SHAPES } from './shapes-feeds';
import { isRealLanguage, realShapes } from './shapes-real';
import { type Words, wordsIn } from './words';

export const JUNK_SHAPES: readonly Shape[] = [...AD_SHAPES, ...FEED_SHAPES, ...CALL_SHAPES];

export interface Put {
  readonly shape: string;
  readonly kind: Kind;
  readonly phrases: readonly Phrase[];
}

export interface Injected {
  readonly html: string;
  readonly puts: readonly Put[];
}

export interface InjectOptions {
  readonly seed: number;
  /** Only the shapes that are tuned on, or only those that are held out. */
  readonly held: boolean;
  readonly lang: string;
}

type Node = DefaultTreeAdapterMap['childNode'];

const FEWEST_PARAGRAPHS = 4;
const MOST_JUNK = 8;
const MOST_REAL = 3;

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** @returns offsets in the markup right after each paragraph whose text is a line of the reference, in order */
export function placesIn(html: string, body: string): number[] {
  const wanted = new Set(
    body
      .split(/\n+/)
      .map(key)
      .filter((line) => line.length >= 60),
  );
  const places: number[] = [];
  const todo: Node[] = [...parse(html, { sourceCodeLocationInfo: true }).childNodes];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (!('childNodes' in node)) continue;
    const end = (node as T.Element).sourceCodeLocation?.endTag?.endOffset;
    if (node.nodeName === 'p' && end !== undefined && wanted.delete(key(textOf(node)))) places.push(end);
    else todo.push(...node.childNodes);
  }
  return places.sort((a, b) => a - b);
}

interface Session {
  readonly random: Random;
  readonly words: Words;
  readonly lang: string;
  names: number;
}

function kitOf(session: Session, phrases: Phrase[]): Kit {
  const { random, words } = session;
  const say = (text: string): string => {
    const name = inventedName(session.names++);
    const said = text.replace('#', name);
    phrases.push({ name, text: said });
    return said;
  };
  const slug = (): string => inventedName(random.below(4000)).toLowerCase();
  return {
    random,
    words,
    say,
    label: (text) => {
      phrases.push({ name: '', text });
      return text;
    },
    headline: () => say(random.pick(words.headlines)),
    pitch: () => say(random.pick(words.pitches)),
    hashed: () =>
      `${random.pick(['css', 'sc', 'jsx', '_'])}-${(random.below(2 ** 31) + 2 ** 30).toString(36)}`,
    away: () => `https://www.${slug()}.example/offer/${random.below(99999)}`,
    own: () =>
      `/${random.pick(['news', 'life', 'sport', 'world'])}/${slug()}-${slug()}-${random.below(99999)}`,
  };
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const [a, b] = [out[i], out[j]];
    if (a !== undefined && b !== undefined) {
      out[i] = b;
      out[j] = a;
    }
  }
  return out;
}

function chooseShapes({ random, lang }: Session, held: boolean, junk: number, real: number): Shape[] {
  const of = (shapes: readonly Shape[]): Shape[] =>
    shuffled(
      shapes.filter((one) => one.held === held),
      random,
    );
  const wanted = isRealLanguage(lang) ? of(realShapes(lang)).slice(0, real) : [];
  return shuffled([...of(JUNK_SHAPES).slice(0, junk), ...wanted], random);
}

/**
 * @param html the page
 * @param body the reference text of its article
 * @returns null when the page has too few paragraphs that are lines of the reference, or is in a language that the
 *          injector does not speak
 */
export function inject(id: string, html: string, body: string, options: InjectOptions): Injected | null {
  const lang = options.lang.toLowerCase().split(/[-_]/)[0] ?? '';
  const words = wordsIn(lang);
  if (!words) return null;
  const places = placesIn(html, body);
  if (places.length < FEWEST_PARAGRAPHS) return null;
  const random = randomOf(hash(`${options.seed} ${options.held} ${id}`));
  const session: Session = { random, words, lang, names: random.below(3000) };
  const junk = Math.min(MOST_JUNK, places.length - 1);
  const shapes = chooseShapes(
    session,
    options.held,
    junk,
    Math.min(MOST_REAL, Math.floor(places.length / 3)),
  );
  // The last paragraph's end is the article's end: what follows it is not between paragraphs.
  const inner = places.slice(0, -1);
  const puts: Put[] = [];
  const inserts = shapes.map((shape, i) => {
    const phrases: Phrase[] = [];
    const markup = shape.build(kitOf(session, phrases));
    puts.push({ shape: shape.name, kind: shape.kind, phrases });
    return { at: inner[Math.floor((i * inner.length) / shapes.length)] ?? 0, markup };
  });
  const pieces: string[] = [];
  let from = 0;
  for (const { at, markup } of inserts) {
    pieces.push(html.slice(from, at), markup);
    from = at;
  }
  return { html: pieces.join('') + html.slice(from), puts };
}
