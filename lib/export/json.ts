/** Decides the export for programs and for taking back in: the article and its analysis as they are, with a version. */
import { isEmptyBook, keptForm } from '../corrections';
import type { Analysis, Article } from '../model';
import type { Own } from './statements';

/** Raised when a reader of the older form could not read the newer. */
export const EXPORT_VERSION = 1;

export interface ExportedArticle {
  readonly format: 'on-record';
  readonly version: typeof EXPORT_VERSION;
  readonly article: Omit<Article, 'removed'>;
  /** As it is shown: with the reader's corrections. */
  readonly analysis: Analysis;
  /** The corrections, to be taken back in; and the machine's analysis without them. Left out where there are none. */
  readonly corrections?: ReturnType<typeof keptForm>;
  readonly machine?: Analysis;
}

/** @returns JSON, indented; offsets are UTF-16 code units into `article.text`, or into title or subtitle where `field` says so */
export function toJson({ removed: _cut, ...article }: Article, analysis: Analysis, own?: Own): string {
  const base = { format: 'on-record', version: EXPORT_VERSION, article, analysis } as const;
  const exported: ExportedArticle =
    own && !isEmptyBook(own.book) ? { ...base, corrections: keptForm(own.book), machine: own.machine } : base;
  return `${JSON.stringify(exported, null, 2)}\n`;
}
