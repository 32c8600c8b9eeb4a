/**
 * Decides how inline markup becomes text with marks: white space folded, links and emphasis as spans, a line break as
 * a newline, two of them as the end of a paragraph.
 */
import type { Direction, Inline } from '../../model';
import { safeAddress } from '../address';
import type { Cut } from '../cut';
import { type Branch, isBranch, type Tree } from '../tree';

export interface Run {
  readonly text: string;
  readonly inlines: readonly Inline[];
}

export interface Context {
  readonly base: string;
  readonly cuts: ReadonlyMap<Branch, Cut>;
}

type Plain = 'strong' | 'emphasis' | 'code' | 'superscript' | 'subscript' | 'strike';

const MARKS: Readonly<Record<string, Plain>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  sup: 'superscript',
  sub: 'subscript',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
};

const directionOf = (value: string | null): Direction | null =>
  value === 'rtl' || value === 'ltr' ? value : null;

/** Gathers text and marks; the only place where white space is folded. */
class Gatherer {
  private text = '';
  private inlines: Inline[] = [];
  private readonly runs: Run[] = [];
  private readonly open: { readonly make: (start: number, end: number) => Inline; start: number }[] = [];

  add(raw: string): void {
    const folded = raw.replace(/[\s\u200b\ufeff]+/g, ' ');
    const clean = this.text === '' || /[\s]$/.test(this.text) ? folded.replace(/^ /, '') : folded;
    this.text += clean;
  }

  lineBreak(): void {
    const trimmed = this.text.replace(/ +$/, '');
    if (trimmed.endsWith('\n')) this.finish();
    else if (trimmed) this.text = `${trimmed}\n`;
  }

  within(make: (start: number, end: number) => Inline, inner: () => void): void {
    const entry = { make, start: this.text.length };
    this.open.push(entry);
    inner();
    this.open.pop();
    this.close(entry);
  }

  private close(entry: { readonly make: (start: number, end: number) => Inline; start: number }): void {
    const end = this.text.trimEnd().length;
    if (end > entry.start) this.inlines.push(entry.make(entry.start, end));
  }

  /** Ends the paragraph; marks that are open go on in the next. */
  finish(): void {
    for (const entry of this.open) {
      this.close(entry);
      entry.start = 0;
    }
    const text = this.text.trimEnd();
    const inlines = this.inlines.filter(({ span }) => span.start < text.length);
    if (text) this.runs.push({ text, inlines: inlines.map((mark) => clip(mark, text.length)) });
    this.text = '';
    this.inlines = [];
  }

  done(): readonly Run[] {
    this.finish();
    return this.runs;
  }
}

const clip = (mark: Inline, end: number): Inline =>
  mark.span.end <= end ? mark : { ...mark, span: { start: mark.span.start, end } };

function markOf(node: Branch, context: Context): ((start: number, end: number) => Inline) | null {
  const plain = MARKS[node.tag];
  if (plain) return (start, end) => ({ kind: plain, span: { start, end } });
  if (node.tag === 'a') {
    const href = safeAddress(node.attr('href'), context.base);
    return href === null ? null : (start, end) => ({ kind: 'link', span: { start, end }, href });
  }
  const lang = node.attr('lang');
  const dir = directionOf(node.attr('dir'));
  return lang ? (start, end) => ({ kind: 'language', span: { start, end }, lang, dir }) : null;
}

function gather(node: Tree, into: Gatherer, context: Context): void {
  if (node.kind === 'text') into.add(node.text);
  else if (node.tag === 'br') into.lineBreak();
  else if (!context.cuts.has(node) && node.tag !== 'svg') gatherElement(node, into, context);
}

function gatherElement(node: Branch, into: Gatherer, context: Context): void {
  const inner = (): void => {
    for (const child of node.children) gather(child, into, context);
  };
  const mark = markOf(node, context);
  if (mark) into.within(mark, inner);
  else inner();
}

/**
 * @param nodes inline nodes side by side
 * @returns one run a paragraph (parted by double line breaks), none when there is no text
 */
export function runsOf(nodes: readonly Tree[], context: Context): readonly Run[] {
  const into = new Gatherer();
  for (const node of nodes) gather(node, into, context);
  return into.done();
}

const EMPTY: Run = { text: '', inlines: [] };

/** All text of an element in one run, its paragraphs parted by newlines. */
export function oneRun(node: Branch, context: Context): Run {
  const runs = paragraphsIn(node, context);
  return runs.length === 0 ? EMPTY : joinRuns(runs, '\n');
}

/** Runs of an element that may hold paragraphs of its own. */
function paragraphsIn(node: Branch, context: Context): readonly Run[] {
  const runs: Run[] = [];
  let inline: Tree[] = [];
  const flush = (): void => {
    runs.push(...runsOf(inline, context));
    inline = [];
  };
  for (const child of node.children) {
    if (isBranch(child) && /^(?:p|div|ul|ol|li|section|h[1-6]|footer|header|figcaption)$/.test(child.tag)) {
      flush();
      if (!context.cuts.has(child)) runs.push(...paragraphsIn(child, context));
    } else inline.push(child);
  }
  flush();
  return runs;
}

export const shiftInline = (mark: Inline, by: number): Inline => ({
  ...mark,
  span: { start: mark.span.start + by, end: mark.span.end + by },
});

export function joinRuns(runs: readonly Run[], glue: string): Run {
  let text = '';
  const inlines: Inline[] = [];
  for (const [index, run] of runs.entries()) {
    if (index > 0) text += glue;
    inlines.push(...run.inlines.map((mark) => shiftInline(mark, text.length)));
    text += run.text;
  }
  return { text, inlines };
}
