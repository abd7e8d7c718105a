import Papa from 'papaparse';
import { decodeBytes } from '../../content/encoding.ts';
import { countKnown } from './columns.ts';
import type { Cell, Sheet } from './table.ts';
import { shorten } from '../../text/markup.ts';
import { chineseReadings, encodingNames, guessEncoding, type Legacy } from '../guess-encoding.ts';
import { told, type Told } from '../told.ts';
import { UnreadableError } from '../unreadable.ts';

/**
 * Reads a table from text: each way of parting the cells is tried, and each encoding in which the bytes make sense; the one in which
 * the columns' names are known is taken.
 *
 * @throws {@link UnreadableError}
 */
export function readCsv(name: string, bytes: Uint8Array): Sheet[] {
  const kind = otherKinds.find(({ start }) =>
    Buffer.from(bytes.subarray(0, 8)).toString('latin1').startsWith(start),
  );
  if (kind)
    throw new UnreadableError(
      `${name} 是${kind.name}，读不了`,
      '在 Excel 或 WPS 里打开，另存为 .xlsx 或 .csv',
    );
  const readings = decodings(bytes).flatMap(({ text, encoding }) =>
    [',', ';', '\t', '，'].map((delimiter) => ({ encoding, ...parse(text, delimiter) })),
  );
  const [first, ...rest] = readings.map((reading) => ({ ...reading, known: countKnown(reading.rows) }));
  if (!first)
    throw new UnreadableError(
      `认不出表格 ${name} 的编码`,
      '在 Excel 或 WPS 里打开，另存为“CSV UTF-8”或 .xlsx',
    );
  const { rows, problems, encoding } = rest.reduce(
    (best, other) => (other.known > best.known ? other : best),
    first,
  );
  if (encoding === 'UTF-8') return [{ name, rows, problems, notes: [] }];
  const shown = encodingNames[encoding];
  return [{ name, rows, problems, notes: [`表格按 ${shown}编码读`], encoding: shown }];
}

/** What is often saved under the name of a table, by its first bytes. */
const otherKinds = [
  { start: '\xD0\xCF\x11\xE0', name: '旧版 Excel 文件（.xls）、WPS 表格（.et）或设了密码的文件' },
  { start: '{\\rtf', name: ' RTF 文档' },
  { start: '%PDF', name: ' PDF' },
  { start: '<', name: '网页或 XML，只是用了表格的名字' },
  { start: '\xFF\xD8\xFF', name: '图片' },
  { start: '\x89PNG', name: '图片' },
];

/** In the order in which they are believed. */
function decodings(bytes: Uint8Array): DecodedTable[] {
  // A mark of UTF-8 may have been put before other bytes.
  const unmarked = Buffer.from(bytes.subarray(0, 3)).equals(Buffer.from('\uFEFF'))
    ? bytes.subarray(3)
    : bytes;
  const first = decodeBytes(unmarked);
  const guess = guessEncoding(unmarked);
  return [
    ...(first && first.encoding !== 'GB18030' ? [first] : []),
    ...(guess?.isLikely ? [guess] : []),
    ...chineseReadings(unmarked),
    ...(guess ? [guess, ...guess.others] : []),
  ];
}

interface DecodedTable {
  text: string;
  encoding: 'UTF-8' | Legacy;
}

function parse(text: string, delimiter: string): Pick<Sheet, 'rows' | 'problems'> {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^sep=.\r?\n/i, '\n'), { delimiter });
  const row = errors.find(({ type }) => type === 'Quotes')?.row;
  return {
    rows: data.map((cells) => cells.map((value) => cellOf(value))),
    problems: row === undefined ? [] : [openQuote(row + 1, data[row] ?? [])],
  };
}

/** Rows that have come into a cell may stand in a column that is not used: it is the table's problem. */
function openQuote(row: number, cells: readonly string[]): Told {
  const cell = cells.find((words) => /["\n]/.test(words)) ?? cells.join(' ');
  return told(
    `第${row}行有一格的引号没有配对，后面几行可能都进了这一格：${shorten(cell.replace(/\s+/g, ' ').trim(), 40)}`,
    '在 Excel 或 WPS 里打开，看看这一格，改好再另存；或另存为 .xlsx',
  );
}

function cellOf(written: string): Cell | undefined {
  // So spreadsheets keep the zeros of 001.
  const text = (/^="(.*)"$/s.exec(written.trim())?.[1] ?? written).trim();
  if (text === '') return undefined;
  return { text, isNumber: false, ...(text.startsWith('=') ? { fault: formula(text) } : {}) };
}

const formula = (text: string) =>
  told(
    `这一格是公式“${shorten(text, 40)}”，不是内容`,
    '在表格里把公式换成它的值；确实以等号开头的文字，前面加一个全角空格',
  );
