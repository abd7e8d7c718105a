import type { Rank } from '../../schema/tools.ts';
import { tallestPicture } from './body-height.ts';
import { lineHeight, pageUnits } from './measures.ts';
import { lengthOf, type Piece, type PiecePhoto } from './piece.ts';

/**
 * What speaks against a setting, weighed as so many square em left free: an ordinary page has some 6,000. The figures are judgements of
 * the eye, found by looking at made-up pages (`npm run bench:make-up`).
 */

/** Against photographs so small, wide or tall. @param width in em. */
export function costOfPhotos(photos: readonly PiecePhoto[], width: number, rank: Rank): number {
  if (photos.every(({ proportion }) => proportion === undefined)) return 0;
  const small = width < 15 ? (rank === 'lead' ? 90 : 25) : 0;
  const wide = Math.max(0, width - (rank === 'lead' ? 46 : 38)) * 12;
  const tall = photos.reduce((sum, { proportion }) => {
    if (proportion === undefined) return sum;
    const height = width / proportion;
    // A picture is never taller than the window: what is beside it stays empty.
    const beside = Math.max(0, width - tallestPicture * proportion) * Math.min(height, tallestPicture);
    return sum + Math.max(0, height - (rank === 'lead' ? 34 : 27)) * 14 + beside;
  }, 0);
  return small + wide + tall;
}

/** Against a piece of this rank at this width. @param page its width in units; on a narrow one a piece takes more of it. */
export const costOfWidth = (rank: Rank, units: number, page: number): number =>
  byWidth[rank][page === pageUnits ? units : (asOnWidePage[units] ?? units)] ?? 0;

const asOnWidePage: Readonly<Record<number, number>> = { 2: 2, 4: 6, 6: 10 };

const byWidth: Record<Rank, Readonly<Record<number, number>>> = {
  lead: { 2: 900, 4: 420, 5: 130, 6: 20, 8: 0, 10: 40 },
  major: { 2: 200, 4: 0, 5: 0, 6: 0, 8: 30, 10: 70 },
  minor: { 2: 15, 4: 0, 5: 10, 6: 15, 8: 90, 10: 130 },
  brief: { 2: 0, 4: 20, 5: 60, 6: 100, 8: 200, 10: 240 },
};

/** Against columns of fewer than four lines, and of more than forty. @param depth of the columns, in em. */
export function costOfDepth(piece: Piece, depth: number, columns: number): number {
  const short = lengthOf(piece) > 0 ? Math.max(0, 4 * lineHeight - depth) * 8 * Math.max(1, columns - 1) : 0;
  return short + Math.max(0, depth - 62) * 8;
}

/** Two headlines of one size side by side are read as one. */
export const costOfTwins: Readonly<Record<Rank, number>> = { lead: 300, major: 110, minor: 22, brief: 6 };

/** Against a page that leaves its sides free: a short one may, a tall one looks unfinished. @param free in units. @param height in em. */
export const costOfNarrowPage = (free: number, height: number) => free * height * 2;

/** Against a row taller than a window and a half, which sends the reader up and down. @param height in em. */
export const costOfTallRow = (height: number) => Math.max(0, height - 75) * 10;
