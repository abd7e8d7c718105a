import { longestCell } from './docx/cells.ts';
import type { Remark, SourceParagraph } from './source.ts';

/** The paragraphs of a plain text, with lines whose cells are parted by tabs as the rows of one table. */
export function withTables(paragraphs: readonly SourceParagraph[]): SourceParagraph[] {
  const found: SourceParagraph[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const rows = rowsFrom(paragraphs, at);
    const first = paragraphs[at]!;
    const width = rows[0]?.length ?? 0;
    // Two lines of two words are as often a line above another.
    if (width > 1 && rows.length > 1 && width + rows.length > 4) {
      found.push({ ...first, text: rows.map((row) => row.join('\t')).join('\n'), table: rows });
      at += rows.length;
    } else {
      found.push(first);
      at += 1;
    }
  }
  return found;
}

/** The lines from a place on that have as many cells as the first of them, without an empty line between. */
function rowsFrom(paragraphs: readonly SourceParagraph[], from: number): string[][] {
  const rows: string[][] = [];
  for (let at = from; at < from + mostRows; at += 1) {
    const { text, form } = paragraphs[at] ?? nothing;
    const cells = text.split('\t').map((cell) => cell.trim());
    const width = rows[0]?.length ?? cells.length;
    // White space at the end of a line is gone, and empty cells with it.
    if (cells.length > 1 && width > 2 && form.indent === 0) while (cells.length < width) cells.push('');
    const isRow = cells.length === width && cells.every((cell) => cell.length <= longestCell);
    if (!isRow || isItem(cells[0] ?? '') || cells.length < 2 || (rows.length > 0 && form.blanks > 0)) break;
    rows.push(cells);
  }
  return rows;
}

const mostRows = 1000;

/** What stands behind the last line. */
const nothing = { text: '', form: { blanks: 0, indent: 0 } };

/** That lines have become tables. */
export function tableRemarks(paragraphs: readonly SourceParagraph[]): Remark[] {
  const count = paragraphs.filter(({ table }) => table).length;
  const first = paragraphs.findIndex(({ table }) => table) + 1;
  return count > 0
    ? [{ text: `用制表符（Tab）隔开的行收成了表格，共${count}张，例如第${first}段，请对照原件` }]
    : [];
}

/** Whether a cell is but the number or the sign of an item of a list, a label, or who speaks. */
const isItem = (cell: string) =>
  !/[\p{L}\p{N}]/u.test(cell) ||
  /[：:]$/.test(cell) ||
  /^[（(]?(?:\d+|[一二三四五六七八九十]+)[.．、)）]$/.test(cell);
