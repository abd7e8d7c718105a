import type { Rank } from '../../schema/tools.ts';
import { lengthOf, type Piece } from './piece.ts';

/**
 * The rank of each piece of a page: the one that is given, or one by its place, its length and its photographs. The first piece leads;
 * no more than one in four of the others is set off from the rest.
 */
export function rankPieces(pieces: readonly Piece[]): Rank[] {
  const lengths = pieces.map(lengthOf);
  const leads = pieces.some(({ rank }) => rank === 'lead');
  const usual = median(lengths);
  const weight = (index: number) => (lengths[index] ?? 0) + (pieces[index]?.photos.length ? 250 : 0);
  const major = new Set(
    pieces
      .map((_, index) => index)
      .filter((index) => (index > 0 || leads) && (lengths[index] ?? 0) >= 350 && weight(index) > usual * 1.25)
      .sort((a, b) => weight(b) - weight(a) || a - b)
      .slice(0, Math.max(1, Math.round((pieces.length - 1) / 4))),
  );
  return pieces.map(({ rank, photos }, index) => {
    if (rank) return rank;
    if (index === 0 && !leads) return 'lead';
    if (major.has(index)) return 'major';
    return (lengths[index] ?? 0) <= 120 && photos.length === 0 && pieces.length > 3 ? 'brief' : 'minor';
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
