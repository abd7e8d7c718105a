import { foldFrom } from '../fold/index.ts';
import type { RecordText } from '../format.ts';
import { findPhrases } from '../match.ts';
import { findInNumbers } from '../numbers.ts';
import { join, splitField, type Fold, type Piece } from '../tokens.ts';
import { choosePassages, isLong, type Passage, type ReadField } from './passages.ts';

/**
 * What a result shows of its text: the title with its marks, and up to two passages around the phrases from the other
 * fields. Where those are short, as a name or a caption is, the beginning of the text follows.
 */
export function makeExcerpt(
  { fields, numbers = [] }: Pick<RecordText, 'fields' | 'numbers'>,
  phrases: string[][],
  titleField: string,
  fold: Fold,
): Excerpt {
  const read = fields.map(([name, ...blocks], place): ReadField => {
    const field = splitField(blocks, fold);
    const find = numbers.includes(place) ? findInNumbers : findPhrases;
    return { name, ...field, matches: find(field.pieces, phrases) };
  });
  const titles = read.filter(({ name }) => name === titleField);
  const others = read.filter(({ name }) => name !== titleField);
  const passages = choosePassages(others);
  const shown = passages.some(isLong) ? passages : [...passages, ...opening(others, passages)];
  const first = passages[0] ?? choosePassages(titles)[0];
  return {
    title: titles.flatMap(({ pieces, matches }) => mark({ pieces, matches, from: 0, to: pieces.length })),
    passages: shown.map(cut),
    hit: first ? numberOf(first, read) : 0,
    hits: read.reduce((sum, { matches }) => sum + matches.length, 0),
  };
}

/** Whether one of the fields of a record holds a phrase. */
export const hasPhrase = (
  { fields, numbers = [], fold }: Pick<RecordText, 'fields' | 'numbers'> & { fold: string },
  units: string[],
) =>
  fields.some(([, ...blocks], place) => {
    const find = numbers.includes(place) ? findInNumbers : findPhrases;
    return find(splitField(blocks, foldFrom(fold)).pieces, [units]).length > 0;
  });

/** The first long block, where none is long the first sentence, where there is none the longest block, unless it is shown already. */
function opening(fields: ReadField[], shown: Passage[]): Passage[] {
  const all = fields.flatMap((field) =>
    field.blocks.map(({ from, to }): Passage => ({ field, from, to, matches: [], around: from })),
  );
  const length = ({ from, to }: Passage) => to - from;
  const first = all.find(isLong) ?? all.find(isSentence) ?? all.toSorted((a, b) => length(b) - length(a))[0];
  return !first || shown.some(({ field, from }) => field === first.field && from === first.from)
    ? []
    : [first];
}

const isSentence = ({ field, from, to }: Passage) =>
  field.pieces.slice(from, to).some(({ kind }) => kind === 'break');

/** The number of the match that a passage shows among all matches of the page, from 1. */
function numberOf({ field, around }: Passage, fields: ReadField[]): number {
  const before = fields.slice(0, fields.indexOf(field)).reduce((sum, { matches }) => sum + matches.length, 0);
  return before + field.matches.findIndex(({ from }) => from === around) + 1;
}

/** Some ninety characters, a third of them before the match, beginning after a hard mark where one is near. */
function cut({ field: { pieces }, matches, around, ...block }: Passage): Span[] {
  let from = Math.max(block.from, around - before);
  const hardMark = pieces.slice(from, around).findIndex(({ kind }) => kind === 'break');
  if (from > block.from && hardMark >= 0 && hardMark < before - 6) from += hardMark + 1;
  if (from < block.from + 8) from = block.from;
  const to = Math.min(block.to, from + long);
  const inside = matches
    .filter((match) => match.from < to && match.to > from)
    .map((match) => ({ ...match, from: Math.max(match.from, from), to: Math.min(match.to, to) }));
  const spans = mark({ pieces, matches: inside, from, to });
  if (from > block.from) spans.unshift({ text: '……' });
  if (to < block.to) spans.push({ text: '……' });
  return spans;
}

function mark({ pieces, matches, from, to }: Pick<ReadField, 'pieces' | 'matches'> & Range): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const match of matches) {
    if (match.from > at) spans.push({ text: written(pieces.slice(at, match.from)) });
    const { gap } = pieces[match.to - 1]!;
    const text = written(pieces.slice(match.from, match.to));
    // The soft marks behind the match are not part of it.
    spans.push({ text: text.slice(0, text.length - gap.length), marked: true }, { text: gap });
    at = match.to;
  }
  if (at < to) spans.push({ text: written(pieces.slice(at, to)) });
  return spans.filter(({ text }) => text !== '');
}

/** A space stands between two blocks. */
const written = (pieces: Piece[]) =>
  pieces.map((piece) => join([piece]) || (piece.kind === 'break' ? ' ' : '')).join('');

const before = 28;
const long = 92;

export interface Excerpt {
  title: Span[];
  passages: Span[][];
  /** Which of all matches of the page a link leads to, from 1; 0 where there is none. */
  hit: number;
  /** How many matches the page has. */
  hits: number;
}

export interface Span {
  text: string;
  marked?: boolean;
}

interface Range {
  from: number;
  to: number;
}
