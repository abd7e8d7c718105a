import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { longestCell } from './docx/cells.ts';
import { lookOf, textIn, unreadElement, type Around } from './html-looks.ts';

/**
 * The cells of a pasted table, row by row; those that a cell covers beyond its first column are empty.
 *
 * @param around what stands around the table.
 * @param wordsOf the words of a cell; `undefined` where it holds more than a line of them.
 * @returns `undefined` for a table that only places texts on the page, or of which something is hidden.
 */
export function tableOf(
  table: Tree.Element,
  around: Around,
  wordsOf: (cell: Tree.Element, around: Around) => string | undefined,
): string[][] | undefined {
  // Tables within tables place texts; looking into each of them twice would double the work at each level.
  if (holdsTable(table)) return undefined;
  const rows = rowsOf({ element: table, around: lookWithin(table, around) });
  const cells = rows?.map((row) =>
    lookedBelow(row)
      .filter(({ element }) => ['td', 'th'].includes(element.tagName))
      .flatMap((cell) => [
        isUnread(cell) ? undefined : wordsOf(cell.element, cell.around),
        ...coveredBy(cell.element),
      ]),
  );
  const width = cells?.[0]?.length ?? 0;
  if (!cells || cells.length < 2 || width < 2 || cells.some((row) => row.length !== width)) return undefined;
  return cells.flat().includes(undefined) ? undefined : (cells as string[][]);
}

/** Whether a table that is read cell by cell was one of data: all of its cells are short. */
export function seemsData(table: Tree.Element): boolean {
  if (holdsTable(table)) return false;
  const cells = rowsOf({ element: table, around: {} })?.map(({ element }) => elementsOf(element)) ?? [];
  return (
    cells.length > 1 &&
    cells.some((row) => row.length > 1) &&
    cells.flat().every((cell) => textIn(cell).trim().length <= longestCell)
  );
}

/** An element with what it and all around it say of its words. */
interface Looked {
  element: Tree.Element;
  around: Around;
}

const holdsTable = (element: Tree.Element): boolean =>
  elementsOf(element).some((child) => child.tagName === 'table' || holdsTable(child));

/** `undefined` where there is something else between them. */
function rowsOf(part: Looked): Looked[] | undefined {
  const rows = lookedBelow(part)
    .filter(({ element }) => !['caption', 'colgroup', 'col'].includes(element.tagName))
    .map((child) => {
      if (isUnread(child)) return undefined;
      if (child.element.tagName === 'tr') return [child];
      return ['thead', 'tbody', 'tfoot'].includes(child.element.tagName) ? rowsOf(child) : undefined;
    });
  return rows.includes(undefined) ? undefined : rows.flatMap((found) => found ?? []);
}

const isUnread = ({ element }: Looked) => unreadElement(element) !== undefined;

const lookedBelow = ({ element, around }: Looked): Looked[] =>
  elementsOf(element).map((child) => ({ element: child, around: lookWithin(child, around) }));

const lookWithin = (element: Tree.Element, around: Around): Around => ({ ...around, ...lookOf(element) });

const elementsOf = (element: Tree.Element): Tree.Element[] =>
  element.childNodes.filter((node): node is Tree.Element => 'tagName' in node);

/** No table of a newspaper has more than fifty columns. */
function coveredBy({ attrs }: Tree.Element): string[] {
  const span = Number(attrs.find(({ name }) => name === 'colspan')?.value ?? 1);
  return new Array<string>(Math.min(Math.max(Math.trunc(span) || 1, 1), 50) - 1).fill('');
}
