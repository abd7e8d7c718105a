/**
 * Which columns of a table no line breaks within: the narrowest ones, as long as they leave the others room in the narrowest column of a
 * page. A browser alone would take from all of them alike, and part 人 from 次.
 *
 * @param rows the words of the cells.
 */
export function wholeColumns(rows: readonly (readonly string[])[]): boolean[] {
  const widths = columnsOf(rows).map((cells) => Math.max(...cells.map(({ length }) => length)));
  const whole = widths.map(() => false);
  let used = 0;
  const narrowestFirst = widths.map((width, column) => ({ width, column })).sort((a, b) => a.width - b.width);
  for (const { width, column } of narrowestFirst) {
    used += width;
    if (used > mostInWhole) break;
    whole[column] = true;
  }
  return whole;
}

/** In characters: half of a column of a page. */
const mostInWhole = 7;

/** The same cells, column by column. */
export const columnsOf = (rows: readonly (readonly string[])[]): string[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
