/** Decides the article that corrections are tried on: short, of our own, and built by words and not by offsets. */
import type {
  Analysis,
  Article,
  Attribution,
  AttributionId,
  Block,
  Source,
  SourceId,
  SourceKind,
  Span,
} from '../../../lib/model';
import { emptyAnalysis } from '../../../lib/model';

export const PARAGRAPHS = [
  'The ferry will sail again on Monday, harbour master Ines Holm said. “We are ready,” she added.',
  'Two officials said the engine had failed twice. One of the officials called the timetable a wish.',
  'The company denied that anything was wrong. Passengers were told nothing at all, several said.',
] as const;

export function articleOf(paragraphs: readonly string[], over: Partial<Article> = {}): Article {
  let at = 0;
  const blocks = paragraphs.map((text): Block => {
    const span = { start: at, end: at + text.length };
    at = span.end + 2;
    return { kind: 'paragraph', span, inlines: [], lang: null, dir: null };
  });
  return {
    url: 'https://quay.example/news/ferry',
    title: 'Ferry back on Monday',
    subtitle: null,
    byline: [],
    siteName: 'Quay Post',
    publishedAt: null,
    modifiedAt: null,
    lang: 'en',
    dir: 'ltr',
    text: paragraphs.join('\n\n'),
    blocks,
    removed: [],
    truncation: null,
    sponsored: false,
    nextPage: null,
    ...over,
  };
}

export const spanOf = (article: Article, words: string): Span => {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

export function sourceOf(id: string, label: string, kind: SourceKind): Source {
  const base = { id: id as SourceId, label, role: null, mentions: [], via: null, why: 'as found' };
  return kind === 'unnamed'
    ? { ...base, kind, basis: 'implicit', reason: null, count: { kind: 'exact', n: 2 }, position: null }
    : { ...base, kind };
}

export const statementOf = (
  article: Article,
  id: string,
  words: string,
  source: string,
  over: Partial<Attribution> = {},
): Attribution => ({
  id: id as AttributionId,
  field: 'text',
  content: [spanOf(article, words)],
  form: 'indirect',
  cue: null,
  mention: null,
  sourceId: source as SourceId,
  evidence: { by: 'model', rule: 'tagger', confidence: 0.9 },
  ...over,
});

export function analysisOf(attributions: readonly Attribution[], sources: readonly Source[]): Analysis {
  return {
    ...emptyAnalysis('en'),
    attributions,
    sources,
  };
}

export const FERRY = articleOf(PARAGRAPHS);

export const FOUND: Analysis = {
  ...analysisOf(
    [
      statementOf(FERRY, 'A1', 'The ferry will sail again on Monday', 'S1'),
      statementOf(FERRY, 'A2', '“We are ready,”', 'S1', { form: 'direct' }),
      statementOf(FERRY, 'A3', 'the engine had failed twice', 'S2'),
      statementOf(FERRY, 'A4', 'the timetable a wish', 'S3'),
      statementOf(FERRY, 'A5', 'anything was wrong', 'S4'),
    ],
    [
      sourceOf('S1', 'Ines Holm', 'person'),
      sourceOf('S2', 'Two officials', 'unnamed'),
      sourceOf('S3', 'One of the officials', 'unnamed'),
      sourceOf('S4', 'The company', 'organization'),
    ],
  ),
  relations: [{ kind: 'denies', from: 'A5' as AttributionId, to: 'A3' as AttributionId }],
};
