import { readCsv } from './csv.ts';
import { findColumns, type Columns } from './columns.ts';
import { shorten } from '../../text/markup.ts';
import type { Told } from '../told.ts';
import { UnreadableError } from '../unreadable.ts';
import { readWorkbook } from './workbook.ts';

/** What stands in one cell, without white space at its ends. */
export interface Cell {
  text: string;
  /** Whether the program that wrote the table took it for a number. */
  isNumber: boolean;
  /** Why the value cannot be used: a formula without a result, an error. */
  fault?: Told;
}

/** One row below the row of the columns' names. */
export interface TableRow {
  /** Its number in the table, from 1, as the spreadsheet shows it. */
  row: number;
  cells: Partial<Record<ColumnName, Cell>>;
}

/** What a column may hold. */
export type ColumnName =
  | 'number'
  | 'title'
  | 'photographer'
  | 'unit'
  | 'award'
  | 'series'
  | 'taken'
  | 'place'
  | 'camera'
  | 'description'
  | 'alt'
  | 'rights'
  | 'file';

/** A table of works, its columns known. */
export interface Table extends Columns {
  name: string;
  rows: TableRow[];
  /** What was done with the table as a whole, and what of it is not used. */
  notes: string[];
  /** What keeps it from being used. */
  problems: Told[];
}

/** A sheet as it was written: rows of cells, the rows counted from 1. */
export interface Sheet {
  name: string;
  rows: (Cell | undefined)[][];
  notes: string[];
  /** What keeps it from being used. */
  problems?: Told[];
  /** Of text that is not UTF-8: what it was read as. */
  encoding?: string;
}

/**
 * Reads a table of works from CSV (comma, semicolon or tab; UTF-8 or what `guessEncoding` knows) or XLSX. Nothing in it is ever executed.
 *
 * @param name of the file, its ending with it.
 * @throws {@link UnreadableError} where it is no such table.
 */
export async function readTable(name: string, bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) throw new UnreadableError(`表格 ${name} 是空的（0字节）`, '重新复制一份再导入');
  if (bytes.length > largest)
    throw new UnreadableError(`表格 ${name} 超过 20 MB`, '表里只留文字，照片单独放在文件夹里');
  const sheets = isZip(bytes) ? await readWorkbook(name, bytes) : readCsv(name, bytes);
  const tables = sheets.map((sheet) => ({ sheet, columns: findColumns(sheet) }));
  const best = tables.reduce((a, b) => (b.columns.known > a.columns.known ? b : a));
  const others = tables.filter(
    ({ sheet }) => sheet !== best.sheet && sheet.rows.some((row) => row.some(Boolean)),
  );
  const { sheet, columns } = best;
  if (columns.known < 2) throw withoutColumns(name, sheet);
  return {
    ...columns,
    name,
    problems: [...(sheet.problems ?? []), ...columns.problems],
    notes: [...sheet.notes, ...others.map((other) => `工作表“${other.sheet.name}”没有用`), ...columns.notes],
  };
}

/** A table whose encoding was guessed wrong has no names of columns either. */
function withoutColumns(name: string, { rows, encoding }: Sheet): UnreadableError {
  const problem = `表格 ${name} 里找不到列名`;
  const remedy = '第一行写列名，例如：编号、作品名称、作者、单位、奖项、文件名';
  if (!encoding) return new UnreadableError(problem, remedy);
  const first = rows.find((row) => row.some(Boolean)) ?? [];
  const shown = shorten(first.flatMap((cell) => cell?.text ?? []).join('、'), 30);
  return new UnreadableError(
    `${problem}。它不是 UTF-8 编码，按 ${encoding}读，第一行是“${shown}”`,
    `若是乱码，在做这张表的电脑上用 Excel 或 WPS 打开，另存为“CSV UTF-8”或 .xlsx；不是乱码，${remedy}`,
  );
}

/** In bytes: the longest tables have some hundred thousand. */
const largest = 20_000_000;

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
