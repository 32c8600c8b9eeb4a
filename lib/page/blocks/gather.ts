/**
 * Decides how text and marks are gathered into paragraphs: white space folded, a line break as a newline, two of them
 * as the end of a paragraph.
 */
import type { Inline } from '../../model';
import { foldText } from './text';

export interface Run {
  readonly text: string;
  readonly inlines: readonly Inline[];
}

export const EMPTY_RUN: Run = { text: '', inlines: [] };

/** Makes a mark for a span of the run's text. */
export type MakeMark = (start: number, end: number) => Inline;

interface Open {
  readonly make: MakeMark;
  start: number;
}

export class Gatherer {
  private text = '';
  private inlines: Inline[] = [];
  private readonly runs: Run[] = [];
  private readonly open: Open[] = [];

  add(raw: string): void {
    const folded = foldText(raw);
    this.text += folded.startsWith(' ') && this.endsInSpace() ? folded.slice(1) : folded;
  }

  /** At the beginning too: no space is to follow. */
  private endsInSpace(): boolean {
    return this.text === '' || this.text.endsWith(' ') || this.text.endsWith('\n');
  }

  lineBreak(): void {
    const trimmed = this.text.replace(/ +$/, '');
    if (trimmed.endsWith('\n')) this.finish();
    else if (trimmed) this.text = `${trimmed}\n`;
  }

  /** Marks what `inner` adds. */
  within(make: MakeMark, inner: () => void): void {
    const entry = { make, start: this.text.length };
    this.open.push(entry);
    inner();
    this.open.pop();
    this.close(entry);
  }

  private close({ make, start }: Open): void {
    const from = start + (/^\s*/.exec(this.text.slice(start))?.[0].length ?? 0);
    const end = this.text.trimEnd().length;
    if (end > from) this.inlines.push(make(from, end));
  }

  /** Ends the paragraph; marks that are open go on in the next. */
  private finish(): void {
    for (const entry of this.open) {
      this.close(entry);
      entry.start = 0;
    }
    const text = this.text.trimEnd();
    if (text) this.runs.push({ text, inlines: this.inlines.map((mark) => clip(mark, text.length)) });
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

export const shiftInline = (mark: Inline, by: number): Inline => ({
  ...mark,
  span: { start: mark.span.start + by, end: mark.span.end + by },
});

/** Runs one after another, parted by `glue`. */
export function joinRuns(runs: readonly Run[], glue: string): Run {
  const parts: string[] = [];
  const inlines: Inline[] = [];
  let length = 0;
  for (const [index, run] of runs.entries()) {
    if (index > 0) length += glue.length;
    for (const mark of run.inlines) inlines.push(shiftInline(mark, length));
    length += run.text.length;
    parts.push(run.text);
  }
  return { text: parts.join(glue), inlines };
}
