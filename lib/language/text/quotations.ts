/**
 * Decides what stands in quotation marks: every style, nested, over several paragraphs (the opening mark repeated, the
 * closing one only at the end), with apostrophes told from single marks and marks that were never closed.
 */
import type { Span } from '../../model';

/** One stretch of quoted text inside one paragraph. */
export interface Quotation extends Span {
  /** Without the marks. */
  readonly inner: Span;
  /** 0: not inside another quotation. */
  readonly depth: number;
  /** False: the mark was not closed in this paragraph. */
  readonly closed: boolean;
  /** The quotation goes on from the paragraph before, where it was left open. */
  readonly goesOn: boolean;
}

interface Open {
  readonly at: number;
  readonly width: number;
  readonly close: string;
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '”“',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '``': "''",
};
const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
const isSpace = (c: string | undefined): boolean => c === undefined || /\s/u.test(c);
const opensAfter = (c: string | undefined): boolean => isSpace(c) || /[([{—–\-“"«„:/…]/u.test(c ?? '');

/** Whether a single mark at `at` can close one: after a word or a stop, and not inside a word. */
function closesSingle(text: string, at: number, end: number): boolean {
  if (isSpace(text[at - 1]) || isLetter(text[at + 1])) return false;
  if (/[.,!?…”"]/u.test(text[at - 1] ?? '')) return true;
  if (!/s/iu.test(text[at - 1] ?? '') || !/^\s\p{L}/u.test(text.slice(at + 1, at + 3))) return true;
  // "the officials’ plan": a possessive, unless no other mark closes
  return !/[\p{L}.,!?…”"]['’](?![\p{L}\p{N}])/u.test(text.slice(at + 1, end));
}

function opensSingle(text: string, at: number, end: number): boolean {
  if (!opensAfter(text[at - 1]) || isSpace(text[at + 1])) return false;
  if (/^['‘’](?:\d0s|\d\ds?\b(?!['’])|(?:tis|twas|em|til|cause|n)\b)/iu.test(text.slice(at, at + 7)))
    return false;
  for (let i = at + 2; i < end; i++)
    if ((text[i] === '’' || text[i] === "'") && closesSingle(text, i, end)) return true;
  return false;
}

function openingAt(text: string, at: number, span: Span, stack: readonly Open[]): Open | null {
  const c = text[at] ?? '';
  if (c === '`' && text[at + 1] === '`') return { at, width: 2, close: "''" };
  const close = PAIRS[c];
  if (close) return { at, width: 1, close };
  if (c === '"') {
    const inside = stack.some((o) => o.close === '"');
    if (inside || (isSpace(text[at + 1]) && at > span.start)) return null;
    return opensAfter(at === span.start ? undefined : text[at - 1]) || !isLetter(text[at - 1])
      ? { at, width: 1, close: '"' }
      : null;
  }
  if (c === "'" && text[at + 1] === "'" && !stack.some((o) => o.close === "''"))
    return isSpace(text[at + 2]) ? null : { at, width: 2, close: "''" };
  if (c === '‘' || c === "'") {
    const before = at === span.start ? undefined : text[at - 1];
    if (c === "'" && text[at + 1] === "'") return null;
    if (before !== undefined && isLetter(before)) return null;
    return opensSingle(text, at, span.end) ? { at, width: 1, close: c === '‘' ? '’' : "'’" } : null;
  }
  return null;
}

function closingAt(text: string, at: number, span: Span, stack: readonly Open[]): number {
  const c = text[at] ?? '';
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i] as Open;
    if (
      open.close === "''"
        ? text.startsWith("''", at) || (c === '”' && !isSpace(text[at - 1])) || c === '"'
        : open.close.includes(c)
    ) {
      if ((c === '’' || c === "'") && open.close !== "''" && !closesSingle(text, at, span.end)) return -1;
      return i;
    }
  }
  // “ … " : marks of two styles
  if (c === '"' || c === '”') return stack.findLastIndex((o) => o.close.includes('”') || o.close === '"');
  return -1;
}

/**
 * @param text        the text that the paragraphs point into
 * @param paragraphs  spans of paragraphs, in order
 * @returns quotations in order of their start, the outer before the inner; none that holds no word
 */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  const all: Quotation[] = [];
  let left: Open | null = null;
  for (const span of paragraphs) {
    const found: Quotation[] = [];
    const stack: Open[] = [];
    const first = text.slice(span.start, span.end).search(/\S/u) + span.start;
    const close = (open: Open, at: number, width: number, closed: boolean): void => {
      const inner = { start: open.at + open.width, end: at };
      const goesOn = left !== null && open.at === first;
      if (/[\p{L}\p{N}]/u.test(text.slice(inner.start, inner.end)))
        found.push({ start: open.at, end: at + width, inner, depth: stack.length, closed, goesOn });
    };
    for (let at = span.start; at < span.end; at++) {
      const c = text[at] ?? '';
      if (!'“”„"«»‹›「」『』‘’\'`'.includes(c)) continue;
      const closing = closingAt(text, at, span, stack);
      if (closing >= 0) {
        const width = text.startsWith("''", at) && stack[closing]?.close === "''" ? 2 : 1;
        stack.length = closing + 1;
        const open = stack.pop() as Open;
        close(open, at, width, true);
        at += width - 1;
        continue;
      }
      const opening = openingAt(text, at, span, stack);
      if (!opening) continue;
      if (
        stack.length > 0 &&
        stack.at(-1)?.close === opening.close &&
        opening.close !== '"' &&
        opening.close !== "'’"
      ) {
        const again = stack.pop() as Open; // “ … “ : the first was never closed
        close(again, sentenceEnd(text, again.at, at), 0, false);
      }
      stack.push(opening);
      at += opening.width - 1;
    }
    let open: Open | null = null;
    while (stack.length > 0) {
      open = stack.pop() as Open;
      if (stack.length === 0) close(open, span.end, 0, false);
    }
    left = open;
    all.push(...found.sort((a, b) => a.start - b.start || b.end - a.end));
  }
  return all;
}

/** Where an unclosed quotation most likely ended: at the first sentence end before the next mark. */
function sentenceEnd(text: string, from: number, before: number): number {
  const stop = /[.!?]\s/u.exec(text.slice(from, before));
  return stop ? from + stop.index + 1 : before;
}
