/**
 * Decides how a pasted or plain text becomes paragraphs and a headline. Paragraphs are parted by blank lines; a text
 * without any has one on each line. The first line is the headline where it looks like one: short, without a full stop,
 * with more text after it.
 */
import type { Part } from './parts';

const MOST_HEADLINE = 140;
const SENTENCE_END = /[.!?…:;,]["”’»)]*$/u;

const clean = (text: string): string => text.replace(/[^\S\n]+/gu, ' ').trim();

/** @returns the lines of each paragraph joined where the text was wrapped by hand */
export function paragraphsOf(text: string): readonly string[] {
  const normal = text.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029]/gu, '\n');
  const byBlankLine = normal.split(/\n[^\S\n]*\n+/u).filter((part) => part.trim() !== '');
  const parts = byBlankLine.length > 1 ? byBlankLine : normal.split('\n');
  return parts.map((part) => clean(part.replace(/\n/g, ' '))).filter((part) => part !== '');
}

export const looksLikeHeadline = (line: string): boolean =>
  line.length <= MOST_HEADLINE && /\p{L}/u.test(line) && !SENTENCE_END.test(line);

export interface Plain {
  /** Null: the text has none. */
  readonly title: string | null;
  readonly parts: readonly Part[];
}

export function readPlain(text: string): Plain {
  const paragraphs = paragraphsOf(text);
  const [first = '', ...rest] = paragraphs;
  const titled = rest.length > 0 && looksLikeHeadline(first);
  return {
    title: titled ? first : null,
    parts: (titled ? rest : paragraphs).map((words) => ({ kind: 'paragraph', text: words, inlines: [] })),
  };
}
