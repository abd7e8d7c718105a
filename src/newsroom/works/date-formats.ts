import { tags, unescaped } from './xml-tags.ts';

/** How many letters of `2024-03-05` a cell shows: spreadsheets keep the month that somebody wrote as its first day. */
export type ShownLength = 4 | 7;

/**
 * What the styles of a workbook show of a date.
 *
 * @param styles `xl/styles.xml`.
 * @returns by the number of a style; nothing for one that shows the day, or no date.
 */
export function shownLengths(styles: string): (style: number) => ShownLength | undefined {
  const own = new Map(
    tags(styles, 'numFmt').map(({ numFmtId, formatCode }) => [numFmtId, unescaped(formatCode ?? '')]),
  );
  const [cells = ''] = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(styles) ?? [];
  const lengths = tags(cells, 'xf').map(({ numFmtId = '' }) =>
    lengthOf(own.get(numFmtId) ?? usual[numFmtId] ?? ''),
  );
  return (style) => lengths[style];
}

/** Formats that every Chinese spreadsheet knows by their number and that show a year without a day. */
const usual: Record<string, string> = Object.fromEntries(
  ['17', '27', '36', '50', '52', '57'].map((number) => [number, 'yyyy-m']),
);

function lengthOf(format: string): ShownLength | undefined {
  const [signs = ''] = format
    .toLowerCase()
    .replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
    .split(';');
  if (!signs.includes('y') || signs.includes('d')) return undefined;
  return signs.includes('m') ? 7 : 4;
}
