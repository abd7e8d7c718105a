import type { Emphasis, Link, Nodes, Parents, PhrasingContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { wordBlocks, wordsOf, type WordBlock } from './plain.ts';
import type { TextBlock, TextRoot } from './tree.ts';

/** An editor's note (校注) on words of the text. */
export interface Note {
  /** The words that it speaks of; white space in them does not count. */
  quote: string;
  text: string;
}

/** A note that has found its passage. */
export interface PlacedNote extends Note {
  /** Counted from 1 in the order of the passages. */
  number: number;
  /** Where its passage stands in its block, from 0 to 1. */
  place: number;
}

/** The id of the passage that note `number` speaks of. */
export const passageId = (number: number) => `passage-${number}`;
/** The id of note `number`. */
export const noteId = (number: number) => `note-${number}`;

/** How often words stand in a text; white space does not count, and no passage reaches over the end of a block. */
export function countPassages(root: TextRoot, quote: string): number {
  return wordBlocks(root).reduce((sum, block) => sum + countIn(wordsOf(block), quote), 0);
}

/** How often words stand in a line, white space apart. */
export function countIn(text: string, quote: string): number {
  const wanted = squash(quote);
  return wanted ? squash(text).split(wanted).length - 1 : 0;
}

/** Those of the notes that speak of words in a headline, and so have no paragraph to stand beside. */
export function notesOn<Any extends Note>(
  headline: readonly (string | undefined)[],
  notes: readonly Any[],
): Any[] {
  return notes.filter(({ quote }) => headline.some((line) => countIn(line ?? '', quote) > 0));
}

/**
 * A copy of the text with the passage of each note marked, and the notes of each block at its top.
 * Notes whose passage is not in the text are left out: those on the headline stand elsewhere, all others the check refuses.
 */
export function placeNotes(
  root: TextRoot,
  notes: readonly Note[],
): { root: TextRoot; notes: Map<TextBlock, PlacedNote[]> } {
  const copy = structuredClone(root);
  const found = notes
    .flatMap((note) => {
      const passage = findPassage(copy, note.quote);
      return passage ? [{ ...note, ...passage }] : [];
    })
    .sort((a, b) => a.order - b.order || a.from - b.from);
  const placed = new Map<TextBlock, PlacedNote[]>();
  found.forEach(({ quote, text, top, block, from, to }, index) => {
    const before = wordsOf(top).indexOf(wordsOf(block)) + from;
    const place = Math.max(0, before) / Math.max(1, wordsOf(top).length);
    markPassage(block, from, to, index + 1);
    placed.set(top, [...(placed.get(top) ?? []), { quote, text, number: index + 1, place }]);
  });
  return { root: copy, notes: placed };
}

/** The words as the first block holds them that holds them at all; `order` counts the blocks. */
function findPassage(root: TextRoot, quote: string) {
  let order = 0;
  for (const top of root.children) {
    for (const block of wordBlocks({ type: 'root', children: [top] })) {
      const range = rangeOf(wordsOf(block), quote);
      if (range) return { top, block, order, ...range };
      order += 1;
    }
  }
  return undefined;
}

function rangeOf(text: string, quote: string): { from: number; to: number } | undefined {
  const wanted = squash(quote);
  const at = wanted ? squash(text).indexOf(wanted) : -1;
  if (at < 0) return undefined;
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  return { from: places[at]!, to: places[at + wanted.length - 1]! + 1 };
}

/** Wraps the words from `from` to `to`, also where they reach over bold words and links; the last piece carries the mark. */
function markPassage(block: WordBlock, from: number, to: number, number: number): void {
  const pieces: { node: Text; parent: Parents; start: number }[] = [];
  let length = 0;
  visit(block as Nodes, 'text', (node: Text, _index, parent) => {
    if (parent) pieces.push({ node, parent: parent as Parents, start: length });
    length += node.value.length;
  });
  const inside = pieces.filter(({ node, start }) => start < to && start + node.value.length > from);
  inside.forEach(({ node, parent, start }, index) => {
    const cut = { from: Math.max(0, from - start), to: Math.min(node.value.length, to - start) };
    const wrapped = [
      words(node.value.slice(0, cut.from)),
      passage(node.value.slice(cut.from, cut.to), index === 0 ? passageId(number) : undefined),
      ...(index === inside.length - 1 ? [mark(number)] : []),
      words(node.value.slice(cut.to)),
    ].filter((piece) => piece.type !== 'text' || piece.value);
    (parent.children as Nodes[]).splice((parent.children as Nodes[]).indexOf(node), 1, ...wrapped);
  });
}

const words = (value: string): Text => ({ type: 'text', value });

const passage = (value: string, id: string | undefined): Emphasis => ({
  type: 'emphasis',
  children: [words(value)],
  data: { hName: 'span', hProperties: { className: ['passage'], ...(id ? { id } : {}) } },
});

/** The number is drawn by the style sheet: a copied passage holds the article's words alone. */
const mark = (number: number): PhrasingContent & Link => ({
  type: 'link',
  url: `#${noteId(number)}`,
  children: [],
  data: {
    hProperties: {
      className: ['note-mark'],
      ariaLabel: `校注${number}`,
      dataSearchIgnore: '',
      dataAdded: '',
      dataNumber: number,
    },
  },
});

const squash = (text: string) => text.replace(/\s/g, '');
