/**
 * Decides where a sentence of a news text ends: "Mt.", "5 p.m. Monday", initials, "Inc. said" and a question inside a
 * quotation ("Why?" he asked) end none; "the U.S. In 2019", "end.Next" without a space, and a line of a list do.
 */
import type { Span } from '../../model';

/** What a language knows about its periods. All words in lower case, without the last period. */
export interface SentenceData {
  /** Stand before a name: a period after them never ends a sentence unless a clear opener follows ("St. The"). */
  readonly titles: ReadonlySet<string>;
  /** Stand after a name, or are short for a place: end one only before an opener. */
  readonly suffixes: ReadonlySet<string>;
  /** Names that end in an exclamation mark. */
  readonly exclaiming: ReadonlySet<string>;
  readonly hours: ReadonlySet<string>;
  /** May follow an hour in the same sentence, with a capital: "5 p.m. Monday". */
  readonly afterHours: ReadonlySet<string>;
  /** Words that, with a capital after a period, open a sentence. */
  readonly openers: ReadonlySet<string>;
}

const TERMINATOR = /[.!?\u2026\u3002]+/gu;
const CLOSERS = /^(?:['’](?!\p{L})|["”»›)\]」』]|\s?[»›](?!\p{L}))*/u;
const WORD_BEFORE = /(?:\p{L}\.)*[\p{L}\p{N}'’-]+$/u;
const NEXT_WORD = /^[\s"“”„«‹‘'([「『—–-]*([\p{L}\p{N}@#][\p{L}\p{N}.'’-]*)?/u;
const BULLET = /^\s*(?:[•‣▪●◦*·■–—-]|\d{1,2}[.)])\s/u;
/** “Why?” Smith asked: the words after the question name who asked. */
const ASKED_BY =
  /^\s*(?:(?:\p{Lu}[\p{L}.'’-]+|the|her|his|one|another)\s+){1,6}(?:said|says|asked|asks|added|adds|wrote|writes|told|replied|shouted|tweeted|wondered|recalled|joked|exclaimed|continued)\b/u;

type Verdict = 'break' | 'join';

const lineBreaks = (before: string, after: string): boolean => {
  if (BULLET.test(after)) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/[.!?:…][”"’')\]]*\s*$/u.test(line)) return true;
  return line.trim().length < 45 && /^\s*[\p{Lu}\p{N}@#"“«‘]/u.test(after);
};

const opens = (word: string, data: SentenceData): boolean =>
  data.openers.has(word.toLowerCase().replaceAll('’', "'"));

function afterPeriod(word: string, next: string, data: SentenceData): Verdict {
  const bare = word.toLowerCase();
  const last = bare.slice(bare.lastIndexOf('.') + 1);
  const dotted = bare.includes('.');
  const opener = opens(next, data);
  if (data.hours.has(bare)) {
    const follows = data.afterHours.has(next.toLowerCase().replace(/\.$/u, ''));
    return follows ? 'join' : 'break';
  }
  if (data.titles.has(bare)) return 'join';
  if (data.suffixes.has(bare) || (dotted && last.length === 1)) return opener ? 'break' : 'join';
  if (/^\p{Lu}$/u.test(word)) return opener && word !== 'I' ? 'break' : word === 'I' ? 'break' : 'join';
  return 'break';
}

function decide(
  text: string,
  from: number,
  mark: string,
  end: number,
  stop: number,
  data: SentenceData,
): Verdict {
  const before = text.slice(Math.max(from, end - 40), end).slice(0, -mark.length);
  const closers = CLOSERS.exec(text.slice(end, Math.min(stop, end + 6)))?.[0] ?? '';
  const rest = text.slice(end + closers.length, Math.min(stop, end + closers.length + 120));
  if (rest.trim() === '') return 'break';
  const spaced = /^\s/u.test(rest);
  const word = WORD_BEFORE.exec(before)?.[0] ?? '';
  if (!spaced) {
    const glued =
      /^\p{Lu}(?:\p{Ll}|\s)|^["“«]\p{Lu}/u.test(rest) &&
      (closers !== '' || /\p{Ll}{2}$|\p{N}$/u.test(before));
    return glued && mark !== '\u2026' && !/\S*(?:@|www|https?:)\S*$/u.test(before) ? 'break' : 'join';
  }
  const next = NEXT_WORD.exec(rest)?.[1] ?? '';
  if (/^\s*[—–-]/u.test(rest) && !BULLET.test(rest.replace(/^\s*/u, ''))) return 'join';
  if (/^\s*[,;:)]/u.test(rest)) return 'join';
  if (/^\p{Ll}/u.test(next) && !/^\p{Ll}+\p{Lu}/u.test(next)) return 'join';
  if (closers !== '' && mark !== '.' && ASKED_BY.test(rest)) return 'join';
  if (mark === '!' && closers === '' && data.exclaiming.has(word.toLowerCase())) return 'join';
  if (mark === '.' && closers === '') {
    if (
      /^\p{N}/u.test(next) &&
      /^(?:no|nos|art|vol|fig|p|pp|sec|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu.test(word)
    )
      return 'join';
    if (/^\d{1,2}$/u.test(word) && /(?:^|\n)\s*\d{1,2}$/u.test(text.slice(from, end - 1))) return 'join';
    if (/^\s*\(/u.test(rest) && (word.includes('.') || data.suffixes.has(word.toLowerCase()))) return 'join';
    if (word !== '') return afterPeriod(word, next, data);
  }
  if (/^(?:\.{2,}|…)$/u.test(mark) && closers === '')
    return /^\p{Lu}/u.test(next) && !/^I\b/u.test(next) ? 'break' : 'join';
  return 'break';
}

/**
 * @param text  the text that the span points into
 * @param span  one paragraph (never sentences over paragraphs)
 * @param data  the language's abbreviations
 * @returns sentences in order, without the white space around them; empty for a blank span
 */
export function sentencesOf(text: string, span: Span, data: SentenceData): Span[] {
  const ends: number[] = [];
  TERMINATOR.lastIndex = span.start;
  for (let m = TERMINATOR.exec(text); m && m.index < span.end; m = TERMINATOR.exec(text)) {
    const end = m.index + m[0].length;
    if (decide(text, ends.at(-1) ?? span.start, m[0], end, span.end, data) === 'join') continue;
    const closers = CLOSERS.exec(text.slice(end, Math.min(span.end, end + 6)))?.[0] ?? '';
    ends.push(end + closers.length);
  }
  for (let at = text.indexOf('\n', span.start); at >= 0 && at < span.end; at = text.indexOf('\n', at + 1))
    if (lineBreaks(text.slice(span.start, at), text.slice(at + 1, Math.min(span.end, at + 40))))
      ends.push(at);
  ends.push(span.end);
  const sentences: Span[] = [];
  let start = span.start;
  for (const end of ends.sort((a, b) => a - b)) {
    const piece = trimmed(text, start, end);
    if (piece) sentences.push(piece);
    start = Math.max(start, end);
  }
  return sentences;
}

/** The span without white space at its ends; null when nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return from < to ? { start: from, end: to } : null;
}
