import { sentencesOf } from './sentences.ts';
import { spokenBlocks } from './spoken.ts';

/** The sentences of all that a page says is read aloud (`data-spoken`), in its order; not of the small picture of a sheet. */
export function pageSentences(): Sentence[] {
  return [...document.querySelectorAll('[data-spoken]:not([aria-hidden="true"] *)')].flatMap((part) =>
    (spokenBlocks<Node>(part) as Text[][]).flatMap(sentencesOfBlock),
  );
}

function sentencesOfBlock(nodes: Text[]): Sentence[] {
  const text = nodes.map(({ data }) => data).join('');
  return sentencesOf(text).map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(...pointAt(nodes, start + 1, 1));
    range.setEnd(...pointAt(nodes, end, 0));
    return { range, words: text.slice(start, end).replace(/\s+/g, ' ').trim() };
  });
}

/** The text node that holds the letter before `position`, and the place in it, `back` letters before. */
function pointAt(nodes: Text[], position: number, back: number): [Text, number] {
  let left = position;
  for (const node of nodes) {
    if (left <= node.length) return [node, left - back];
    left -= node.length;
  }
  throw new RangeError(`No letter ${position} in the block`);
}

/** The sentence at a point of the screen. */
export function sentenceAt(sentences: readonly Sentence[], x: number, y: number): number {
  return sentences.findIndex(({ range }) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    ),
  );
}

/** Brings a sentence onto the screen, where none of it is hidden by what stands at the bottom; a longer one, its beginning. */
export function reveal({ range }: Sentence, hiddenBelow: number): void {
  const cell = range.startContainer.parentElement?.closest('td, th');
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  const margin = 16;
  const room = innerHeight - hiddenBelow;
  if (top >= margin && bottom <= room - margin) return;
  const height = bottom - top;
  const place = Math.max(margin, Math.min(room / 3, room - margin - height));
  // An address on the page, not a way from here: it may still be moving to the sentence before.
  scrollTo({ top: top + scrollY - place });
}

export interface Sentence {
  range: Range;
  /** What is said. */
  words: string;
}
