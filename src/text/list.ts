import type { List, ListItem } from 'mdast';
import { position } from './inline.ts';
import { readParagraphs } from './paragraphs.ts';
import { isItem } from './signs.ts';
import type { Line, Reading } from './tree.ts';

/**
 * A chunk of lines of which the first is an item. Items that stand further in belong to the one above; a line without
 * a mark goes on with its item.
 */
export function readList(chunk: readonly Line[], reading: Reading, depth = 1): List[] {
  const { indent, number } = chunk[0]!;
  if (depth > deepest) {
    reading.problems.push({ line: number, problem: '列表套得太深', remedy: `减少层次，最多${deepest}层` });
    return [];
  }
  const groups: Line[][] = [];
  for (const line of chunk) {
    if (isItem(line) && line.indent < indent + 2) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const items = groups.map((lines): ListItem => {
    const [first, ...rest] = lines as [Line, ...Line[]];
    const inner = rest.findIndex(isItem);
    const words = [
      { ...first, text: first.text.replace(/^-\s+/, '') },
      ...(inner < 0 ? rest : rest.slice(0, inner)),
    ];
    const paragraphs = readParagraphs(
      words.map((line) => ({ ...line, indent: 0 })),
      reading,
    );
    return {
      type: 'listItem',
      spread: paragraphs.length > 1,
      children: [...paragraphs, ...(inner < 0 ? [] : readList(rest.slice(inner), reading, depth + 1))],
      position: position(first.number, lines.at(-1)!.number),
    };
  });
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: items,
      position: position(number, chunk.at(-1)!.number),
    },
  ];
}

/** Lists within one another; the archive needs two. */
const deepest = 6;
