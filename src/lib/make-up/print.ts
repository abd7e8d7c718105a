import { unitsOf, type Part } from './arrange.ts';
import { headline } from './headline.ts';
import { widthOf } from './measures.ts';
import { onPaper, paperType, sheetOfPaper } from './medium.ts';
import type { Piece } from './piece.ts';
import { setPiece, type Way } from './set-piece.ts';

/**
 * What a page takes of the usual sizes on paper, so that it ends on one sheet of A3: of its type, its headlines and its pictures. Short
 * pages are set larger, up to the type of books. A page that would not end there at the smallest is printed at the usual sizes, on several sheets.
 *
 * @param pieces of the page, in any order.
 */
export function sizesOnPaper(page: Part, pieces: readonly Piece[]): SizesOnPaper {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  let best: SizesOnPaper | undefined;
  for (const { heads, pictures } of reductions) {
    const type = largestType((type) => {
      const height = heightOnPaper(page, byId, { type, heads, pictures });
      return height * paperType * type <= room;
    });
    if (type === undefined) continue;
    if (!best || type > best.type + worthwhile) best = { type, heads, pictures };
    // Type that reads well is worth more than large pictures, and worth no smaller ones.
    if (best.type >= 1) break;
  }
  return best ?? { type: 1, heads: 1, pictures: 1 };
}

/** As shares of the usual. */
export interface SizesOnPaper {
  type: number;
  heads: number;
  pictures: number;
}

/**
 * Whether a photograph that stands above its text on the screen stands in the first column on paper: rather than small in the middle of a
 * wide one.
 */
export const isInsideOnPaper = (
  { photo, photosAcross, columns }: Way,
  { photos, blocks }: Piece,
  { pictures }: SizesOnPaper,
) =>
  pictures < 1 &&
  photo === 'above' &&
  photosAcross === 1 &&
  columns > 1 &&
  photos.some(({ proportion }) => proportion !== undefined) &&
  blocks.length > 0;

/** What a picture takes of such a column. */
export const pictureInside = ({ pictures }: SizesOnPaper) => Math.min(1, Number((pictures * 2).toFixed(2)));

/** What headlines and pictures may come to, so that the type need not be smaller. */
const reductions = [
  { heads: 1, pictures: 1 },
  { heads: 0.9, pictures: 0.7 },
  { heads: 0.8, pictures: 0.5 },
  { heads: 0.7, pictures: 0.36 },
  { heads: 0.65, pictures: 0.26 },
] as const;

/** A gain in type for which headlines and pictures are made smaller. */
const worthwhile = 0.03;

/** Of the sizes from 10 pt down to 4.8 pt the largest that fits; newspapers reduced to A3 have their text at 6 pt. */
function largestType(fits: (type: number) => boolean): number | undefined {
  const typeAt = (step: number) => Number((1.26 - step * 0.02).toFixed(2));
  if (fits(typeAt(0))) return typeAt(0);
  if (!fits(typeAt(steps))) return undefined;
  // The smaller it is, the less it takes: halving finds the first step that fits.
  let [tooLarge, fitting] = [0, steps];
  while (fitting - tooLarge > 1) {
    const middle = Math.floor((tooLarge + fitting) / 2);
    if (fits(typeAt(middle))) fitting = middle;
    else tooLarge = middle;
  }
  return typeAt(fitting);
}

const steps = 32;

/** In em, across the sheet's width. */
function heightOnPaper(part: Part, pieces: ReadonlyMap<string, Piece>, sizes: SizesOnPaper): number {
  const medium = onPaper(sizes);
  if (part.kind === 'zone') {
    const { setting } = part;
    const piece = pieces.get(setting.id)!;
    const width = widthOf(unitsOf(part), medium);
    const size = { ...setting, enlarged: setting.enlarged * sizes.heads };
    const isInside = isInsideOnPaper(setting, piece, sizes);
    const way = isInside ? { ...setting, photo: 'inside' as const } : setting;
    const own = isInside ? { ...medium, pictures: pictureInside(sizes) } : medium;
    return setPiece(piece, way, width, (across) => headline(piece, size, across, own), own).height;
  }
  const heights = part.parts.map((own) => heightOnPaper(own, pieces, sizes));
  if (part.kind === 'row') return Math.max(...heights);
  // The gap above the rule and the space below it are 2 mm each.
  const gap = medium.columnGap * 0.85;
  return heights.reduce((sum, own) => sum + own, 0) + gap * (heights.length - 1);
}

/**
 * What is left below the masthead (up to 11 % of the sheet) and above the credit (2 %), in points; the rest is for what the estimate
 * is wrong by, and for what Chromium adds to columns that end near the foot of a sheet (up to 3 %).
 */
const room = sheetOfPaper.height * 0.8;
