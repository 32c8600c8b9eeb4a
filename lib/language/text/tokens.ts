/**
 * Decides what a token is: a word with its inner hyphens and apostrophes, a possessive 's by itself, a number with
 * its separators, an abbreviation with its periods, or one punctuation mark. The trained model sees exactly these.
 */
import type { Span } from '../../model';

export interface Token extends Span {
  readonly text: string;
}

/** Titles and the like that keep their period: "Mr. Dong" is one sentence. */
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|prof|rev|hon|gen|col|lt|sgt|capt|cmdr|maj|adm|sen|rep|gov|pres|st|mt|ft|jr|sr|vs|no|inc|corp|co|ltd|bros|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|ave|blvd|dept|est|fig|approx)$/iu;

const TOKEN = new RegExp(
  [
    String.raw`https?:\/\/[^\s\u201c\u201d"<>]+`, // https://t.co/x1
    String.raw`[@#][\p{L}\p{N}_]+`, // @handle, #tag
    String.raw`(?:\p{L}\.){2,}`, // U.S., p.m., J.D.
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}{1,3}(?![\p{L}\p{N}]))?`, // 1,250.5, 3:06, 20th
    String.raw`['\u2019][sS](?![\p{L}\p{N}])`, // the 's of Dong's
    String.raw`[\p{L}\p{M}\p{N}]+(?:(?:['\u2019](?![sS](?![\p{L}\p{N}]))|[-\u2010\u2011])[\p{L}\p{M}\p{N}]+)*`, // two-year-old, don't
    String.raw`\.{3}|\u2026|--+`, // ..., --
    String.raw`[^\s]`, // any other mark by itself
  ].join('|'),
  'gu',
);

/**
 * @param text any text
 * @param offset what to add to the offsets (where `text` begins in the article), in UTF-16 units
 * @returns tokens in order; their spans never overlap and cover all that is not white space
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    let end = start + match[0].length;
    if (text[end] === '.' && ABBREVIATED.test(match[0]) && /^\.\s+\S/u.test(text.slice(end, end + 3)))
      end += 1;
    const last = tokens.at(-1);
    if (last && last.end > start + offset) continue; // the period just taken by an abbreviation
    tokens.push({ text: text.slice(start, end), start: start + offset, end: end + offset });
  }
  return tokens;
}
