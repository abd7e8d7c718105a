import type { Rank } from '../../schema/tools.ts';
import { lengthOf, shownIn, type Piece } from './piece.ts';

/**
 * The rank of each piece of a page: the one that is given, or one by its place, its length and its photographs. The first piece leads, but for
 * one that is a headline alone, its picture missing; no more than one in four of the others is set off from the rest.
 */
export function rankPieces(pieces: readonly Piece[]): Rank[] {
  const lengths = pieces.map(lengthOf);
  const lead = pieces.some(({ rank }) => rank === 'lead') ? -1 : leadOf(pieces);
  const usual = median(lengths);
  const weight = (index: number) => (lengths[index] ?? 0) + (pieces[index]?.photos.length ? 250 : 0);
  const major = new Set(
    pieces
      .map((_, index) => index)
      .filter((index) => index !== lead && (lengths[index] ?? 0) >= 350 && weight(index) > usual * 1.25)
      .sort((a, b) => weight(b) - weight(a) || a - b)
      .slice(0, Math.max(1, Math.round((pieces.length - 1) / 4))),
  );
  return pieces.map((piece, index) => {
    if (piece.rank) return piece.rank;
    if (index === lead) return 'lead';
    if (major.has(index)) return 'major';
    return (lengths[index] ?? 0) <= 120 && shownIn(piece) === 0 && pieces.length > 3 ? 'brief' : 'minor';
  });
}

/** The pieces as a page is read: its lead first, the others in their order. */
export function leadFirst(pieces: readonly Piece[]): Piece[] {
  const lead = rankPieces(pieces).indexOf('lead');
  return lead > 0 ? [pieces[lead]!, ...pieces.toSpliced(lead, 1)] : [...pieces];
}

/** The first of the foremost pieces that has more than a headline. */
function leadOf(pieces: readonly Piece[]): number {
  const foremost = pieces.slice(0, 3);
  return Math.max(
    0,
    foremost.findIndex((piece) => lengthOf(piece) > 0 || shownIn(piece) > 0),
  );
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
