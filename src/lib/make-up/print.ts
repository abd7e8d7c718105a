import { unitsOf, type Part } from './arrange.ts';
import { headline } from './headline.ts';
import { widthOf } from './measures.ts';
import { onPaper, paperType, sheetOfPaper, type Medium } from './medium.ts';
import type { Piece } from './piece.ts';
import { setPiece } from './set-piece.ts';

/**
 * What a page takes of the usual sizes on paper, so that it ends on one sheet of A3: of its type, its headlines and its pictures. Short
 * pages are set larger, up to the type of books. A page that would not end there at the smallest is printed at the usual sizes, on several sheets.
 *
 * @param pieces of the page, in any order.
 */
export function sizesOnPaper(page: Part, pieces: readonly Piece[]): SizesOnPaper {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const fits = (step: number) => {
    const sizes = sizesAt(step);
    const medium = onPaper(sizes);
    return heightOnPaper(page, byId, sizes.heads, medium) * paperType * sizes.type <= room;
  };
  if (fits(0)) return sizesAt(0);
  if (!fits(steps)) return { type: 1, heads: 1, pictures: 1 };
  // The less it takes, the lower it is: halving finds the first step that fits.
  let [tooHigh, fitting] = [0, steps];
  while (fitting - tooHigh > 1) {
    const middle = Math.floor((tooHigh + fitting) / 2);
    if (fits(middle)) fitting = middle;
    else tooHigh = middle;
  }
  return sizesAt(fitting);
}

/** As shares of the usual. */
export interface SizesOnPaper {
  type: number;
  heads: number;
  pictures: number;
}

/** 10 pt, and 5.3 pt: newspapers reduced to A3 have their text that small. */
const largest = { type: 1.26, heads: 1, pictures: 1 };
const smallest = { type: 0.67, heads: 0.75, pictures: 0.3 };
const steps = 32;

/** From the largest to the smallest: headlines and pictures go with the type, since a text takes less room by its square. */
function sizesAt(step: number): SizesOnPaper {
  const at = (name: keyof SizesOnPaper) =>
    Number((largest[name] + ((smallest[name] - largest[name]) * step) / steps).toFixed(3));
  return { type: at('type'), heads: at('heads'), pictures: at('pictures') };
}

/** In em, across the sheet's width. */
function heightOnPaper(
  part: Part,
  pieces: ReadonlyMap<string, Piece>,
  heads: number,
  medium: Medium,
): number {
  if (part.kind === 'zone') {
    const { setting } = part;
    const piece = pieces.get(setting.id)!;
    const width = widthOf(unitsOf(part), medium);
    const size = { ...setting, enlarged: setting.enlarged * heads };
    return setPiece(piece, setting, width, (own) => headline(piece, size, own, medium), medium).height;
  }
  const heights = part.parts.map((own) => heightOnPaper(own, pieces, heads, medium));
  if (part.kind === 'row') return Math.max(...heights);
  // The gap above the rule and the space below it are 2 mm each.
  const gap = medium.columnGap * 0.85;
  return heights.reduce((sum, own) => sum + own, 0) + gap * (heights.length - 1);
}

/** What is left below the masthead and above the credit, in points; some of it is for what the estimate is wrong by. */
const room = sheetOfPaper.height * 0.865;
