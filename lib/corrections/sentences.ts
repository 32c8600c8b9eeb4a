/** Decides which sentences an article has, in any language: the units that a person steps through and that are counted. */
import type { Article, Block, Field, Span } from '../model';
import { fieldText } from './anchor';

export interface Sentence {
  readonly field: Field;
  readonly span: Span;
}

/** The stretches that are read as running text; code, tables and rules are none. */
function stretchesOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'list':
      return block.items.map(({ span }) => span);
    case 'table':
    case 'code':
    case 'rule':
      return [];
    default:
      return [block.span];
  }
}

const fieldStretches = (article: Article, field: Field): readonly Span[] =>
  field === 'text' && article.blocks.length > 0
    ? article.blocks.flatMap(stretchesOf)
    : [{ start: 0, end: fieldText(article, field).length }];

function segmenterFor(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' }); // the page's tag is none
  }
}

/** @returns in reading order, without the white space around them; none for an empty article */
export function sentencesOf(article: Article): readonly Sentence[] {
  const segmenter = segmenterFor(article.lang);
  return (['title', 'subtitle', 'text'] as const).flatMap((field) => {
    const text = fieldText(article, field);
    return fieldStretches(article, field).flatMap(({ start, end }) =>
      [...segmenter.segment(text.slice(start, end))].flatMap(({ segment, index }) => {
        const words = segment.trim();
        if (words === '') return [];
        const from = start + index + (segment.length - segment.trimStart().length);
        return [{ field, span: { start: from, end: from + words.length } }];
      }),
    );
  });
}
