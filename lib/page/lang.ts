/**
 * Decides which language an article is in: by what the page declares, checked against the text. The text is told by
 * its script, and within a script by the commonest words; no library, no model.
 */
import { PROFILES, SCRIPTS } from './lang-profiles';
import { wordsOf } from './letters';

/** How sure the text is: the share of its words that are stop words of the language, and by how much it leads. */
export interface Told {
  readonly lang: string;
  readonly share: number;
  readonly lead: number;
}

const SAMPLE = 6000;
const WORD = /\p{L}+/gu;
const FEWEST_WORDS = 12;
/** Below this share of stop words nothing is told. */
const LEAST_SHARE = 0.12;
/** A declared language is overruled only by a text this sure. */
const OVERRULING = { share: 0.2, lead: 0.08 } as const;

/** The primary subtag: "en-CA", "en_CA" and "EN" are "en". Tags that are no language ("x-default") give null. */
export function primaryTag(tag: string | null | undefined): string | null {
  const found = /^([a-z]{2,3})(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
  if (found === null || found === 'und' || found === 'mul') return null;
  return SAME[found] ?? found;
}

/** Tags for one language by several names. */
const SAME: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  jp: 'ja',
  cz: 'cs',
  gr: 'el',
  eng: 'en',
  ger: 'de',
  deu: 'de',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  dut: 'nl',
  jpn: 'ja',
  zho: 'zh',
  chi: 'zh',
  kor: 'ko',
  rus: 'ru',
  ukr: 'uk',
  ara: 'ar',
  heb: 'he',
  pol: 'pl',
};

/** A letter of any script that is looked for; a text without one need not be counted. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2126\u2c00-\uffff]/;

function byScript(sample: string): Told | null {
  if (!OTHER_SCRIPT.test(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_WORDS) return null;
  for (const { lang, pattern, least } of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share >= least) return { lang, share: 1, lead: 1 };
  }
  return null;
}

let languagesOf: ReadonlyMap<string, readonly number[]> | null = null;

/** Every stop word with the places of its languages among the profiles. */
function stopWords(): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  for (const [at, { stops }] of PROFILES.entries())
    for (const word of new Set(stops.split(' '))) {
      const places = all.get(word);
      if (places) places.push(at);
      else all.set(word, [at]);
    }
  return all;
}

/** The most that a language's own letters add to the share of its stop words. */
const MOST_MARKED = 0.05;

/** The second largest: languages that cannot reach it by their letters need not be looked for. */
function secondOf(counts: readonly number[]): number {
  let most = 0;
  let second = 0;
  for (const count of counts)
    if (count > most) [second, most] = [most, count];
    else if (count > second) second = count;
  return second;
}

function byWords(sample: string): Told | null {
  const words = sample.toLowerCase().match(WORD) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  languagesOf ??= stopWords();
  const found = PROFILES.map(() => 0);
  for (const word of words) for (const at of languagesOf.get(word) ?? []) found[at] = (found[at] ?? 0) + 1;
  const least = secondOf(found) / words.length - MOST_MARKED;
  const scored = PROFILES.map(({ lang, marks }, at) => {
    const hits = (found[at] ?? 0) / words.length;
    const marked = marks && hits >= least ? (sample.match(marks)?.length ?? 0) / words.length : 0;
    return { lang, share: hits + Math.min(MOST_MARKED, marked * 0.3) };
  }).sort((a, b) => b.share - a.share);
  const [best, next] = scored;
  if (!best || best.share < LEAST_SHARE) return null;
  return { ...best, lead: best.share - (next?.share ?? 0) };
}

/**
 * @param text a few paragraphs; the first 6000 code units are looked at
 * @returns the language that the text is in; null when it is too short or in none that is known here
 */
export function tellLanguage(text: string): Told | null {
  const sample = text.slice(0, SAMPLE);
  return byScript(sample) ?? byWords(sample);
}

const NORDIC = new Set(['no', 'da', 'sv']);
/** Languages whose texts look alike to stop words: the page is believed. */
const isClose = (a: string, b: string): boolean => NORDIC.has(a) && NORDIC.has(b) && a !== 'sv' && b !== 'sv';

const isKnown = (lang: string): boolean =>
  PROFILES.some((profile) => profile.lang === lang) || SCRIPTS.some((script) => script.lang === lang);

/** Languages that no other with stop words here is like. */
const UNLIKE_OTHERS = new Set(['en', 'de']);
/** Share of stop words that no text in another language reaches. */
const SURELY = 0.25;
const stopsOf = new Map<string, ReadonlySet<string>>();

function stopsIn(lang: string): ReadonlySet<string> {
  const before = stopsOf.get(lang);
  if (before) return before;
  const stops = new Set(PROFILES.find((profile) => profile.lang === lang)?.stops.split(' '));
  stopsOf.set(lang, stops);
  return stops;
}

/** The declared language is so plainly the text's that the others need not be tried. */
function isSurelyIn(lang: string, sample: string): boolean {
  if (!UNLIKE_OTHERS.has(lang) || OTHER_SCRIPT.test(sample)) return false;
  const words = wordsOf(sample).split(' ');
  const stops = stopsIn(lang);
  let hits = 0;
  for (const word of words) if (stops.has(word)) hits += 1;
  return words.length >= FEWEST_WORDS && hits >= SURELY * words.length;
}

/**
 * @param declared tags in the page's order: html lang, JSON-LD, Open Graph, header
 * @param text the article's
 * @returns a language tag (primary subtag); null when the page does not say and the text does not tell
 */
export function articleLanguage(
  declared: readonly (string | null | undefined)[],
  text: string,
): string | null {
  const tags = [...new Set(declared.map(primaryTag).filter((tag) => tag !== null))];
  const stated = tags[0] ?? null;
  if (stated !== null && tags.length === 1 && isSurelyIn(stated, text.slice(0, SAMPLE))) return stated;
  const told = tellLanguage(text);
  if (!told || told.lang === stated) return stated ?? told?.lang ?? null;
  if (stated === null || tags.includes(told.lang)) return told.lang;
  const sure = told.share >= OVERRULING.share && told.lead >= OVERRULING.lead;
  return sure && (isKnown(stated) || told.lead >= 0.15) && !isClose(stated, told.lang) ? told.lang : stated;
}
