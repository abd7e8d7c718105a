import type { List, ListItem, Paragraph } from 'mdast';
import { position } from './inline.ts';
import type { Line, Reading } from './tree.ts';

/** Whether a line begins an item: `- ` and a word. */
export const isItem = ({ text }: Line) => /^-\s+\S/.test(text);

/**
 * A chunk of lines of which the first is an item. Items that stand further in belong to the one above; a line without
 * a mark goes on with its item.
 */
export function readList(
  chunk: readonly Line[],
  reading: Reading,
  readParagraphs: (lines: readonly Line[], reading: Reading) => Paragraph[],
): List[] {
  const indent = chunk[0]!.indent;
  const groups: Line[][] = [];
  for (const line of chunk) {
    if (isItem(line) && line.indent < indent + 2) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const items = groups.map((lines): ListItem => {
    const [first, ...rest] = lines as [Line, ...Line[]];
    const inner = rest.findIndex(isItem);
    const words = inner < 0 ? rest : rest.slice(0, inner);
    return {
      type: 'listItem',
      spread: false,
      children: [
        ...readParagraphs([{ ...first, text: first.text.replace(/^-\s+/, '') }, ...words], reading),
        ...(inner < 0 ? [] : readList(rest.slice(inner), reading, readParagraphs)),
      ],
      position: position(first.number, lines.at(-1)!.number),
    };
  });
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: items,
      position: position(chunk[0]!.number, chunk.at(-1)!.number),
    },
  ];
}
