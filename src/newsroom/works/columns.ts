import type { Cell, ColumnName, Sheet, TableRow } from './table.ts';
import { foldFrom } from '../../search/fold/index.ts';
import traditional from '../../search/fold/table.ts';
import { shorten } from '../../text/markup.ts';
import { told, type Told } from '../told.ts';

/** A sheet whose columns are known. */
export interface Columns {
  /** What each known column is called in the table. */
  headers: Partial<Record<ColumnName, string>>;
  rows: TableRow[];
  notes: string[];
  problems: Told[];
  /** How many columns are known. */
  known: number;
}

/** What the columns are usually called, white space and remarks in brackets apart. */
const names: Record<ColumnName, string[]> = {
  number: [
    '编号',
    '序号',
    '号',
    '号码',
    '作品编号',
    '作品序号',
    '参展编号',
    '顺序号',
    '顺序',
    'no',
    'no.',
    '№',
  ],
  title: ['作品名称', '作品题目', '作品标题', '作品名', '题目', '标题', '题名', '名称', '照片名称', '作品'],
  photographer: [
    '作者',
    '作者姓名',
    '姓名',
    '摄影',
    '摄影者',
    '摄影师',
    '摄影作者',
    '拍摄者',
    '拍摄人',
    '参赛者',
    '参赛作者',
  ],
  unit: ['单位', '作者单位', '工作单位', '所在单位', '选送单位', '报送单位', '推荐单位', '单位名称'],
  award: ['奖项', '奖次', '奖级', '获奖', '获奖等级', '获奖情况', '获奖等次', '等级', '等次', '名次'],
  series: ['系列', '作品系列', '所属系列', '系列名称'],
  taken: ['拍摄时间', '拍摄日期', '拍摄年月', '日期', '时间', '创作时间', '创作日期'],
  place: ['拍摄地点', '拍摄地', '地点', '拍摄位置'],
  camera: ['相机', '相机型号', '器材', '拍摄器材', '拍摄设备', '设备'],
  description: [
    '作品说明',
    '说明',
    '简介',
    '作品简介',
    '创作说明',
    '文字说明',
    '图片说明',
    '内容简介',
    '作品介绍',
    '介绍',
  ],
  alt: ['画面描述', '画面', '画面内容', '画面说明', '替代文字', '无障碍描述', 'alt'],
  rights: ['权利', '权利说明', '版权', '版权说明', '版权声明', '著作权'],
  file: [
    '文件名',
    '文件名称',
    '文件',
    '照片',
    '照片文件',
    '照片文件名',
    '图片',
    '图片文件',
    '图片文件名',
    '图片名',
    '照片名',
    // As they say in Taiwan and Hong Kong.
    '档案',
    '档名',
    '档案名称',
  ],
};

const byName = new Map(
  Object.entries(names).flatMap(([column, all]) => all.map((name) => [name, column as ColumnName] as const)),
);

const fold = foldFrom(traditional);

/** `作 品\n名稱（必填）*` → `作品名称`. */
const plain = (text: string) =>
  [...text.normalize('NFKC')]
    .map(fold)
    .join('')
    .replace(/[([【〔].*?[)\]】〕]/g, '')
    .replace(/[\s*:：、/]/g, '')
    .toLowerCase();

const columnOf = (cell: Cell | undefined) => cell && byName.get(plain(cell.text));

/** How many different columns a row names. */
const knownIn = (row: readonly (Cell | undefined)[]) =>
  new Set(row.flatMap((cell) => columnOf(cell) ?? [])).size;

/** The names stand in one of these rows; above them is what the table is called. */
const mostTitleRows = 15;

/** How many columns the best of the first rows names. */
export const countKnown = (rows: Sheet['rows']): number =>
  Math.max(0, ...rows.slice(0, mostTitleRows).map(knownIn));

/** Finds the row that names the columns, and reads what stands below. Nothing is passed over without a word. */
export function findColumns({ rows }: Sheet): Columns {
  const known = countKnown(rows);
  const top = rows.slice(0, mostTitleRows).findIndex((row) => knownIn(row) === known);
  const header = rows[top] ?? [];
  const headers: Columns['headers'] = {};
  const places = new Map<number, ColumnName>();
  const problems: Told[] = [];
  header.forEach((cell, index) => {
    const column = columnOf(cell);
    if (!column || !cell) return;
    const first = headers[column];
    if (first !== undefined) {
      problems.push(told(`“${first}”和“${cell.text}”两列说的是同一件事`, '只留一列，把另一列删去或改名'));
      return;
    }
    headers[column] = cell.text;
    places.set(index, column);
  });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const unused = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !places.has(index) && !isTwice(header[index]),
  );
  return {
    headers,
    known,
    problems,
    notes: [
      ...rows.slice(0, top).flatMap((row, index) => noteOf(row, `第${index + 1}行在列名上面，没有用`)),
      ...unused.flatMap((index) => unusedColumn(rows.slice(top + 1), header[index]?.text, index)),
    ],
    rows: rows.slice(top + 1).flatMap((row, index) => {
      const cells = Object.fromEntries(
        [...places].flatMap(([place, column]) => (row[place] ? [[column, row[place]] as const] : [])),
      );
      return Object.keys(cells).length > 0 ? [{ row: top + 2 + index, cells }] : [];
    }),
  };
}

/** Named twice, which is a problem of its own. */
const isTwice = (cell: Cell | undefined) => columnOf(cell) !== undefined;

const noteOf = (row: readonly (Cell | undefined)[], what: string) => {
  const words = row.flatMap((cell) => cell?.text ?? []);
  return words.length > 0 ? [`${what}：${shorten([...new Set(words)].join(' '), 60)}`] : [];
};

function unusedColumn(rows: Sheet['rows'], name: string | undefined, index: number): string[] {
  const filled = rows.filter((row) => row[index]).length;
  if (name === undefined && filled === 0) return [];
  return [
    `${name === undefined ? `第${index + 1}列没有列名` : `“${name}”这一列网站用不到`}，没有用（${filled}格有内容）`,
  ];
}
