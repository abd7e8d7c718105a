import type { Part } from './arrange.ts';
import { levelRows, widthsIn, type HeightOf, type RowWidths } from './level-rows.ts';
import { onPaper, paperType, sheetOfPaper, type Medium } from './medium.ts';
import type { Piece } from './piece.ts';
import { zoneOnPaper, type ZoneOnPaper } from './print-zone.ts';

/**
 * A page on paper, so that it ends on one sheet of A3: what it takes of the usual sizes of type, headlines and pictures, how its rows are
 * shared, and how each piece is set. Short pages are set larger, up to the type of books. A page that would not end there at the smallest
 * is printed at the usual sizes, on several sheets.
 *
 * @param pieces of the page, in any order.
 */
export function pageOnPaper(page: Part, pieces: readonly Piece[]): PageOnPaper {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  let best: Fitting | undefined;
  for (const reduction of reductions) {
    const found = fitting(page, byId, reduction);
    if (!found) continue;
    if (!best || found.sizes.type > best.sizes.type + worthwhile) best = found;
    // Type that reads well is worth more than large pictures, and worth no smaller ones.
    if (best.sizes.type >= 1) break;
  }
  const { sizes, rows } = best ?? { sizes: { type: 1, heads: 1, pictures: 1 }, rows: new Map() };
  const zones = new Map<string, ZoneOnPaper>();
  heightAt(page, byId, sizes, rows, zones);
  return { sizes, rows, zones };
}

/** The largest type at which a page ends on the sheet, its rows as on the screen, or level where it is small otherwise. */
function fitting(page: Part, pieces: Pieces, reduction: Reduction): Fitting | undefined {
  const typeFor = (rows: RowWidths) =>
    largestType((type) => heightAt(page, pieces, { type, ...reduction }, rows) * paperType * type <= room);
  const usual = typeFor(new Map());
  if (usual !== undefined && usual >= 1) return { sizes: { type: usual, ...reduction }, rows: new Map() };
  const sizes = { type: usual ?? smallest, ...reduction };
  const medium = onPaper(sizes);
  const heightOf: HeightOf = (part, width, rows) =>
    heightOnPaper(part, width, { pieces, sizes, medium, rows });
  const rows = levelRows(page, medium.width, heightOf, medium);
  const level = typeFor(rows);
  if (level === undefined || level <= (usual ?? 0))
    return usual === undefined ? undefined : { sizes, rows: new Map() };
  return { sizes: { type: level, ...reduction }, rows };
}

/** A page as it is printed. */
export interface PageOnPaper {
  sizes: SizesOnPaper;
  /** What the parts of its rows take of their width, where that differs from the screen. */
  rows: RowWidths;
  /** By the piece. */
  zones: ReadonlyMap<string, ZoneOnPaper>;
}

/** As shares of the usual. */
export interface SizesOnPaper {
  type: number;
  heads: number;
  pictures: number;
}

/** What headlines and pictures may come to, so that the type need not be smaller. */
const reductions = [
  { heads: 1, pictures: 1 },
  { heads: 0.9, pictures: 0.7 },
  { heads: 0.8, pictures: 0.5 },
  { heads: 0.7, pictures: 0.36 },
  { heads: 0.65, pictures: 0.26 },
  { heads: 0.6, pictures: 0.18 },
] as const;

type Reduction = (typeof reductions)[number];

/** A gain in type for which headlines and pictures are made smaller. */
const worthwhile = 0.03;

/** Of the sizes from 10 pt down to 5.2 pt the largest that fits; newspapers reduced to A3 have their text at 6 pt. */
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

const steps = 30;

const smallest = 0.66;

/** What the gaps between pieces come to: small type needs less air. As a share of the usual. */
export const gapsOnPaper = ({ type }: Pick<SizesOnPaper, 'type'>) =>
  Number(Math.min(1, Math.max(0.5, type ** 2)).toFixed(2));

/** Of a page at sizes, in em. @param zones where it notes how each piece is set. */
function heightAt(
  page: Part,
  pieces: Pieces,
  sizes: SizesOnPaper,
  rows: RowWidths,
  zones?: Map<string, ZoneOnPaper>,
): number {
  const medium = onPaper(sizes);
  return heightOnPaper(page, medium.width, { pieces, sizes, medium, rows, zones });
}

function heightOnPaper(part: Part, width: number, paper: Paper): number {
  const { pieces, sizes, medium, rows, zones } = paper;
  if (part.kind === 'zone') {
    const { setting } = part;
    const zone = zoneOnPaper(setting, pieces.get(setting.id)!, width, sizes, medium);
    zones?.set(setting.id, zone);
    return zone.height;
  }
  if (part.kind === 'row') {
    const widths = widthsIn(part, width, rows, medium);
    return Math.max(...part.parts.map((own, index) => heightOnPaper(own, widths[index]!, paper)));
  }
  // The gap above the rule and the space below it are 2 mm each, and the rule.
  const gap = medium.columnGap * (0.8 * gapsOnPaper(sizes) + 0.05);
  const heights = part.parts.map((own) => heightOnPaper(own, width, paper));
  return heights.reduce((sum, own) => sum + own, 0) + gap * (heights.length - 1);
}

interface Paper {
  pieces: Pieces;
  sizes: SizesOnPaper;
  medium: Medium;
  rows: RowWidths;
  zones?: Map<string, ZoneOnPaper> | undefined;
}

type Pieces = ReadonlyMap<string, Piece>;

interface Fitting {
  sizes: SizesOnPaper;
  rows: RowWidths;
}

/**
 * What is left below the masthead (up to 11 % of the sheet) and above the credit (2 %), in points; the rest is for what the estimate
 * is wrong by, and for what Chromium adds to columns that end near the foot of a sheet (up to 3 %).
 */
const room = sheetOfPaper.height * 0.82;
