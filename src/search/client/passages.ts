import type { Match } from '../match.ts';
import type { FieldPieces } from '../tokens.ts';

/**
 * At most two blocks: the one that holds most of the phrases, and the one that holds most of those which the first does not.
 * Among equals whole paragraphs come before captions, credits and other short blocks, which tell less.
 */
export function choosePassages(fields: ReadField[]): Passage[] {
  const all = fields.flatMap(blockPassages);
  const first = best(all, new Set());
  const second = first && best(all, phrasesOf(first.matches));
  return [first, second].filter((passage) => passage !== undefined);
}

export const isLong = ({ from, to }: Pick<Passage, 'from' | 'to'>) => to - from > short;

function blockPassages(field: ReadField): Passage[] {
  return field.blocks.flatMap(({ from, to }) => {
    const matches = field.matches.filter((match) => match.from >= from && match.from < to);
    if (matches.length === 0) return [];
    // A phrase typed over a hard mark may end in a later block.
    const end = Math.max(to, matches.at(-1)!.to);
    return [{ field, from, to: end, matches, around: densest(matches) }];
  });
}

function best(passages: Passage[], known: Set<number>): Passage | undefined {
  const gain = ({ matches }: Passage) =>
    [...phrasesOf(matches)].filter((phrase) => !known.has(phrase)).length;
  const worth = (passage: Passage) => gain(passage) + (isLong(passage) ? 0.5 : 0);
  return passages
    .filter((passage) => gain(passage) > 0)
    .reduce<Passage | undefined>((a, b) => (a && worth(a) >= worth(b) ? a : b), undefined);
}

/** Where the match stands that is followed by most phrases within what a passage shows. */
function densest(matches: Match[]): number {
  const near = ({ from }: Match) =>
    phrasesOf(matches.filter((match) => match.from >= from && match.to <= from + within));
  return matches.reduce((a, b) => (near(a).size >= near(b).size ? a : b)).from;
}

const phrasesOf = (matches: Match[]) => new Set(matches.map(({ phrase }) => phrase));

/** Characters up to which a block is short, and those that a passage shows from its match on. */
const short = 36;
const within = 60;

export interface ReadField extends FieldPieces {
  name: string;
  matches: Match[];
}

export interface Passage {
  field: ReadField;
  /** Of the block, in pieces of the field. */
  from: number;
  to: number;
  matches: Match[];
  /** The match that must be seen. */
  around: number;
}
