import readXlsx from 'read-excel-file/node';
import { PlainError } from '../../content/plain-error.ts';
import { shorten } from '../../text/markup.ts';
import { cellFaults, readParts, type Merge } from './sheet-parts.ts';
import type { Cell, Sheet } from './table.ts';
import { UnreadableError } from '../unreadable.ts';

/**
 * Reads every sheet of a workbook: of a formula its last result, of a date the date. What stands in cells that are merged down a column
 * holds for each of their rows.
 *
 * @throws {@link UnreadableError}
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<Sheet[]> {
  const parts = await readParts(name, bytes);
  try {
    const sheets = await readXlsx(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => {
      const { merges, faults } = parts.get(sheet) ?? { merges: [], faults: new Map() };
      const rows = data.map((row, top) =>
        row.map((value, left) => cellOf(value, faults.get(`${left} ${top}`))),
      );
      for (const [place, fault] of faults) {
        const [left = 0, top = 0] = place.split(' ').map(Number);
        (rows[top] ??= [])[left] ??= {
          text: '',
          isNumber: false,
          fault: cellFaults[fault as keyof typeof cellFaults],
        };
      }
      return { name: sheet, rows, notes: fillMerged(rows, merges) };
    });
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new UnreadableError(
      `表格 ${name} 已损坏，或者不是 Excel 表格`,
      '在 Excel 或 WPS 里打开，另存为新的 .xlsx',
    );
  }
}

function cellOf(value: unknown, fault: string | undefined): Cell | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (value instanceof Date) return { text: dateText(value), isNumber: false };
  const text = String(value).trim();
  if (text === '') return undefined;
  const isError = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(text);
  const wrong = isError
    ? cellFaults.error
    : fault === undefined
      ? undefined
      : cellFaults[fault as keyof typeof cellFaults];
  return { text, isNumber: typeof value === 'number', ...(wrong ? { fault: wrong } : {}) };
}

/** The library gives the time that stands in the cell as that of Greenwich. */
const dateText = (date: Date) =>
  date
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/T(\d\d:\d\d).*/, ' $1');

/** @returns what was filled in. */
function fillMerged(rows: (Cell | undefined)[][], merges: readonly Merge[]): string[] {
  return merges.flatMap(({ left, top, bottom }) => {
    const value = rows[top]?.[left];
    if (!value || bottom === top) return [];
    for (let row = top + 1; row <= bottom; row += 1) (rows[row] ??= [])[left] = value;
    return [
      `第${top + 1}行到第${bottom + 1}行的合并单元格“${shorten(value.text, 20)}”，每一行都按这个内容读`,
    ];
  });
}
