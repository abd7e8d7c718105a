import type { Blockquote, Link, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';

/** An editor's note as the front matter gives it. */
interface Note {
  quote: string;
  text: string;
  kind?: string;
}

/**
 * A remark plugin that marks the passages that editor's notes (校注) speak of and sets the notes behind
 * their paragraph, with the height at which the first of them belongs. The article's own words stay as they are: a mark is an empty link with a label of its own.
 */
export function remarkNotes() {
  return (tree: Root, file: VFile) => {
    const notes: Note[] = file.data.astro?.frontmatter?.['notes'] ?? [];
    notes.forEach((note, index) => annotate(tree, note, index + 1));
  };
}

/** The id of the passage that note `number` speaks of. */
export const passageId = (number: number) => `passage-${number}`;
/** The id of note `number`. */
export const noteId = (number: number) => `note-${number}`;

function annotate(tree: Root, note: Note, number: number) {
  for (const [index, block] of tree.children.entries()) {
    const paragraph = block.type === 'blockquote' ? block.children[0] : block;
    if (paragraph?.type !== 'paragraph') continue;
    const at = paragraph.children.findIndex(
      (child) => child.type === 'text' && child.value.includes(note.quote),
    );
    if (at < 0) continue;
    const place = textOf(paragraph.children).indexOf(note.quote) / textOf(paragraph.children).length;
    paragraph.children.splice(at, 1, ...markPassage(paragraph.children[at] as Text, note, number));
    tree.children[index] = withNote(block, paragraph, noteBlock(note, number), place);
    return;
  }
}

/** Wraps a paragraph with its notes; a further note on the same paragraph joins the first. */
function withNote(block: RootContent, paragraph: Paragraph, note: Blockquote, place: number): RootContent {
  if (block.type === 'blockquote') {
    (block.children[1] as Blockquote).children.push(note);
    return block;
  }
  const margin: Blockquote = {
    type: 'blockquote',
    children: [note],
    data: {
      hName: 'div',
      hProperties: { className: ['margin-notes'], style: `--at: ${(place * 100).toFixed(1)}%` },
    },
  };
  return {
    type: 'blockquote',
    children: [paragraph, margin],
    data: { hName: 'div', hProperties: { className: ['noted-paragraph'] } },
  };
}

const textOf = (nodes: PhrasingContent[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');

function markPassage(text: Text, note: Note, number: number): PhrasingContent[] {
  const start = text.value.indexOf(note.quote);
  const end = start + note.quote.length;
  const mark: Link = {
    type: 'link',
    url: `#${noteId(number)}`,
    children: [],
    data: {
      hProperties: {
        className: ['note-mark'],
        ariaLabel: `校注${number}`,
        dataSearchIgnore: '',
        dataNumber: number,
      },
    },
  };
  const passage: PhrasingContent = {
    type: 'emphasis',
    children: [{ type: 'text', value: note.quote }],
    data: { hName: 'span', hProperties: { className: ['passage'], id: passageId(number) } },
  };
  return [
    { type: 'text', value: text.value.slice(0, start) },
    passage,
    mark,
    { type: 'text', value: text.value.slice(end) },
  ];
}

function noteBlock(note: Note, number: number): Blockquote {
  const label: PhrasingContent = {
    type: 'link',
    url: `#${passageId(number)}`,
    children: [{ type: 'text', value: `校注${number}` }],
    data: {
      hProperties: { className: ['note-back'], ariaLabel: `校注${number}，回到原文`, dataSearchIgnore: '' },
    },
  };
  return {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [label, { type: 'text', value: note.text }] }],
    data: {
      hName: 'aside',
      hProperties: { className: ['note'], id: noteId(number), ariaLabel: `校注${number}` },
    },
  };
}
