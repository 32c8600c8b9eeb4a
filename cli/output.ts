/** Decides the form of what the commands write: the form of the reference data, so that it can be scored as it is. */
import type { AnalysisInput } from '../lib/language/types';
import type {
  Analysis,
  Article,
  Attribution,
  Block,
  Count,
  Inline,
  ListItem,
  Mention,
  Source,
  Span,
  TableCell,
} from '../lib/model';

type Pair = readonly [number, number];

const pair = ({ start, end }: Span): Pair => [start, end];

// ---------------------------------------------------------------- read

/** Offsets of what lies inside a block are into the block's own text. */
function within(block: Block, { start, end }: Span): Pair {
  return [start - block.span.start, end - block.span.start];
}

function inlineOf(block: Block, { span, ...rest }: Inline): object {
  return { ...rest, span: within(block, span) };
}

const cut = (article: Article, { start, end }: Span): string => article.text.slice(start, end);

const itemOf = (article: Article, { span, ...rest }: ListItem): object => ({
  text: cut(article, span),
  ...rest,
});

const cellOf = (article: Article, { span, ...rest }: TableCell): object => ({
  text: cut(article, span),
  ...rest,
});

function blockOf(article: Article, block: Block): object {
  const { kind, span, inlines, lang, dir, ...rest } = block;
  return {
    kind,
    text: cut(article, span),
    ...rest,
    ...(block.kind === 'list' ? { items: block.items.map((item) => itemOf(article, item)) } : {}),
    ...(block.kind === 'table'
      ? { rows: block.rows.map((row) => row.map((cell) => cellOf(article, cell))) }
      : {}),
    ...(inlines.length > 0 ? { inlines: inlines.map((inline) => inlineOf(block, inline)) } : {}),
    ...(lang === null ? {} : { lang }),
    ...(dir === null ? {} : { dir }),
  };
}

/** What `read` says of an article. */
export function readingOf(article: Article): object {
  const { title, subtitle, byline, siteName, publishedAt, modifiedAt, lang, dir } = article;
  const { truncation, sponsored, nextPage, removed } = article;
  return {
    ...{ title, subtitle, byline, siteName, publishedAt, modifiedAt, lang, dir },
    ...{ truncation, sponsored, nextPage },
    blocks: article.blocks.map((block) => blockOf(article, block)),
    removed: removed.map(({ reason, label, count, excerpt, before, content }) => ({
      reason,
      text: content.text || excerpt,
      ...{ label, count, before },
    })),
  };
}

/** What `read` says when there is no article on the page. */
export const unreadOf = (message: string): object => ({
  title: null,
  subtitle: null,
  byline: [],
  siteName: null,
  publishedAt: null,
  modifiedAt: null,
  lang: null,
  blocks: null,
  removed: [],
  why: message,
});

// ---------------------------------------------------------------- annotate

/** "2" for exactly two, "2+" for two and more. */
export const countOf = ({ kind, n }: Count): string => (kind === 'exact' ? `${n}` : `${n}+`);

export function wordsOf(input: AnalysisInput, { field, span }: Mention): string {
  const text = field === 'text' ? input.text : (input[field] ?? '');
  return text.slice(span.start, span.end);
}

function sourceOf(input: AnalysisInput, source: Source): object {
  const { id, kind, label, role, via, why, confidence } = source;
  return {
    ...{ id, kind, label },
    ...(role === null ? {} : { role }),
    ...(source.kind === 'unnamed'
      ? {
          basis: source.basis,
          reason: source.reason && wordsOf(input, source.reason),
          count: countOf(source.count),
          position: source.position,
        }
      : {}),
    ...(via === null ? {} : { via }),
    why,
    ...(confidence === undefined ? {} : { confidence }),
  };
}

const spansOf = (span: Span | null): readonly Pair[] => (span ? [pair(span)] : []);

const attributionOf = ({ id, sourceId, form, mention, cue, content, evidence }: Attribution): object => ({
  ...{ id, sourceId, form },
  mention: spansOf(mention),
  cue: spansOf(cue),
  content: content.map(pair),
  evidence,
});

/**
 * What `annotate` says: spans into `text`; why each source is what it is and how sure that is (0 to 1), who denies or
 * confirms whom, who was asked and gave no answer, and the counts. Statements in the headline or standfirst of a page, whose spans are into
 * those, stand apart in `headline`.
 */
export function annotationOf(input: AnalysisInput, analysis: Analysis): object {
  const inText = analysis.attributions.filter(({ field }) => field === 'text');
  const above = analysis.attributions.filter(({ field }) => field !== 'text');
  const { title, subtitle, text } = input;
  return {
    text,
    language: analysis.language,
    sources: analysis.sources.map((source) => sourceOf(input, source)),
    attributions: inText.map(attributionOf),
    relations: analysis.relations,
    silences: analysis.silences.map(({ span, label }) => ({ span: pair(span), label })),
    summary: analysis.summary,
    ...(title === null
      ? {}
      : {
          headline: {
            ...{ title, subtitle },
            attributions: above.map((one) => ({ field: one.field, ...attributionOf(one) })),
          },
        }),
  };
}
