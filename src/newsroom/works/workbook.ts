import { isDateFormat } from 'numfmt';
import readXlsx from 'read-excel-file/node';
import { PlainError } from '../../content/plain-error.ts';
import { shorten } from '../../text/markup.ts';
import { shownLength } from './cell-formats.ts';
import { shownNumber } from './shown-number.ts';
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
      const { merges, faults, formats, comments, hiddenRows } = parts.get(sheet) ?? noParts;
      const rows = data.map((row, top) =>
        row.map((value, left) => {
          const place = `${left} ${top}`;
          return cellOf(value, formats.get(place) ?? '', faults.get(place));
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
          ...comments,
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

const noParts: Pick<SheetParts, 'merges' | 'faults' | 'formats' | 'comments' | 'hiddenRows'> = {
  merges: [],
  faults: new Map(),
  formats: new Map(),
  comments: [],
  hiddenRows: [],
};

/** What a cell shows of its value; `undefined` where that cannot be told. */
function asShown(value: unknown, format: string): string | undefined {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (value instanceof Date) return dateText(value).slice(0, shownLength(format));
  if (typeof value !== 'number') return String(value);
  if (!isDateFormat(format)) return shownNumber(value, format);
  // The library takes some Chinese formats of dates for numbers.
  const length = shownLength(format);
  const date = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
  return length === undefined ? String(value) : dateText(date).slice(0, length);
}

function cellOf(value: unknown, format: string, fault: string | undefined): Cell | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const shown = asShown(value, format);
  const text = (shown ?? String(value)).trim();
  if (text === '') return undefined;
  const isError = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(text);
  const what = isError ? 'error' : (fault ?? (shown === undefined ? 'format' : undefined));
  return {
    text,
    isNumber: typeof value === 'number',
    ...(what ? { fault: cellFaults[what as keyof typeof cellFaults] } : {}),
  };
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
