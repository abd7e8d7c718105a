import { columnsOf, wholeColumns } from '../../text/tables.ts';
import { table } from './measures.ts';
import { countLines, widthOfText } from './text-lines.ts';

/**
 * The height of a table, which no column breaks within.
 *
 * @param rows the words of the cells.
 * @param width in em.
 */
export function tableHeight(rows: readonly (readonly string[])[], width: number): number {
  const widths = columnWidths(rows, width);
  const lines = rows.map((row) =>
    Math.max(1, ...row.map((cell, column) => countLines(cell, widths[column]!))),
  );
  return lines.reduce((sum, count) => sum + count * table.leading + table.padding, table.around);
}

/** As a browser shares the width: columns that never break keep theirs, the others give way by what they would like to have. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const wanted = columnsOf(rows).map((cells) => Math.max(...cells.map(widthOfText)));
  const free = width - wanted.length * table.beside;
  const sum = (widths: readonly number[]) => widths.reduce((all, own) => all + own, 0);
  if (sum(wanted) <= free) return wanted;
  const whole = wholeColumns(rows);
  const kept = sum(wanted.filter((_, column) => whole[column]));
  const share = Math.max(0, free - kept) / (sum(wanted) - kept);
  return wanted.map((own, column) => (whole[column] ? own : Math.max(1, own * share)));
}
