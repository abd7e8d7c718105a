import { nearest } from '../../build/checks/nearest.ts';
import { readDate, readNumber, readOptional, readWords, type Reading } from './cells.ts';
import type { ExistingExhibition } from './exhibition.ts';
import type { Cell, Table, TableRow } from './table.ts';
import { shorten } from '../../text/markup.ts';
import { told, type Told } from '../told.ts';

/** A row in the archive's words, with what was wrong in it. */
export interface ReadRow {
  row: number;
  number: number | undefined;
  title: string | undefined;
  photographer: string | undefined;
  unit: string | undefined;
  award: string | undefined;
  series: string | undefined;
  taken: string | undefined;
  place: string | undefined;
  camera: string | undefined;
  description: string | undefined;
  alt: string | undefined;
  rights: string | undefined;
  file: string | undefined;
  notes: string[];
  problems: Told[];
}

/** The rows that are works, and what is said of the others. */
export function readRows(table: Table, exhibition: ExistingExhibition): { rows: ReadRow[]; notes: string[] } {
  const isWork = ({ cells }: TableRow) => Boolean(cells.title ?? cells.file ?? cells.photographer);
  const works = table.rows.filter(isWork);
  const others = table.rows.filter((row) => !isWork(row));
  const rows = works.map((row, index) =>
    readRow(row, exhibition, table.headers.number === undefined ? index + 1 : undefined),
  );
  for (const [number, same] of Map.groupBy(rows, (row) => row.number)) {
    if (number === undefined || same.length < 2) continue;
    const all = same.map(({ row }) => `第${row}行`).join('、');
    for (const row of same)
      row.problems.push(told(`编号 ${number} 用了${same.length}次：${all}`, '每件作品一个编号'));
  }
  const words = ({ cells }: TableRow) =>
    shorten([...new Set(Object.values(cells).map(({ text }) => text))].join(' '), 40);
  return {
    rows,
    notes: [
      ...(table.headers.number === undefined ? ['表里没有编号，按行的顺序从1编起'] : []),
      ...others.map((row) => `第${row.row}行没有作品名称、作者和文件名，没有当作作品：${words(row)}`),
    ],
  };
}

function readRow(
  { row, cells }: TableRow,
  exhibition: ExistingExhibition,
  place: number | undefined,
): ReadRow {
  const notes: string[] = [];
  const problems: Told[] = [];
  const take = <Value>({ value, ...told }: Reading<Value>): Value | undefined => {
    notes.push(...told.notes);
    problems.push(...told.problems);
    return value;
  };
  const number = place ?? take(readNumber(cells.number));
  if (number === undefined && !cells.number) problems.push(told('没有编号', '在“编号”一列写上 1、2、3……'));
  const reading = readWords(cells.title, '作品名称');
  const title = take(reading);
  if (title === undefined && reading.problems.length === 0)
    problems.push(told('没有作品名称', '写上作品名称；作者没有命名的，写“无题”'));
  return {
    row,
    number,
    title,
    photographer: take(readWords(cells.photographer, '作者')),
    unit: take(readOptional(cells.unit, '单位')),
    award: take(readAward(cells.award, exhibition)),
    series: take(readOptional(cells.series, '系列')),
    taken: take(readDate(cells.taken)),
    place: take(readOptional(cells.place, '拍摄地点')),
    camera: take(readOptional(cells.camera, '相机')),
    description: take(readOptional(cells.description, '作品说明')),
    alt: take(readOptional(cells.alt, '画面描述')),
    rights: take(readOptional(cells.rights, '权利说明')),
    file: take(readFile(cells.file)),
    notes,
    problems,
  };
}

/** One of the exhibition's record. */
function readAward(cell: Cell | undefined, { awards, path }: ExistingExhibition): Reading {
  const reading = readOptional(cell, '奖项');
  const { value } = reading;
  if (value === undefined || awards.includes(value)) return reading;
  const near =
    nearest(value, awards) ?? awards.find((award) => award.startsWith(value) || value.startsWith(award));
  const choice = awards.length > 0 ? `可选：${awards.join('、')}；` : '';
  return {
    ...reading,
    problems: [
      told(
        `影展记录里没有“${value}”这个奖项`,
        `${near ? `是不是${near}？` : ''}${choice}没有获奖就空着；要新增，就写进 ${path} 的 awards`,
      ),
    ],
  };
}

/** A picture inside a cell, or an address of the web, is no name of a file. */
function readFile(cell: Cell | undefined): Reading {
  if (cell && /^=?(_xlfn\.)?DISPIMG\(/i.test(cell.text)) {
    return { notes: ['嵌在单元格里的图片没有用，照片要放在文件夹里'], problems: [] };
  }
  if (cell && /^https?:\/\//.test(cell.text)) return { notes: ['文件名一列是网址，没有用'], problems: [] };
  return readOptional(cell, '文件名');
}
