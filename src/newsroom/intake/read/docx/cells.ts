import { allIn, childOf, valueOf, wordsIn, type XmlElement } from './xml.ts';

/** In characters: a cell of data is shorter, one that places a text on the page is longer. */
export const longestCell = 60;

/** What may stand between paragraphs and says nothing: most of it marks where something begins and ends. */
export const wordless = new Set([
  'w:tcpr',
  'w:prooferr',
  'w:sdtpr',
  'w:sdtendpr',
  'w:customxmlpr',
  ...['bookmark', 'perm', 'commentrange', 'movefromrange', 'movetorange'].flatMap((name) => [
    `w:${name}start`,
    `w:${name}end`,
  ]),
]);

/** The cells of the grid that a cell covers beyond its first; no table of a newspaper has more than fifty columns. */
export function coveredBy(cell: XmlElement): { text: string; number: undefined }[] {
  const span = Number(valueOf(childOf(cell, 'w:tcpr'), 'w:gridspan') ?? 1);
  return Array.from({ length: Math.min(Math.max(span || 1, 1), 50) - 1 }, () => ({
    text: '',
    number: undefined,
  }));
}

/** Whether a cell holds nothing that has paragraphs of its own: reading such twice would double the work at each level. */
export const mayBeLine = (cell: XmlElement): boolean =>
  ['w:txbxcontent', 'w:footnotereference', 'w:endnotereference'].every(
    (name) => allIn(cell, name).length === 0,
  );

/** Whether a cell holds nothing but short lines, as data do. */
export const isShort = (cell: XmlElement): boolean =>
  ['w:tbl', 'w:drawing', 'w:pict', 'w:object'].every((name) => allIn(cell, name).length === 0) &&
  allIn(cell, 'w:p').every((paragraph) => wordsIn(paragraph).length <= longestCell);
