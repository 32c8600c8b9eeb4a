/** Decides which forms an analysis can be exported in. */
import type { Analysis, Article } from '../model';
import { toAnnotations } from './annotations';
import { toCsv } from './csv';
import { toJson } from './json';
import { toMarkdown } from './markdown';
import { fileName } from './share';
import type { Own } from './statements';

export { fileName, linkTo } from './share';
export { type Own, statementsOf } from './statements';

export type ExportFormat = 'markdown' | 'json' | 'csv' | 'annotations';

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

interface Form {
  readonly extension: string;
  readonly type: string;
  readonly write: (article: Article, analysis: Analysis, own?: Own) => string;
}

const FORMS: Readonly<Record<ExportFormat, Form>> = {
  markdown: { extension: 'md', type: 'text/markdown', write: toMarkdown },
  json: { extension: 'json', type: 'application/json', write: toJson },
  csv: { extension: 'csv', type: 'text/csv', write: toCsv },
  annotations: { extension: 'jsonld', type: 'application/ld+json', write: toAnnotations },
};

/**
 * @param own what of the analysis is the reader's own; left out where nothing was corrected
 * @returns the file to hand to the reader; its text is UTF-8 when written
 */
export function exportAs(
  format: ExportFormat,
  article: Article,
  analysis: Analysis,
  own?: Own,
): ExportedFile {
  const { extension, type, write } = FORMS[format];
  return { name: fileName(article, extension), type, text: write(article, analysis, own) };
}
