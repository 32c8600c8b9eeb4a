/** Decides what one exported statement is: an attribution with its source and its own words, in the order of the text. */
import type { Book, Corrected } from '../corrections';
import {
  type Analysis,
  type Article,
  type Attribution,
  type Field,
  type Source,
  type Span,
  type Standing,
  standingOf,
} from '../model';

/** What of an analysis is the reader's own, and what it was made from. */
export interface Own {
  /** As the machine found it. */
  readonly machine: Analysis;
  readonly corrected: Corrected;
  readonly book: Book;
}

/**
 * What the reader did: marked words that the machine had not; credited them to another source; changed or made the
 * source, or merged it with another; took a mark of the machine away. Empty: nothing.
 */
export type Correctedness =
  | ''
  | 'marked'
  | 'credited'
  | 'source-kind'
  | 'source-merged'
  | 'source-made'
  | 'unmarked';

export interface Statement {
  readonly attribution: Attribution;
  readonly source: Source;
  readonly standing: Standing;
  /** The words credited; where they stand in several places, parted by " … ". */
  readonly words: string;
  readonly cue: string;
  readonly mention: string;
  readonly correction: Correctedness;
}

const FIELDS: readonly Field[] = ['title', 'subtitle', 'text'];

/** @returns the text that spans of this field point into; empty when the article has none */
export const fieldText = (article: Article, field: Field): string =>
  field === 'text' ? article.text : ((field === 'title' ? article.title : article.subtitle) ?? '');

const slice = (text: string, span: Span | null): string => (span ? text.slice(span.start, span.end) : '');

const placeOf = ({ field, content }: Attribution): readonly [number, number] => [
  FIELDS.indexOf(field),
  content[0]?.start ?? 0,
];

const inOrder = (a: Attribution, b: Attribution): number => {
  const [fieldA, startA] = placeOf(a);
  const [fieldB, startB] = placeOf(b);
  return fieldA - fieldB || startA - startB;
};

function correctionOf({ id, sourceId, evidence }: Attribution, own: Own | undefined): Correctedness {
  const changes = own?.corrected.changes;
  const statement = changes?.statements[id];
  if (statement) return statement;
  const source = changes?.sources[sourceId];
  if (source) return `source-${source}`;
  return evidence.by === 'reader' ? 'marked' : '';
}

/** @returns the machine's statements that the reader took away; none without corrections */
export function unmarkedOf(article: Article, own: Own | undefined): readonly Statement[] {
  if (!own) return [];
  const attributions = own.corrected.changes.unmarked;
  return statementsOf(article, { ...own.machine, attributions }).map((statement) => ({
    ...statement,
    correction: 'unmarked',
  }));
}

/**
 * @returns the statements of title, standfirst and text, in the order in which they are read; one whose source is not
 * among the sources is left out, since nothing could be said of it
 */
export function statementsOf(article: Article, analysis: Analysis, own?: Own): readonly Statement[] {
  const sources = new Map(analysis.sources.map((source) => [source.id, source]));
  return [...analysis.attributions].sort(inOrder).flatMap((attribution) => {
    const source = sources.get(attribution.sourceId);
    if (!source) return [];
    const text = fieldText(article, attribution.field);
    return [
      {
        attribution,
        source,
        standing: standingOf(source.kind),
        words: attribution.content.map((span) => slice(text, span)).join(' … '),
        cue: slice(text, attribution.cue),
        mention: slice(text, attribution.mention),
        correction: correctionOf(attribution, own),
      },
    ];
  });
}

/** @returns the article's words for why the name is withheld; null when it gives none or the source is named */
export const reasonOf = (article: Article, source: Source): string | null =>
  source.kind === 'unnamed' && source.reason
    ? slice(fieldText(article, source.reason.field), source.reason.span)
    : null;

/** "2" for exactly two, "2+" for at least two; empty for a source that is no unnamed person. */
export const countOf = (source: Source): string =>
  source.kind === 'unnamed' ? `${source.count.n}${source.count.kind === 'at-least' ? '+' : ''}` : '';
