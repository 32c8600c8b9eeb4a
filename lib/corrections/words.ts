/** Decides what of a selection is marked: whole words, without the white space around them, and in which form they are said. */
import type { Form, Span } from '../model';

const WORD = /[\p{L}\p{M}\p{N}_]/u;
const BEFORE = /[\p{L}\p{M}\p{N}_]+(?:[’'][\p{L}\p{M}\p{N}_]+)*$/u;
const AFTER = /^[\p{L}\p{M}\p{N}_]+(?:[’'][\p{L}\p{M}\p{N}_]+)*/u;
/** No word is longer; keeps the look around short. */
const LONGEST = 80;

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** A character of two code units is not cut in half. */
const whole = (text: string, { start, end }: Span): Span => ({
  start: /[\udc00-\udfff]/.test(text[start] ?? '') ? Math.max(0, start - 1) : start,
  end: /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? Math.min(text.length, end + 1) : end,
});

/**
 * @param span any stretch of `text`, as a hand with a mouse leaves it
 * @returns the words that it touches, whole; an empty span when it touches none
 */
export function wholeWords(text: string, span: Span): Span {
  const { start, end } = trimmed(text, span);
  if (start >= end) return { start, end: start };
  const before = WORD.test(text[start] ?? '')
    ? (BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0].length ?? 0)
    : 0;
  const after = WORD.test(text[end - 1] ?? '')
    ? (AFTER.exec(text.slice(end, end + LONGEST))?.[0].length ?? 0)
    : 0;
  return whole(text, { start: start - before, end: end + after });
}

const QUOTED = /^["“„«‘'](?<inside>[\s\S]*)["”“»’'][,.;]?$/u;
const QUOTATION = /["“”„«»]/u;

/** Direct when all of it is in quotation marks, mixed when a part is. */
export function formOf(words: string): Form {
  const inside = QUOTED.exec(words.trim())?.groups?.inside;
  if (inside !== undefined && !QUOTATION.test(inside)) return 'direct';
  return QUOTATION.test(words) ? 'mixed' : 'indirect';
}
