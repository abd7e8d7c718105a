import { fieldName, itemOtherwise, itemSign, nameColumn } from './rows.ts';
import type { Mending, Slip } from './slip.ts';

/** A row that begins with what is no space to YAML. */
export function indented(rows: readonly string[], row: number): Slip[] {
  const slip = indentSigns(rows[row] ?? '');
  return slip ? [{ row, ...slip }] : [];
}

/** The first field of all, indented where the row below it is not: else every field below would be told to stand wrong. */
export function strayIndent(rows: readonly string[], row: number): Slip[] {
  const first = rows.findIndex((other) => /^\s*[^\s#]/.test(other));
  const next = rows.findIndex((other, index) => index > first && other.trim() !== '');
  const [written = '', below = ''] = [rows[first], rows[next]];
  if ((row !== first && row !== next) || !/^\s/.test(written) || !/^\S/.test(below)) return [];
  const problem = indentSigns(written)?.problem ?? `“${written.trim()}”前面多了空格`;
  return [{ row: first, problem, remedy: '删去行首的空白', mended: written.trimStart() }];
}

/** A field or an item of a list that does not stand under the one before it. */
export function misplaced(rows: readonly string[], row: number): Slip[] {
  const written = rows[row] ?? '';
  const before = rows.findLast((other, index) => index < row && other.trim() !== '') ?? '';
  const isItem = itemSign.test(written);
  if (!(isItem ? itemSign.test(before) : fieldName.test(written) && fieldName.test(before))) return [];
  const column = isItem ? before.search(/\S/) : nameColumn(before);
  return [
    {
      row,
      ...misaligned,
      problem: `“${written.trim()}”${misaligned.problem}`,
      ...indentSigns(written),
      mended: ' '.repeat(column) + written.trimStart(),
    },
  ];
}

/** A hyphen before a field at the left edge, where fields without one stand below it. */
export function strayHyphen(rows: readonly string[], row: number): Slip[] {
  const first = rows.findLastIndex((other, index) => index < row && other.trim() !== '');
  const inner = /^-\s+(.*)$/.exec(rows[first] ?? '')?.[1];
  if (inner === undefined || !fieldName.test(inner) || !/^[^\s-]/.test(rows[row] ?? '')) return [];
  const problem = `“${(rows[first] ?? '').trim()}”前面多了一个短横`;
  return [{ row: first, problem, remedy: `删去行首的短横：${inner}`, mended: inner }];
}

/** An item whose hyphen has no space behind it, or is another sign. */
export function wrongHyphen(written: string): Mending | undefined {
  const [, space, sign, words] = itemOtherwise.exec(written) ?? [];
  if (space === undefined || sign === undefined || words === undefined) return undefined;
  const mark = sign.trim();
  const tight = mark.startsWith('-');
  const mended = `${space}- ${words.replace(/\s*[:：]\s*/, ': ')}`;
  return {
    problem: `“${written.trim()}”${tight ? '短横后面少一个英文空格' : `行首的 ${mark} 不是英文短横`}`,
    remedy: `每项用英文短横加一个空格开头：${mended.trim()}`,
    mended,
  };
}

/** A tab, or a space as wide as a Chinese character, at the start of a row. */
function indentSigns(written: string): Mending | undefined {
  const space = /^\s*/.exec(written)?.[0] ?? '';
  if (/^ *$/.test(space) || space === written) return undefined;
  return {
    problem: `“${written.trim()}”前面用了${space.includes('\t') ? '制表符（Tab）' : '全角空格'}缩进`,
    remedy: '把行首换成英文空格，每级两格',
    mended: space.replace(/[^ ]/g, '  ') + written.slice(space.length),
  };
}

export const misaligned = { problem: '缩进不齐', remedy: '同一级的字段左边对齐，下一级多缩进两格' };
