/** Decides what is read aloud, sentence by sentence, and where it is said that somebody's name is not given. */
import { type Sentence, sentencesOf } from '../../lib/corrections';
import type { Article } from '../../lib/model';
import { labelOf } from '../StandingSample';
import { fieldText, type Statement, type StatementIndex } from '../statements';
import type { Translate } from '../types';

export interface Line extends Sentence {
  readonly text: string;
  /** "Unnamed source, two officials:", in the language of the interface; null where there is nothing to say. */
  readonly lead: string | null;
}

/** A period after these, or after an initial, ends no sentence; the browser's own splitter thinks that it does. */
const GOES_ON =
  /(?:^|\s)(?:Mr|Mrs|Ms|Dr|St|Mt|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|Rev|Jr|Sr|vs|No|Nos|M|MM|Mme|Mlle|p\.m|a\.m|\p{Lu})\.$/u;

function joined(sentences: readonly Sentence[], article: Article): readonly Sentence[] {
  const lines: Sentence[] = [];
  for (const sentence of sentences) {
    const last = lines.at(-1);
    const text = last ? fieldText(article, last.field).slice(last.span.start, last.span.end) : '';
    const gap = last ? fieldText(article, last.field).slice(last.span.end, sentence.span.start) : '';
    if (last?.field === sentence.field && GOES_ON.test(text) && /^[^\S\n]+$/.test(gap)) {
      lines[lines.length - 1] = { ...last, span: { start: last.span.start, end: sentence.span.end } };
    } else lines.push(sentence);
  }
  return lines;
}

const KEYS = { unnamed: 'sayUnnamed', vague: 'sayVague' } as const;

function leadOf(statement: Statement | undefined, t: Translate): string | null {
  if (!statement || statement.standing === 'record') return null;
  return t(KEYS[statement.standing], labelOf(statement.source, t));
}

/** @returns one line for each sentence; the lead stands with the sentence in which a statement begins */
export function linesOf(article: Article, index: StatementIndex, t: Translate): readonly Line[] {
  const begins = index.list.map((statement) => ({
    statement,
    field: statement.attribution.field,
    at: Math.min(...statement.attribution.content.map(({ start }) => start)),
  }));
  return joined(sentencesOf(article), article).map(({ field, span }) => {
    const first = begins.find(
      (one) =>
        one.field === field &&
        one.at >= span.start &&
        one.at < span.end &&
        one.statement.standing !== 'record',
    );
    const text = fieldText(article, field).slice(span.start, span.end);
    return { field, span, text, lead: leadOf(first?.statement, t) };
  });
}
