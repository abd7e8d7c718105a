import type { Medium } from './medium.ts';

/**
 * The measures of the newspaper page, in em of its text, as the styles of `components/issue` set them. Heights are estimated
 * from them at build time, where there is no browser.
 */

/** The page's module: ten units, of which two make a column of text. */
export const pageUnits = 10;

/** A page of three such columns. */
export const narrowPageUnits = 6;

/** Between two pieces in a stack: the gap above the rule and the space below it. */
export const stackGap = 2.07;
/** Below a headline and below a photograph. */
export const blockGap = 0.9;

/** The widths that a piece may have, in units, and the columns that its text is set in there: 13 to 20 characters each. */
export const columnsAt: Readonly<Record<number, number>> = {
  2: 1,
  3: 1,
  4: 2,
  5: 2,
  6: 3,
  7: 3,
  8: 4,
  9: 4,
  10: 5,
};

/** The width in em of so many units. */
export const widthOf = (units: number, { width, columnGap }: Medium) =>
  ((width + columnGap) / pageUnits) * units - columnGap;

/** The width in em of a column where so many of them share a width. */
export const columnWidth = (width: number, columns: number, { columnGap }: Medium) =>
  (width - columnGap * (columns - 1)) / columns;

/** The type of each rank: the headline's size and leading, those of the lines above and below it. */
export const typeOf = {
  lead: { size: 3.4, leading: 1.16, around: 1.5, gap: 0.3 },
  major: { size: 2.5, leading: 1.2, around: 1.2, gap: 0.36 },
  minor: { size: 1.85, leading: 1.25, around: 1, gap: 0 },
  brief: { size: 1.4, leading: 1.3, around: 1, gap: 0 },
} as const;

/** The lines around a headline: their leading, and the space above a byline. */
export const around = { leading: 1.4, byline: 0.4 } as const;

/** Sub-headings in the text: their line and the space around it. */
export const subheading = { size: 1.08, height: 1.62, gap: 0.92 } as const;

/** Tables: lines and the space above and below them, beside them, and around the whole. */
export const table = { leading: 1.4, padding: 0.37, beside: 0.7, around: 2.1 } as const;

export const caption = { leading: 1.45, gap: 0.5 } as const;

/** Within the empty frame of a missing picture. */
export const framePadding = 0.8;

/** What stands before the caption of a photograph that is missing: its mark, and the space behind it. */
export const missingMark = '原图待补\u3000';
