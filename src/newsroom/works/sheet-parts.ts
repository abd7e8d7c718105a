import { openZip, ZipError } from '../files/zip.ts';
import { told, type Told } from '../told.ts';
import { packagePath } from '../package-path.ts';
import { UnreadableError } from '../unreadable.ts';
import { formatCodes } from './cell-formats.ts';
import { commentsOf } from './comments.ts';
import { elements, tags } from './xml-tags.ts';

/** Cells merged into one; counted from 0. */
export interface Merge {
  left: number;
  top: number;
  bottom: number;
}

/** What a sheet's own file tells beyond its values. */
export interface SheetParts {
  merges: Merge[];
  /** By column and row, counted from 0: `2 14`. */
  faults: Map<string, keyof typeof cellFaults>;
  /** Of cells that have one, by the same places. */
  formats: Map<string, string>;
  /** What somebody has written beside its cells. */
  comments: string[];
  /** Whether nobody sees it. */
  isHidden: boolean;
  /** Rows that nobody sees, counted from 1. */
  hiddenRows: number[];
}

export const cellFaults = {
  error: told('这一格的公式算出了错误', '在表格里改好公式，或直接写上内容'),
  format: told(
    '这一格的数字格式网站认不出，不知道显示成什么',
    '把单元格里显示的内容直接写成文字，或者把格式改成“常规”',
  ),
  empty: told('这一格是公式，却没有存下结果', '在 Excel 或 WPS 里打开，保存一次，再导入'),
} satisfies Record<string, Told>;

/**
 * Looks into a workbook before anything reads it whole: its sizes, then what its sheets tell of merged cells and formulas.
 *
 * @returns by the name of the sheet.
 * @throws {@link UnreadableError} where it is broken, locked, or would grow beyond measure.
 */
export async function readParts(name: string, bytes: Uint8Array): Promise<Map<string, SheetParts>> {
  try {
    const zip = await openZip(bytes, largestTotal);
    // The directory may lie: everything is unpacked once, no further than it says.
    for (const path of zip.names) await zip.read(path);
    const textOf = async (path: string) => (await zip.read(path))?.toString('utf8') ?? '';
    const links = tags(await textOf('xl/_rels/workbook.xml.rels'), 'Relationship');
    const formatOf = formatCodes(await textOf('xl/styles.xml'));
    const found = new Map<string, SheetParts>();
    for (const sheet of tags(await textOf('xl/workbook.xml'), 'sheet')) {
      const link = links.find(({ Id }) => Id === sheet['r:id'])?.['Target'] ?? '';
      const path = packagePath('xl', link);
      found.set(sheet['name'] ?? '', {
        ...partsOf(name, await textOf(path), formatOf),
        comments: await commentsOf(path, textOf),
        isHidden: /hidden/i.test(sheet['state'] ?? ''),
      });
    }
    return found;
  } catch (error) {
    throw error instanceof ZipError ? reasons[error.kind](name) : error;
  }
}

/** In bytes, unpacked: photographs pasted into the sheet and all. */
const largestTotal = 100_000_000;
const mostRows = 20_000;
const mostColumns = 500;

const reasons = {
  locked: (name: string) =>
    new UnreadableError(`表格 ${name} 设了密码`, '在 Excel 里去掉密码，另存一份再导入'),
  swelling: (name: string) =>
    new UnreadableError(
      `表格 ${name} 解开后大得不正常，没有打开`,
      '把表里的文字复制到一个新表格里，另存为 .xlsx；来历不明的文件不要用',
    ),
  broken: (name: string) =>
    new UnreadableError(
      `${name} 不是 Excel 表格，或者已损坏`,
      '在 Excel 或 WPS 里打开，另存为新的 .xlsx；文档和压缩包不能当表格',
    ),
};

function partsOf(
  name: string,
  xml: string,
  formatOf: (style: number) => string,
): Omit<SheetParts, 'isHidden' | 'comments'> {
  const merges = tags(xml, 'mergeCell').flatMap(({ ref = '' }) => {
    const [from, to] = ref.split(':').map(placeOf);
    return from && to ? [{ left: from.column, top: from.row, bottom: to.row }] : [];
  });
  const faults: SheetParts['faults'] = new Map();
  const formats: SheetParts['formats'] = new Map();
  for (const { head, inner } of elements(xml, 'c')) {
    const place = placeOf(/\br="([A-Z]+\d+)"/.exec(head)?.[1] ?? '');
    if (!place) continue;
    // One cell far away would make a table of millions.
    if (place.row >= mostRows || place.column >= mostColumns) throw reasons.swelling(name);
    const format = formatOf(Number(/\bs="(\d+)"/.exec(head)?.[1] ?? 0));
    if (format) formats.set(`${place.column} ${place.row}`, format);
    // The library passes over cells of errors.
    if (/\bt="e"/.test(head)) faults.set(`${place.column} ${place.row}`, 'error');
    else if (/<(?:\w+:)?f\b/.test(inner) && !/<(?:\w+:)?v\b/.test(inner))
      faults.set(`${place.column} ${place.row}`, 'empty');
  }
  const hiddenRows = tags(xml, 'row').flatMap(({ r, hidden }) => (hidden === '1' ? [Number(r)] : []));
  return { merges: merges.filter(({ bottom }) => bottom < mostRows), faults, formats, hiddenRows };
}

/** `B3` → column 1, row 2. */
function placeOf(address: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) - 1 };
}
