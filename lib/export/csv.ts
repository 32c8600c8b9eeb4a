/**
 * Decides the export for spreadsheets: one statement a row, comma-separated by RFC 4180, with a heading row.
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it (CSV injection).
 */
import type { Analysis, Article } from '../model';
import { countOf, type Own, reasonOf, type Statement, statementsOf, unmarkedOf } from './statements';

const COLUMNS = [
  'url',
  'outlet',
  'published',
  'statement',
  'field',
  'start',
  'end',
  'form',
  'words',
  'cue',
  'mention',
  'source',
  'source_label',
  'kind',
  'standing',
  'basis',
  'reason',
  'people',
  'position',
  'via',
  'confidence',
  'marked_by',
  'correction',
] as const;

const FORMULA = /^[=+\-@\t\r]/;

/** Text cells only: numbers of ours never begin a formula. */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @returns a file, lines ended by CR LF */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

function row(article: Article, statement: Statement) {
  const { attribution, source, standing, words, cue, mention } = statement;
  const unnamed = source.kind === 'unnamed' ? source : null;
  return [
    article.url,
    article.siteName,
    article.publishedAt,
    attribution.id,
    attribution.field,
    attribution.content[0]?.start ?? 0,
    attribution.content.at(-1)?.end ?? 0,
    attribution.form,
    words,
    cue,
    mention,
    source.id,
    source.label,
    source.kind,
    standing,
    unnamed?.basis ?? null,
    reasonOf(article, source),
    countOf(source),
    unnamed?.position ?? null,
    source.via,
    Number(attribution.evidence.confidence.toFixed(3)),
    attribution.evidence.by,
    statement.correction,
  ];
}

/**
 * @param own the reader's corrections: said in a column of their own; marks that were taken away come last
 * @returns the whole file, lines ended by CR LF; the heading alone when nothing was found
 */
export function toCsv(article: Article, analysis: Analysis, own?: Own): string {
  const statements = [...statementsOf(article, analysis, own), ...unmarkedOf(article, own)];
  const rows = statements.map((statement) => row(article, statement));
  return csvOf([COLUMNS, ...rows]);
}
