import readXlsx from 'read-excel-file/node';
import { PlainError } from '../../content/plain-error.ts';
import { shorten } from '../../text/markup.ts';
import type { ShownLength } from './date-formats.ts';
import { cellFaults, readParts, type Merge, type SheetParts } from './sheet-parts.ts';
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
    // What nobody sees was put aside, unless there is nothing else.
    const seen = sheets.filter(({ sheet }) => !parts.get(sheet)?.isHidden);
    const aside = sheets
      .filter((one) => !seen.includes(one))
      .map(({ sheet }) => `工作表“${sheet}”是隐藏的，没有用`);
    return (seen.length > 0 ? seen : sheets).map(({ sheet, data }) => {
      const { merges, faults, lengths, hiddenRows } = parts.get(sheet) ?? noParts;
      const rows = data.map((row, top) =>
        row.map((value, left) => {
          const place = `${left} ${top}`;
          return cellOf(asShown(value, lengths.get(place)), faults.get(place));
        }),
      );
      for (const [place, fault] of faults) {
        const [left = 0, top = 0] = place.split(' ').map(Number);
        (rows[top] ??= [])[left] ??= {
          text: '',
          isNumber: false,
          fault: cellFaults[fault as keyof typeof cellFaults],
        };
      }
      return {
        name: sheet,
        rows,
        notes: [
          ...(seen.length > 0 ? aside : []),
          ...(hiddenRows.length > 0 ? [`第${hiddenRows.join('、')}行在表格里是隐藏的，照样读了`] : []),
          ...fillMerged(rows, merges),
        ],
      };
    });
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new UnreadableError(
      `表格 ${name} 已损坏，或者不是 Excel 表格`,
      '在 Excel 或 WPS 里打开，另存为新的 .xlsx',
    );
  }
}

const noParts: Pick<SheetParts, 'merges' | 'faults' | 'lengths' | 'hiddenRows'> = {
  merges: [],
  faults: new Map(),
  lengths: new Map(),
  hiddenRows: [],
};

/** A date without the day that its cell does not show; the library takes some Chinese formats for numbers. */
function asShown(value: unknown, length: ShownLength | undefined): unknown {
  if (length === undefined) return value;
  const date = typeof value === 'number' ? new Date(Date.UTC(1899, 11, 30) + value * 86_400_000) : value;
  return date instanceof Date ? dateText(date).slice(0, length) : value;
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
