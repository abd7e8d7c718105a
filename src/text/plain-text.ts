import type { FootnoteDefinition, List, Nodes, PhrasingContent, Table } from 'mdast';
import { attributesOf } from './component.ts';
import { numbersOf } from './endnotes.ts';
import { wordsOf } from './plain.ts';
import type { TextBlock, TextRoot } from './tree.ts';

/**
 * A text as plain text: its own words, one block a line with an empty line between two, lists by `·` or their numbers, tables by
 * tabs, the marks of notes as `〔1〕`. Pictures are told by their descriptions, in `【】`.
 */
export function plainText(root: TextRoot): string {
  const endnotes = root.children.filter((block) => block.type === 'footnoteDefinition');
  const numbers = numbersOf(endnotes);
  const own = root.children.filter((block) => block.type !== 'footnoteDefinition');
  const lines = own.map((block) => blockText(block, numbers));
  const notes = endnotes.map((note) => noteText(note, numbers));
  return [...lines, ...(notes.length > 0 ? ['注释', ...notes] : [])].filter(Boolean).join('\n\n');
}

type Numbers = ReadonlyMap<string, number>;

function blockText(block: TextBlock, numbers: Numbers): string {
  switch (block.type) {
    case 'image':
      return block.alt ? `【图片：${block.alt}】` : '';
    case 'mdxJsxFlowElement': {
      const { number } = attributesOf(block) ?? {};
      return number ? `【影展作品${number}】` : '';
    }
    case 'list':
      return listText(block, numbers);
    case 'table':
      return tableText(block, numbers);
    case 'blockquote':
      return block.children.map((child) => blockText(child as TextBlock, numbers)).join('\n');
    default:
      return withMarks(block as Nodes, numbers).trim();
  }
}

const listText = ({ ordered, start, children }: List, numbers: Numbers) =>
  children
    .map((item, index) => {
      const words = item.children.map((child) => blockText(child as TextBlock, numbers)).join('\n');
      return ordered ? `${(start ?? 1) + index}. ${words}` : `· ${words}`;
    })
    .join('\n');

const tableText = ({ children }: Table, numbers: Numbers) =>
  children.map((row) => row.children.map((cell) => withMarks(cell, numbers).trim()).join('\t')).join('\n');

function noteText(note: FootnoteDefinition, numbers: Numbers): string {
  const words = note.children.map((child) => blockText(child as TextBlock, numbers)).join('\n');
  return `〔${numbers.get(note.identifier) ?? ''}〕${words}`;
}

/** The words of a node with the numbers of the notes in it. */
function withMarks(node: Nodes | PhrasingContent, numbers: Numbers): string {
  if (node.type === 'footnoteReference') return `〔${numbers.get(node.identifier) ?? ''}〕`;
  if ('children' in node) return node.children.map((child) => withMarks(child, numbers)).join('');
  return wordsOf(node);
}
