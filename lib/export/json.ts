/** Decides the export for programs and for taking back in: the article and its analysis as they are, with a version. */
import type { Analysis, Article } from '../model';

/** Raised when a reader of the older form could not read the newer. */
export const EXPORT_VERSION = 1;

export interface ExportedArticle {
  readonly format: 'on-record';
  readonly version: typeof EXPORT_VERSION;
  readonly article: Omit<Article, 'removed'>;
  readonly analysis: Analysis;
}

/** @returns JSON, indented; offsets are UTF-16 code units into `article.text`, or into title or subtitle where `field` says so */
export function toJson({ removed: _cut, ...article }: Article, analysis: Analysis): string {
  const exported: ExportedArticle = { format: 'on-record', version: EXPORT_VERSION, article, analysis };
  return `${JSON.stringify(exported, null, 2)}\n`;
}
