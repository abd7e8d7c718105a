import type { Link, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';

/** An editor's note as the front matter gives it. */
interface Note {
  quote: string;
  text: string;
  kind?: string;
}

/**
 * A remark plugin that marks the passages that editor's notes (校注) speak of and sets each note behind
 * its paragraph. The article's own words stay as they are: a mark is an empty link with a label of its own.
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
    if (block.type !== 'paragraph') continue;
    const at = block.children.findIndex((child) => child.type === 'text' && child.value.includes(note.quote));
    if (at < 0) continue;
    block.children.splice(at, 1, ...markPassage(block.children[at] as Text, note, number));
    let after = index + 1;
    while (isNote(tree.children[after])) after += 1;
    tree.children.splice(after, 0, noteBlock(note, number));
    return;
  }
}

function markPassage(text: Text, note: Note, number: number): PhrasingContent[] {
  const start = text.value.indexOf(note.quote);
  const end = start + note.quote.length;
  const mark: Link = {
    type: 'link',
    url: `#${noteId(number)}`,
    children: [],
    data: {
      hProperties: { className: ['note-mark'], ariaLabel: `校注${number}`, dataSearchIgnore: '', dataNumber: number },
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

function noteBlock(note: Note, number: number): RootContent {
  const label: PhrasingContent = {
    type: 'link',
    url: `#${passageId(number)}`,
    children: [{ type: 'text', value: `校注${number}` }],
    data: { hProperties: { className: ['note-back'], ariaLabel: `回到校注${number}所注的原文`, dataSearchIgnore: '' } },
  };
  const text: Paragraph = { type: 'paragraph', children: [label, { type: 'text', value: note.text }] };
  return {
    type: 'blockquote',
    children: [text],
    data: {
      hName: 'aside',
      hProperties: { className: ['note'], id: noteId(number), ariaLabel: `校注${number}` },
    },
  };
}

/** Several notes on one paragraph stand in the order of the passages. */
function isNote(block: RootContent | undefined): boolean {
  return (block?.data as { hName?: string } | undefined)?.hName === 'aside';
}
