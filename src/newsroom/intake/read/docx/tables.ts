import type { LostLook } from '../looks.ts';
import type { Remark, SourceParagraph } from '../source.ts';
import { coveredBy, isShort, longestCell, mayBeLine, wordless } from './cells.ts';
import type { NumberOf } from './numbers.ts';
import { childOf, childrenOf, isOn, unwrapped, wrappers, type XmlElement } from './xml.ts';

/** A table of data. */
export interface Data {
  /** Row by row. */
  table: string[][];
  /** What Word numbers its cells with by itself. */
  number: string;
  /** What is said of the look of words. */
  looks: LostLook[];
}

/** What stands in a cell, as it is read by itself. */
export interface ReadCell {
  found: readonly SourceParagraph[];
  remarks: readonly Remark[];
  looks: readonly LostLook[];
}

/** The words of a table; `undefined` where it only places things on the page, or a cell holds more than a line of words. */
export function dataOf(
  table: XmlElement,
  numberOf: NumberOf,
  read: (cell: XmlElement) => ReadCell,
): Data | undefined {
  const rows = cellsOf(table).map((row) =>
    row.flatMap((cell): (Cell | undefined)[] => [wordsOf(cell, numberOf, read), ...coveredBy(cell)]),
  );
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return undefined;
  const cells = rows.flat().filter((cell) => cell !== undefined);
  if (cells.length < rows.length * width) return undefined;
  return {
    table: rows.map((row) => row.map((cell) => cell?.text ?? '')),
    number: cells.map(({ number = '' }) => number).join(''),
    looks: cells.flatMap(({ looks = [] }) => looks),
  };
}

/** Whether a table that is read cell by cell was one of data. */
export function seemsData(table: XmlElement): boolean {
  const rows = cellsOf(table);
  return rows.length > 1 && rows.some((row) => row.length > 1) && rows.flat().every(isShort);
}

const cellsOf = (table: XmlElement) => unwrapped(table, 'w:tr').map((row) => unwrapped(row, 'w:tc'));

/** What stands in a cell, also where a form is wrapped around it. */
const partsOf = (parent: XmlElement): XmlElement[] =>
  childrenOf(parent).flatMap((child) => {
    if (wordless.has(child.tagName)) return [];
    return wrappers.has(child.tagName) ? partsOf(child) : [child];
  });

/** Whether Word shows not all rows of a table. */
export const hasHiddenRow = (table: XmlElement): boolean =>
  unwrapped(table, 'w:tr').some((row) => isOn(childOf(row, 'w:trpr'), 'w:hidden'));

interface Cell {
  text: string;
  number?: string | undefined;
  looks?: readonly LostLook[];
}

function wordsOf(
  cell: XmlElement,
  numberOf: NumberOf,
  read: (cell: XmlElement) => ReadCell,
): Cell | undefined {
  const paragraphs = partsOf(cell);
  if (paragraphs.some(({ tagName }) => tagName !== 'w:p') || !mayBeLine(cell)) return undefined;
  const { found, remarks, looks } = read(cell);
  const [first, ...rest] = found;
  // A column of numbers that Word writes by itself.
  const alone = first || paragraphs.length !== 1 ? undefined : numberOf(paragraphs[0]!);
  if (alone !== undefined && alone !== 'unknown') return { text: alone.trim(), number: alone.trim() };
  if (rest.length > 0 || first?.picture || remarks.length > 0 || (first?.text.length ?? 0) > longestCell)
    return undefined;
  return { text: first?.text ?? '', number: first?.number, looks };
}
