/**
 * Decides how an Analysis is laid out for people: statements in reading order, each with its source, its words and
 * the paragraph it stands in.
 */

import {
  type Analysis,
  type Article,
  type Attribution,
  type AttributionId,
  type Field,
  type Relation,
  type Source,
  type SourceId,
  type Span,
  type Standing,
  standingOf,
} from '../lib/model';
import type { Yours } from './types';

/** Below this it looks uncertain who said it, or whether that source is named: fewer than six in ten such are right. */
export const UNCERTAIN_BELOW = 0.6;

export interface Statement {
  readonly id: AttributionId;
  readonly attribution: Attribution;
  readonly source: Source;
  readonly standing: Standing;
  /** It is not sure that these words are this source's, or that the source is of this standing, or both. */
  readonly uncertain: boolean;
  readonly unsureCredit: boolean;
  readonly unsureStanding: boolean;
  /** Marked, credited or of a source that was corrected by the reader. */
  readonly yours: boolean;
  /** The credited words; pieces joined by " … ". */
  readonly text: string;
  /** Place in reading order, from 0. */
  readonly order: number;
  /** Which paragraph, from 1; null in the headline or standfirst. */
  readonly paragraph: number | null;
}

export interface StatementIndex {
  readonly list: readonly Statement[];
  readonly byId: ReadonlyMap<AttributionId, Statement>;
  /** Every source has an entry; one without statements an empty one. */
  readonly bySource: ReadonlyMap<SourceId, readonly Statement[]>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** Only those between statements that are there. */
  readonly relations: readonly Relation[];
}

export const NO_STATEMENTS: StatementIndex = {
  list: [],
  byId: new Map(),
  bySource: new Map(),
  sources: new Map(),
  relations: [],
};

const FIELD_ORDER: Readonly<Record<Field, number>> = { title: 0, subtitle: 1, text: 2 };

/** @returns the text that a span of `field` points into; '' where the article has none */
export function fieldText(article: Article, field: Field): string {
  if (field === 'title') return article.title;
  return field === 'subtitle' ? (article.subtitle ?? '') : article.text;
}

export const startOf = (attribution: Attribution): number =>
  Math.min(...attribution.content.map((span) => span.start));

const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans
    .map((span) => text.slice(span.start, span.end).replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '')
    .join(' … ');

const byPlace = (a: Attribution, b: Attribution): number =>
  FIELD_ORDER[a.field] - FIELD_ORDER[b.field] || startOf(a) - startOf(b);

/** Paragraphs as readers count them: pictures, rules and films are none. */
function paragraphStarts(article: Article): readonly number[] {
  const silent = new Set(['figure', 'media', 'rule', 'heading']);
  return article.blocks.filter((block) => !silent.has(block.kind)).map((block) => block.span.start);
}

/** How many paragraphs have begun, at least 1. */
function paragraphOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

function group(list: readonly Statement[], analysis: Analysis): ReadonlyMap<SourceId, readonly Statement[]> {
  const groups = new Map<SourceId, Statement[]>(analysis.sources.map((source) => [source.id, []]));
  for (const statement of list) groups.get(statement.source.id)?.push(statement);
  return groups;
}

/** What the reader has said of a source is not in doubt any more. */
export const isUnsureStanding = ({ id, confidence }: Source, yours?: Yours): boolean =>
  confidence !== undefined && confidence < UNCERTAIN_BELOW && yours?.sources[id] === undefined;

/**
 * Attributions without content or whose source is unknown are left out: there is nothing to show for them.
 * @param yours what of it is the reader's; without it, what the marks themselves say
 */
export function indexStatements(article: Article, analysis: Analysis, yours?: Yours): StatementIndex {
  const sources = new Map(analysis.sources.map((source) => [source.id, source]));
  const starts = paragraphStarts(article);
  const list: Statement[] = [];
  for (const attribution of [...analysis.attributions].sort(byPlace)) {
    const source = sources.get(attribution.sourceId);
    if (!source || attribution.content.length === 0) continue;
    const unsureCredit = attribution.evidence.confidence < UNCERTAIN_BELOW;
    const unsureStanding = isUnsureStanding(source, yours);
    list.push({
      id: attribution.id,
      attribution,
      source,
      standing: standingOf(source.kind),
      uncertain: unsureCredit || unsureStanding,
      unsureCredit,
      unsureStanding,
      yours: attribution.evidence.by === 'reader' || yours?.sources[source.id] !== undefined,
      text: wordsOf(fieldText(article, attribution.field), attribution.content),
      order: list.length,
      paragraph: attribution.field === 'text' ? paragraphOf(starts, startOf(attribution)) : null,
    });
  }
  const byId = new Map(list.map((statement) => [statement.id, statement]));
  return {
    list,
    byId,
    bySource: group(list, analysis),
    sources,
    relations: analysis.relations.filter(({ from, to }) => byId.has(from) && byId.has(to)),
  };
}

/**
 * @param from where to start; null: before the first (step 1) or after the last (step -1)
 * @returns the next statement in that direction that `wanted` allows; null when there is none
 */
export function stepFrom(
  list: readonly Statement[],
  from: AttributionId | null,
  step: 1 | -1,
  wanted: (statement: Statement) => boolean,
): Statement | null {
  const at = from === null ? -1 : list.findIndex((statement) => statement.id === from);
  const begin = at === -1 ? (step === 1 ? 0 : list.length - 1) : at + step;
  for (let index = begin; index >= 0 && index < list.length; index += step) {
    const statement = list[index];
    if (statement && wanted(statement)) return statement;
  }
  return null;
}
