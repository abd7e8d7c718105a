/**
 * A text with the rows of another one. Rows that are the same at its beginning and its end stay as they are, their line ends too.
 *
 * @param eol how new rows end.
 */
export function replaceRows(old: string, text: string, eol: string): string {
  const [before, after] = [rowsOf(old), rowsOf(text)];
  const most = Math.min(before.length, after.length);
  const isSame = (index: number) => wordsOf(before.at(index)) === wordsOf(after.at(index));
  let start = 0;
  while (start < most && isSame(start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(-1 - end)) end += 1;
  const put = after.slice(start, after.length - end).map((row) => wordsOf(row) + eol);
  const rows = [...before.slice(0, start), ...put, ...before.slice(before.length - end)];
  // The last row of a file may have no end.
  return rows
    .map((row, index) => (index < rows.length - 1 && !row.endsWith('\n') ? row + eol : row))
    .join('');
}

const rowsOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const wordsOf = (row = '') => row.replace(/\r?\n$/, '');
