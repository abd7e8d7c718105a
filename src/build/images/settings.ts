import type { ImageFormat } from '../../lib/images.ts';

/**
 * Named widths in pixels. Each AVIF width is at most 1.28 times the one before, and what is asked for lies evenly between the
 * ends, so no width deserves a step of its own: pictures on the wall are from 83 px (2:3 in a row of 125) to 930 (a panorama at
 * 1,944), those on a work's page up to 1,824, all times the screen's density. At density 1 a browser takes the next larger file,
 * above it the nearer one; `sizes` are exact to 1.5 %, so what is fetched stays within 1.3 of what is shown.
 * Steps of 1.36 would save two files of fourteen and a quarter of the work and fetch as many bytes, in files up to 1.38 as wide.
 * JPEG is for the few who get no AVIF, for lists of results and for downloads: a small, a middle and the whole.
 */
export const ladders: Record<ImageFormat, readonly number[]> = {
  avif: [175, 224, 286, 365, 467, 597, 764, 977, 1250, 1600, 2000],
  jpeg: [320, 800],
};

/** The most that a file may be wider than the next smaller one; up to there a browser's choice stays within the budget. */
const widestStep = 1.28;

/** No variant is larger than this on either side, in pixels: the long side of a master for the wall. */
export const largestSide = 2400;

/**
 * The long side, in pixels, from which a master is sharp in its largest place on a usual screen: the page of a work, and the column of
 * an article at twice its width.
 */
export const servingSide = { works: 1600, articles: 1200 } as const;

/** The least height of a row of the wall and the width of a phone's page, in CSS pixels: below both no file is needed. */
export const leastRow = 125;
const phonePage = 328;

/** The share image that link previews show, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

/**
 * Encoder settings, all of about the same visible quality: 20–21 dB in the table of `npm run bench:images`.
 * AVIF: full colour needs no more bytes than 4:2:0 for the same measure. More effort saves bytes and costs time with every pixel: up to
 * 600 pixels wide, where the wall and phones fetch and a sixteenth of the pixels lies, effort 3 saves 15 % for three times the work;
 * above, effort 1 takes a third of the time of effort 3 for 11 % more bytes. Effort 4 saves 4 % more for five times the work.
 * JPEG: trellis and MozJPEG's table save a quarter; the rest of its defaults doubles the time for 1 %.
 * WebP is not made: it had JPEG's bytes at a lower quality.
 */
export const encoders = {
  smallAvif: { quality: 51, effort: 3, chromaSubsampling: '4:4:4' },
  avif: { quality: 54, effort: 1, chromaSubsampling: '4:4:4' },
  jpeg: { quality: 77, quantisationTable: 3, trellisQuantisation: true, progressive: true },
} as const;

/** In pixels: the widest AVIF file that `smallAvif` is for. */
export const smallWidth = 600;

/** Part of every cache key: raise the number when the code makes other pixels or metadata from the same settings. */
export const recipe = JSON.stringify([
  2,
  [ladders, widestStep, leastRow, phonePage],
  largestSide,
  shareSize,
  [encoders, smallWidth],
]);

/**
 * The widths that a master is encoded at, ascending: the named ones that the layout can ask for, then its own size.
 *
 * @param width of the upright master fitted into {@link largestSide}, in pixels.
 * @param height likewise.
 */
export function variantWidths(width: number, height: number): Record<ImageFormat, number[]> {
  const least = Math.min((leastRow * width) / height, phonePage);
  const named = ladders.avif.filter((step) => step >= least && step < width);
  // A step that the full size makes needless would be a second file of the same use.
  if (width <= (named.at(-2) ?? named.at(-1) ?? 0) * widestStep) named.pop();
  return {
    avif: [...named, width],
    jpeg: [...ladders.jpeg.filter((step) => step * widestStep <= width), width],
  };
}
