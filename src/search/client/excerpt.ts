import { findPhrases, type Match } from '../match.ts';
import { join, type Piece } from '../tokens.ts';
import type { HitText } from './volume.ts';

/**
 * What a result shows of its text: the title with its marks, and up to two passages around the phrases. Passages are taken
 * from the fields other than the title; a hit in the title alone shows the beginning of the text.
 */
export function makeExcerpt({ fields }: HitText, phrases: string[][], titleField: string): Excerpt {
  const title = fields.find(({ name }) => name === titleField)?.blocks ?? [];
  const blocks = fields.filter(({ name }) => name !== titleField).flatMap(({ blocks }) => blocks);
  const passages = choose(blocks, phrases);
  const first = blocks.find((block) => join(block).length > 12) ?? blocks[0];
  if (passages.length === 0 && first) passages.push({ block: first, matches: [], around: 0 });
  const target = passages.find(({ matches }) => matches.length > 0) ?? markedTitle(title, phrases);
  return {
    title: title.flatMap((block) => mark(block, findPhrases(block, phrases))),
    passages: passages.map(({ block, matches, around }) => cut(block, matches, around)),
    target: target && text(target.block, target.matches[0]!),
  };
}

/**
 * At most two blocks: the first that holds a phrase, and one that holds a phrase which the first does not. Whole paragraphs
 * come before captions, credits and other short blocks, which tell less.
 */
function choose(blocks: Piece[][], phrases: string[][]): Passage[] {
  const passages: Passage[] = [];
  let missing = phrases;
  const isLong = (block: Piece[]) => block.length > short;
  for (const block of [...blocks.filter(isLong), ...blocks.filter((block) => !isLong(block))]) {
    const matches = findPhrases(block, phrases);
    const still = missing.filter((phrase) => findPhrases(block, [phrase]).length === 0);
    if (matches.length === 0 || still.length === missing.length) continue;
    const around = findPhrases(block, missing)[0]!.from;
    passages.push({ block, matches, around });
    missing = still;
    if (passages.length === 2 || missing.length === 0) break;
  }
  return passages;
}

const markedTitle = (title: Piece[][], phrases: string[][]) =>
  title
    .map((block) => ({ block, matches: findPhrases(block, phrases) }))
    .find(({ matches }) => matches.length > 0);

/** Some ninety characters, a third of them before the match, beginning after a hard mark where one is near. */
function cut(block: Piece[], matches: Match[], around: number): Span[] {
  let from = Math.max(0, around - before);
  const mark = block.slice(from, around).findIndex(({ kind }) => kind === 'break');
  if (from > 0 && mark >= 0 && mark < before - 6) from += mark + 1;
  if (from < 8) from = 0;
  const to = Math.min(block.length, from + long);
  const inside = matches.filter((match) => match.from >= from && match.to <= to);
  const spans = markRange(block, inside, from, to);
  if (from > 0) spans.unshift({ text: '……' });
  if (to < block.length) spans.push({ text: '……' });
  return spans;
}

const mark = (block: Piece[], matches: Match[]) => markRange(block, matches, 0, block.length);

function markRange(block: Piece[], matches: Match[], from: number, to: number): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const match of matches) {
    if (match.from > at) spans.push({ text: join(block.slice(at, match.from)) });
    const last = block[match.to - 1]!;
    spans.push({ text: text(block, match), marked: true });
    if (last.gap) spans.push({ text: last.gap });
    at = match.to;
  }
  if (at < to) spans.push({ text: join(block.slice(at, to)) });
  return spans.filter(({ text }) => text !== '');
}

/** The words of a match as they were written, without the soft marks after it. */
function text(block: Piece[], { from, to }: Match): string {
  const whole = join(block.slice(from, to));
  return whole.slice(0, whole.length - block[to - 1]!.gap.length);
}

const short = 36;
const before = 28;
const long = 92;

export interface Excerpt {
  title: Span[];
  passages: Span[][];
  /** The words that a link can lead to. */
  target?: string | undefined;
}

export interface Span {
  text: string;
  marked?: boolean;
}

interface Passage {
  block: Piece[];
  matches: Match[];
  /** The piece that must be in the passage. */
  around: number;
}
