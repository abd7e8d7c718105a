import type { Rank } from '../../schema/tools.ts';
import type { Medium } from './medium.ts';
import { lengthOf, shownIn, weightOf, type Piece, type PiecePhoto } from './piece.ts';

/**
 * What speaks against a setting, weighed as so many square em left free: an ordinary page has some 6,000. The figures are judgements of
 * the eye, found by looking at made-up pages (`npm run bench:make-up`).
 */

/** Against photographs so small, wide or tall. @param widths of each, in em. */
export function costOfPhotos(
  photos: readonly PiecePhoto[],
  widths: readonly number[],
  rank: Rank,
  { tallestPicture }: Medium,
): number {
  return photos.reduce((sum, { proportion }, index) => {
    if (proportion === undefined) return sum;
    const width = widths[index]!;
    const height = width / proportion;
    // A column is wide enough for what is upright, but not for the page's first picture.
    const isUpright = proportion <= 1;
    const small =
      rank === 'lead' && !isUpright && width < 20
        ? 240
        : width < 9
          ? 240
          : width < 13
            ? 60
            : width < 15 && !isUpright
              ? 25
              : 0;
    const wide = Math.max(0, width - (rank === 'lead' ? 46 : 38)) * 12;
    // A picture is never taller than the window: what is beside it stays empty.
    const beside = Math.max(0, width - tallestPicture * proportion) * Math.min(height, tallestPicture);
    return sum + small + wide + Math.max(0, height - (rank === 'lead' ? 30 : 25)) * 16 + beside;
  }, 0);
}

/**
 * Against empty frames: they fill a hole, and are one. What is a headline alone needs one in the place of its picture.
 *
 * @param area of all, in square em.
 */
export const costOfFrames = (area: number, piece: Piece) =>
  area * (lengthOf(piece) > 0 || shownIn(piece) > 0 ? 0.5 : 0.15);

/** Against a hole beside a picture, for each square em: it is seen as much as one between pieces. */
export const costOfHole = 0.8;

/** Against text that is larger than the rest: a little for each size, much where it looks like a poster. */
export const costOfLargeText = (text: number, zoom: number) =>
  (text - 1) * 80 + (text > 1 ? Math.max(0, text * zoom - mostZoom) * 800 : 0);

/** Text larger than that reads like a poster. As a factor of the usual size. */
export const mostZoom = 1.5;

/** Against a piece of this rank at this width; a lead of a few lines need not be as wide as a long one. */
export function costOfWidth(piece: Piece, rank: Rank, units: number, isNarrow: boolean): number {
  const cost = byWidth[rank][isNarrow ? (asOnWidePage[units] ?? units) : units] ?? 0;
  return rank === 'lead' ? cost * Math.min(1, 0.3 + weightOf(piece) / 900) : cost;
}

/** A piece takes more of a page of three columns. */
const asOnWidePage: Readonly<Record<number, number>> = { 2: 2, 3: 5, 4: 6, 5: 8, 6: 10 };

const byWidth: Record<Rank, Readonly<Record<number, number>>> = {
  lead: { 2: 900, 3: 650, 4: 420, 5: 130, 6: 20, 7: 0, 8: 0, 9: 10, 10: 40 },
  major: { 2: 200, 3: 60, 4: 0, 5: 0, 6: 0, 7: 10, 8: 30, 9: 50, 10: 70 },
  minor: { 2: 15, 3: 0, 4: 0, 5: 10, 6: 15, 7: 45, 8: 90, 9: 110, 10: 130 },
  brief: { 2: 0, 3: 5, 4: 20, 5: 60, 6: 100, 7: 150, 8: 200, 9: 220, 10: 240 },
};

/** Against columns of fewer than four lines, and of more than forty. @param depth of the columns, in em. */
export function costOfDepth(
  piece: Piece,
  depth: number,
  columns: number,
  { lineHeight }: Pick<Medium, 'lineHeight'>,
): number {
  const short = lengthOf(piece) > 0 ? Math.max(0, 4 * lineHeight - depth) * 20 * (columns - 0.5) : 0;
  return short + Math.max(0, depth - 62) * 4;
}

/** Against lines so long that the eye loses the next one, but for a text of four of them, and against short ones. @param column in em. */
export const costOfMeasure = (
  { column, bodyHeight }: { column: number; bodyHeight: number },
  { lineHeight }: Pick<Medium, 'lineHeight'>,
): number =>
  column > 22
    ? Math.max(0, bodyHeight - 4.5 * lineHeight) * 200 +
      Math.max(0, column - 30) * Math.min(bodyHeight, 15) * 0.8 +
      10
    : Math.max(0, 12.5 - column) * 100;

/** Two headlines of one size side by side are read as one. */
export const costOfTwins: Readonly<Record<Rank, number>> = { lead: 300, major: 170, minor: 30, brief: 6 };

/** Against strips across the page one below the other: a page of nothing else is a list. */
export const costOfStrips = 110;

/** Against a page that is set larger to fill its width: a short one may be, a tall one looks like a poster. @param height in em. */
export const costOfZoom = (zoom: number, height: number) => (zoom - 1) * Math.max(0, height - 26) * 20;

/** Against a page that ends high above the foot of the window. @param height in em. */
export const costOfShortPage = (height: number) => Math.max(0, 30 - height) * 15;

/** Against a page that leaves its sides free. @param free in units. @param height in em. */
export const costOfNarrowPage = (free: number, height: number) => free * height * 2;

/** Against a row taller than a window and a half, which sends the reader up and down. @param height in em. */
export const costOfTallRow = (height: number) => Math.max(0, height - 75) * 10;
