/**
 * Decides the export as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one annotation a statement, its
 * words found again by quotation with what stands around them, and by position. Positions count code points, as the
 * model demands, in the text as On Record reads it.
 */
import type { Analysis, Article, Span } from '../model';
import { countOf, fieldText, type Own, reasonOf, type Statement, statementsOf } from './statements';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const AROUND = 32;

const codePoints = (text: string, offset: number): number => [...text.slice(0, offset)].length;

/** A cut between the halves of a surrogate pair would leave half a character. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

function selectors(text: string, { start, end }: Span) {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
      suffix: whole(text.slice(end, end + AROUND)),
    },
    { type: 'TextPositionSelector', start: codePoints(text, start), end: codePoints(text, end) },
  ];
}

const described = (article: Article, { source, cue, mention, attribution }: Statement): string =>
  [
    source.label,
    `kind: ${source.kind}`,
    source.role && `role: ${source.role}`,
    countOf(source) && `people: ${countOf(source)}`,
    source.kind === 'unnamed' && `reason: ${reasonOf(article, source) ?? 'no reason given'}`,
    source.via && `via: ${source.via}`,
    mention && `mention: ${mention}`,
    cue && `cue: ${cue}`,
    `confidence: ${attribution.evidence.confidence.toFixed(2)}`,
  ]
    .filter(Boolean)
    .join('; ');

function annotation(article: Article, statement: Statement) {
  const { attribution, source, standing, correction } = statement;
  const text = fieldText(article, attribution.field);
  const targets = attribution.content.map((span) => ({
    source: article.url,
    selector: selectors(text, span),
  }));
  return {
    '@context': CONTEXT,
    id: `${article.url.replace(/#.*$/, '')}#on-record-${attribution.id}`,
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: standing },
      { type: 'TextualBody', purpose: 'tagging', value: source.kind },
      ...(correction === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'tagging', value: `corrected by the reader: ${correction}` }]),
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        value: described(article, statement),
      },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** @returns a JSON array of annotations; an empty one when nothing was found */
export const toAnnotations = (article: Article, analysis: Analysis, own?: Own): string =>
  `${JSON.stringify(
    statementsOf(article, analysis, own).map((statement) => annotation(article, statement)),
    null,
    2,
  )}\n`;
