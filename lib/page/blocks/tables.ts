/** Decides what a table is: rows and cells with their text; one that only lays out the page is read through. */
import type { TableBlock, TableCell } from '../../model';
import { type Branch, find, isBranch } from '../tree';
import { type Draft, draft } from './draft';
import { isImage, picturesIn } from './images';
import { type Context, joinRuns, oneRun, type Run } from './inline';
import { oneLine } from './text';

const CELL = /^t[dh]$/;
const GROUP = /^(?:thead|tbody|tfoot)$/;
const LONG_CELL = 600;
const MOST_SPANNED = 50;

function rowsOf(table: Branch): Branch[] {
  return table.children.flatMap((child) => {
    if (!isBranch(child)) return [];
    return child.tag === 'tr' ? [child] : GROUP.test(child.tag) ? rowsOf(child) : [];
  });
}

const cellsOf = (row: Branch, context: Context): Branch[] =>
  row.children.filter(
    (cell): cell is Branch => isBranch(cell) && CELL.test(cell.tag) && !context.cuts.has(cell),
  );

/** Rows of cells of a table that holds data; null for one that is layout. */
export function dataRows(table: Branch, context: Context): readonly (readonly Branch[])[] | null {
  const rows = rowsOf(table).map((row) => cellsOf(row, context));
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = rows.filter((row) => row.some((cell) => cell.textLength > 0));
  if (filled.length < 2 || widest < 2 || /^(?:presentation|none)$/.test(table.attr('role') ?? ''))
    return null;
  return rows.some((row) => row.some((cell) => isLayoutCell(cell, context))) ? null : rows;
}

const isLayoutCell = (cell: Branch, context: Context): boolean =>
  cell.textLength > LONG_CELL ||
  find(
    cell,
    (at) =>
      /^(?:table|h[1-3]|figure|iframe|video|blockquote)$/.test(at.tag) ||
      (isImage(at) && isLarge(at, context)),
  ) !== null;

const isLarge = (image: Branch, context: Context): boolean =>
  (Number(image.attr('width')) || 0) >= 300 && picturesIn(image, context).length > 0;

export const allCells = (table: Branch, context: Context): Branch[] =>
  rowsOf(table).flatMap((row) => cellsOf(row, context));

export const tableCaption = (table: Branch): Branch | null =>
  table.children.find(
    (child): child is Branch => isBranch(child) && child.tag === 'caption' && child.textLength > 0,
  ) ?? null;

const spanOf = (cell: Branch, name: string): number =>
  Math.min(MOST_SPANNED, Math.max(1, Number.parseInt(cell.attr(name) ?? '1', 10) || 1));

/** One run for the whole table (tabs between cells, newlines between rows) and the cells' places in it. */
export function tableDraft(rows: readonly (readonly Branch[])[], table: Branch, context: Context): Draft {
  const lines: Run[] = [];
  const placed: TableCell[][] = [];
  let at = 0;
  for (const row of rows.filter((cells) => cells.length > 0)) {
    const runs = row.map((cell) => {
      const run = oneRun(cell, context);
      return { text: oneLine(run.text), inlines: run.inlines };
    });
    lines.push(joinRuns(runs, '\t'));
    placed.push(
      row.map((cell, index): TableCell => {
        const span = { start: at, end: at + runs[index]!.text.length };
        at = span.end + 1;
        return {
          span,
          header: cell.tag === 'th',
          columns: spanOf(cell, 'colspan'),
          rows: spanOf(cell, 'rowspan'),
        };
      }),
    );
  }
  return draft<TableBlock>(joinRuns(lines, '\n'), table, { kind: 'table', rows: placed }, context);
}
