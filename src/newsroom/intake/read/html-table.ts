import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * The cells of a pasted table, row by row; those that a cell covers beyond its first column are empty.
 *
 * @param wordsOf the words of a cell; `undefined` where it holds more than a line of them.
 * @returns `undefined` for a table that only places texts on the page.
 */
export function tableOf(
  table: Tree.Element,
  wordsOf: (cell: Tree.Element) => string | undefined,
): string[][] | undefined {
  // Tables within tables place texts; looking into each of them twice would double the work at each level.
  if (holdsTable(table)) return undefined;
  const rows = rowsOf(table);
  const cells = rows?.map((row) => elementsOf(row).flatMap((cell) => [wordsOf(cell), ...coveredBy(cell)]));
  const width = cells?.[0]?.length ?? 0;
  if (!cells || cells.length < 2 || width < 2 || cells.some((row) => row.length !== width)) return undefined;
  return cells.flat().includes(undefined) ? undefined : (cells as string[][]);
}

const holdsTable = (element: Tree.Element): boolean =>
  elementsOf(element).some((child) => child.tagName === 'table' || holdsTable(child));

/** `undefined` where there is something else between them. */
function rowsOf(part: Tree.Element): Tree.Element[] | undefined {
  const rows = elementsOf(part)
    .filter(({ tagName }) => !['caption', 'colgroup', 'col'].includes(tagName))
    .map((child) => {
      if (child.tagName === 'tr') return [child];
      return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : undefined;
    });
  return rows.includes(undefined) ? undefined : rows.flatMap((found) => found ?? []);
}

const elementsOf = (element: Tree.Element): Tree.Element[] =>
  element.childNodes.filter((node): node is Tree.Element => 'tagName' in node);

/** No table of a newspaper has more than fifty columns. */
function coveredBy({ attrs }: Tree.Element): string[] {
  const span = Number(attrs.find(({ name }) => name === 'colspan')?.value ?? 1);
  return new Array<string>(Math.min(Math.max(Math.trunc(span) || 1, 1), 50) - 1).fill('');
}
