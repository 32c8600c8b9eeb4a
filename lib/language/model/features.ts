/**
 * Decides what the model sees of a token: its word, ending and beginning (as hashes), how it is written, where it stands
 * in paragraph and sentence, and whether it is inside quotation marks. The weights were trained on exactly these
 * features: a change here asks for a new training.
 */
import type { Token } from '../text/tokens';
import { hash, normalise } from './hash';
import { quoteStates } from './quote-states';
import { fillRuleCodes, type RuleFind } from './rule-finds';

/** Sizes of the tables that the features index. */
export const SIZES = {
  suffix3: 2048,
  suffix2: 512,
  prefix3: 1024,
  shape: 12,
  place: 8,
  quote: 16,
  opening: 8,
  rule: 16,
} as const;

/** One entry a token in each array. */
export interface Features {
  readonly length: number;
  /** Hash of the normalised word. */
  readonly word: Uint32Array;
  readonly suffix3: Uint16Array;
  readonly suffix2: Uint16Array;
  readonly prefix3: Uint16Array;
  readonly shape: Uint8Array;
  /** Where the token stands: begins or ends a paragraph, begins a line or a sentence. */
  readonly place: Uint8Array;
  /** Outside, on, or inside quotation marks; plus 8 where the quotation of the paragraph before was left open. */
  readonly quote: Uint8Array;
  /** How near the beginning of the text its paragraph stands. */
  readonly opening: Uint8Array;
  /** What the token is in what the rules found (rule-finds.ts). */
  readonly rule: Uint8Array;
  /** Number of the paragraph, sentence and quoted or unquoted stretch that the token is in, from the beginning. */
  readonly paragraph: Uint32Array;
  readonly sentence: Uint32Array;
  readonly stretch: Uint32Array;
}

const SHAPES: readonly (readonly [RegExp, number])[] = [
  [/^\p{Ll}+$/u, 1], // said
  [/^\p{Lu}\p{Ll}+$/u, 2], // Dong
  [/^\p{Lu}$/u, 3], // I
  [/^\p{Lu}{2,}$/u, 4], // NDP
  [/^(?:\p{L}\.)+$/u, 5], // U.S.
  [/^[\p{L}]{1,5}\.$/u, 6], // Mr.
  [/^['\u2019][sS]$/u, 7], // 's
  [/^\p{N}/u, 8], // 1,250
  [/^\p{Ll}[\p{L}\p{N}'\u2019\u2010\u2011-]*$/u, 9], // don't, long-time
  [/^\p{Lu}[\p{L}\p{N}'\u2019\u2010\u2011-]*$/u, 10], // McDonald, O'Neill
  [/^[@#h]/u, 11], // @handle
];

const shapeOf = (text: string): number => SHAPES.find(([pattern]) => pattern.test(text))?.[1] ?? 0;

const ENDS_SENTENCE = /^(?:[.?!\u2026]|\.{3})$/u;
const CLOSES = /^[\u201d\u2019"')\]\u00bb]$/u;

/**
 * @param text the text that the tokens' offsets point into
 * @param tokens all tokens of the text, in order
 * @param finds what the rules found in it
 * @returns the features, one entry a token
 */
export function featuresOf(
  text: string,
  tokens: readonly Token[],
  finds: readonly RuleFind[] = [],
): Features {
  const n = tokens.length;
  const f: Features = {
    length: n,
    word: new Uint32Array(n),
    suffix3: new Uint16Array(n),
    suffix2: new Uint16Array(n),
    prefix3: new Uint16Array(n),
    shape: new Uint8Array(n),
    place: new Uint8Array(n),
    quote: new Uint8Array(n),
    opening: new Uint8Array(n),
    rule: new Uint8Array(n),
    paragraph: new Uint32Array(n),
    sentence: new Uint32Array(n),
    stretch: new Uint32Array(n),
  };
  fillWords(tokens, f);
  fillPlaces(text, tokens, f);
  const quotes = quoteStates(tokens, f.paragraph);
  f.quote.set(quotes.state);
  f.stretch.set(quotes.stretch);
  fillRuleCodes(f.rule, finds);
  return f;
}

interface WordFeatures {
  readonly word: number;
  readonly suffix3: number;
  readonly suffix2: number;
  readonly prefix3: number;
  readonly shape: number;
}

function fillWords(tokens: readonly Token[], f: Features): void {
  const seen = new Map<string, WordFeatures>();
  for (const [i, { text }] of tokens.entries()) {
    let w = seen.get(text);
    if (!w) {
      const lower = normalise(text);
      w = {
        word: hash(lower),
        suffix3: hash(`${lower.slice(-3)}$`) % SIZES.suffix3,
        suffix2: hash(`${lower.slice(-2)}$`) % SIZES.suffix2,
        prefix3: hash(`^${lower.slice(0, 3)}`) % SIZES.prefix3,
        shape: shapeOf(text),
      };
      seen.set(text, w);
    }
    f.word[i] = w.word;
    f.suffix3[i] = w.suffix3;
    f.suffix2[i] = w.suffix2;
    f.prefix3[i] = w.prefix3;
    f.shape[i] = w.shape;
  }
}

/** place: 1 begins a paragraph, 2 begins a line, 3 begins a sentence, else 0; plus 4 if it ends a paragraph. */
function fillPlaces(text: string, tokens: readonly Token[], f: Features): void {
  let paragraph = 0;
  let sentence = 0;
  let ended = false; // the sentence before is over, closing marks may follow
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1];
    const gap = previous ? text.slice(previous.end, token.start) : '\n\n';
    const lines = gap.split('\n').length - 1;
    let place = 0;
    if (lines > 1) place = 1;
    else if (lines === 1) place = 2;
    if (ended && place !== 1 && !(CLOSES.test(token.text) && gap === '') && !/^\p{Ll}/u.test(token.text)) {
      if (place === 0) place = 3;
      sentence += 1;
      ended = false;
    }
    if (lines > 1 && i > 0) {
      paragraph += 1;
      sentence += 1;
      ended = false;
      f.place[i - 1] = (f.place[i - 1] ?? 0) + 4;
    }
    if (ENDS_SENTENCE.test(token.text)) ended = true;
    else if (!CLOSES.test(token.text)) ended = false;
    f.place[i] = place;
    f.paragraph[i] = paragraph;
    f.sentence[i] = sentence;
    f.opening[i] = paragraph < 3 ? paragraph : paragraph < 6 ? 3 : paragraph < 12 ? 4 : 5;
  }
  if (tokens.length > 0) f.place[tokens.length - 1] = (f.place[tokens.length - 1] ?? 0) + 4;
}
