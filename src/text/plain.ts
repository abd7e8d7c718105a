import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TextBlock, TextRoot } from './tree.ts';

/** A block that holds words directly: a paragraph (in a list or a quotation too), a heading, a cell of a table. */
export type WordBlock = Paragraph | Heading | TableCell;

/** Every block that holds words, in the order of reading; those of notes come where the notes stand. */
export function wordBlocks(root: TextRoot): WordBlock[] {
  const blocks: WordBlock[] = [];
  visit(root as never, (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') blocks.push(node);
  });
  return blocks;
}

/** The words of a node, without marks and without the numbers of notes. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** The text as strings, one a block that holds words. */
export function plainBlocks(root: TextRoot): string[] {
  return wordBlocks(root)
    .map((block) => wordsOf(block).trim())
    .filter(Boolean);
}

/**
 * The words that a text opens with: its first paragraph, behind a heading too; else the first words there are.
 * '' where there are none.
 */
export function opening(root: TextRoot): string {
  const top = openingBlock(root);
  if (!top) return '';
  const first = wordBlocks({ type: 'root', children: [top] }).find((block) => wordsOf(block).trim());
  return first ? wordsOf(first).trim() : '';
}

/** The block at the top of the tree that holds the words a text opens with. */
export function openingBlock(root: TextRoot): TextBlock | undefined {
  const blocks = root.children.filter((block) => wordsOf(block).trim());
  return blocks.find(({ type }) => type !== 'heading' && type !== 'footnoteDefinition') ?? blocks[0];
}

/** Cuts text at `length` characters, with an ellipsis where something was left out. */
export function clip(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
