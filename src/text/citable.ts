import type { ListItem, Nodes, Paragraph, Table } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { wordsOf } from './plain.ts';
import type { TextRoot } from './tree.ts';

/** A block that has an address of its own. Sub-headings and endnotes have ids of another kind. */
export type CitableBlock = Paragraph | ListItem | Table;

/** The blocks of a text that can be cited, in reading order: paragraphs (in quotations too), items of lists, whole tables. */
export function citableBlocks(root: TextRoot): CitableBlock[] {
  const blocks: CitableBlock[] = [];
  visit(root as never, (node: Nodes, _index, parent: Nodes | undefined) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    const isCitable =
      node.type === 'table' ||
      node.type === 'listItem' ||
      (node.type === 'paragraph' && parent?.type !== 'listItem');
    if (isCitable && /[\p{L}\p{N}]/u.test(citableWords(node))) blocks.push(node);
    return node.type === 'table' ? SKIP : undefined;
  });
  return blocks;
}

/** The words of a citable block; those of a list within an item belong to the items of that list. */
export function citableWords(block: CitableBlock): string {
  if (block.type === 'paragraph') return wordsOf(block);
  const parts: readonly Nodes[] =
    block.type === 'table'
      ? block.children.flatMap((row) => row.children)
      : block.children.filter(({ type }) => type !== 'list');
  return parts.map(wordsOf).join('\n');
}
