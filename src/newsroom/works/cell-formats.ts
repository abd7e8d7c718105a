import { getFormatDateInfo } from 'numfmt';
import { elements, tags } from './xml-tags.ts';

/**
 * The codes of the formats in a workbook.
 *
 * @param styles `xl/styles.xml`.
 * @returns by the number of a style; '' where a cell shows its value as it is.
 */
export function formatCodes(styles: string): (style: number) => string {
  const own = new Map(tags(styles, 'numFmt').map(({ numFmtId, formatCode = '' }) => [numFmtId, formatCode]));
  const cells = elements(styles, 'cellXfs')[0]?.inner ?? '';
  const codes = tags(cells, 'xf').map(({ numFmtId = '' }) => own.get(numFmtId) ?? usual[numFmtId] ?? '');
  return (style) => codes[style] ?? '';
}

/** Formats that every Chinese spreadsheet knows by their number: of a year without a day, and of numbers. */
const usual: Record<string, string> = {
  ...Object.fromEntries(['17', '27', '36', '50', '52', '57'].map((number) => [number, 'yyyy-m'])),
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '37': '#,##0;(#,##0)',
  '38': '#,##0;(#,##0)',
  '39': '#,##0.00;(#,##0.00)',
  '40': '#,##0.00;(#,##0.00)',
};

/**
 * How many letters of `2024-03-05` a cell shows: spreadsheets keep the month that somebody wrote as its first day.
 *
 * @returns nothing for a format that shows the day, or no date.
 */
export function shownLength(format: string): 4 | 7 | undefined {
  const { year, month, day } = getFormatDateInfo(format);
  if (!year || day) return undefined;
  return month ? 7 : 4;
}
