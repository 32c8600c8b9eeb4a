/** Decides where words, sentences and paragraphs of a text begin and end, as far as telling sources apart needs it. */
import type { Field, Span } from '../../model';

export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** Index of the sentence and paragraph that it stands in. */
  readonly sentence: number;
  readonly paragraph: number;
  /** The first word of its sentence. */
  readonly first: boolean;
  /** In a line that capitalises nearly all its words: a headline inside the text. */
  readonly headline: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

export interface FieldText {
  readonly field: Field;
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
  readonly paragraphs: readonly Span[];
}

const WORD =
  /(?:\p{L}\.){2,}|[@#]?[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:(?:['’](?![sS](?![\p{L}\p{N}]))|[-‑&])[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*/gu;
/** "Mr.", "Sen.": their period ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Col|Lt|Sgt|Capt|Cmdr|Maj|Adm|Sen|Sens|Rep|Reps|Gov|Govs|Pres|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Det|Supt|Insp|Const|Cpl|Pte|Messrs|Mme|Mlle|MM|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Calif|Conn|Mass|Mich|Minn|Wash|Ore|Fla|Ariz|Ala|Ga|Tenn|Va|Wis|Ill|Ind|Kan|Ky|La|Md|Me|Mo|Mont|Neb|Nev|Okla|Pa|Tex|Vt|Wyo)$/u;
const END = /[.!?…]["'”’»)\]]*\s+/gu;
const NEXT = /^["'“‘«([—–-]*\s*[\p{Lu}\p{N}@#]/u;

function sentencesOf(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  let start = paragraph.start;
  const part = text.slice(paragraph.start, paragraph.end);
  for (const match of part.matchAll(END)) {
    const at = match.index;
    const next = at + match[0].length;
    if (!NEXT.test(part.slice(next, next + 6))) continue;
    if (part[at] === '.' && ABBREVIATION.test(part.slice(Math.max(0, at - 8), at))) continue;
    spans.push({ start, end: paragraph.start + next });
    start = paragraph.start + next;
  }
  if (start < paragraph.end) spans.push({ start, end: paragraph.end });
  return spans;
}

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/gu))
    if (match[0].trim()) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/** Spans between quotation marks, within a paragraph; a mark that stays open runs to the paragraph's end. */
function quotedIn(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let depth = 0;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const mark = text[i];
    if (mark === '“' || mark === '«') {
      if (depth === 0) open = i;
      depth = 1;
    } else if (mark === '”' || mark === '»') {
      if (depth) spans.push({ start: open, end: i + 1 });
      depth = 0;
    } else if (mark === '"') {
      if (depth) {
        spans.push({ start: open, end: i + 1 });
        depth = 0;
      } else {
        open = i;
        depth = 1;
      }
    }
  }
  if (depth) spans.push({ start: open, end: paragraph.end });
  return spans;
}

/** "Mayor Opens Bridge After Long Delay": at least five longer words, and nearly all with a capital. */
function isHeadline(sentence: string): boolean {
  const longer = sentence.match(/(?<![\p{L}\p{N}])\p{L}{4,}/gu) ?? [];
  if (longer.length < 5) return false;
  return longer.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * longer.length;
}

/** "l’agence" is two words. */
function parts(word: string, elided: RegExp | null): readonly string[] {
  const [first] = elided?.exec(word) ?? [];
  return first && first.length < word.length ? [first, word.slice(first.length)] : [word];
}

/**
 * @param elided what leans on the next word, at its beginning
 * @returns the text's words in order, each with its sentence, paragraph and whether it is quoted
 */
export function readText(field: Field, text: string, elided: RegExp | null = null): FieldText {
  const paragraphs = paragraphsOf(text);
  const sentences: Span[] = [];
  const words: Word[] = [];
  paragraphs.forEach((paragraph, p) => {
    const quotes = quotedIn(text, paragraph);
    let q = 0;
    for (const sentence of sentencesOf(text, paragraph)) {
      const s = sentences.push(sentence) - 1;
      let first = true;
      const headline = isHeadline(text.slice(sentence.start, sentence.end));
      for (const match of text.slice(sentence.start, sentence.end).matchAll(WORD)) {
        let start = sentence.start + match.index;
        // the s of a possessive is no word of its own
        if (/^s$/iu.test(match[0]) && /\p{L}['’]$/u.test(text.slice(start - 2, start))) continue;
        for (const part of parts(match[0], elided)) {
          const end = start + part.length;
          while (q < quotes.length && (quotes[q]?.end ?? 0) <= start) q += 1;
          const quote = quotes[q];
          words.push({
            text: part,
            lower: part.toLowerCase().replace(/’/gu, "'"),
            start,
            end,
            sentence: s,
            paragraph: p,
            first,
            headline,
            quoted: quote !== undefined && quote.start <= start && end <= quote.end,
          });
          start = end;
        }
        first = false;
      }
    }
  });
  return { field, text, words, sentences, paragraphs };
}

/** @returns index of the first word that ends after `offset`; words.length when there is none */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @returns the words that overlap the span */
export function wordsIn(words: readonly Word[], span: Span): readonly Word[] {
  const from = wordAt(words, span.start);
  let to = from;
  while (to < words.length && (words[to] as Word).start < span.end) to += 1;
  return words.slice(from, to);
}
