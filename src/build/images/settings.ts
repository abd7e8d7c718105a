import type { ImageFormat } from '../../lib/images.ts';

/**
 * Named widths in pixels, from the real layout: the preferred numbers (R10), of which none is more than 1.28 times the one before.
 * What is asked for lies evenly between the ends, so no width deserves a step of its own: pictures on the wall are from 83 px
 * (2:3 in a row of 125) to 930 (a panorama at 1,944), those on a work's page up to 1,824, all times the screen's density. At density 1
 * a browser takes the next larger file, above it the nearer one; `sizes` are exact to 1.5 %, so what is fetched stays within
 * 1.3 of what is shown. Steps of 1.45 would save a third of the files and fetch up to 1.45.
 */
export const ladder = [125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000] as const;

/** No variant is larger than this on either side, in pixels: the long side of a master for the wall. */
export const largestSide = 2400;

/** The least height of a row of the wall and the width of a phone's page, in CSS pixels: below both no file is needed. */
export const leastRow = 125;
const phonePage = 328;

/** The share image that link previews show, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

/**
 * Encoder settings by format, of about the same visible quality: 20.1–21 dB in the table of `npm run bench:images`.
 * AVIF, which nearly all readers get: full colour needs no more bytes than 4:2:0 for the same measure, and effort 3 a tenth less than
 * effort 1 for nearly four times the work, once a picture; effort 4 would save 9 % more and take four times as long again.
 * JPEG: trellis and MozJPEG's table save a quarter; the rest of its defaults doubles the time for 1 %.
 */
export const encoders = {
  avif: { quality: 52, effort: 3, chromaSubsampling: '4:4:4' },
  webp: { quality: 80, effort: 2 },
  jpeg: { quality: 77, quantisationTable: 3, trellisQuantisation: true, progressive: true },
} as const;

/** Best format first, as `<picture>` offers them. */
export const formats: readonly ImageFormat[] = ['avif', 'webp', 'jpeg'];

/** Part of every cache key: raise the number when the code makes other pixels or metadata from the same settings. */
export const recipe = JSON.stringify([1, ladder, leastRow, phonePage, largestSide, shareSize, encoders]);

/**
 * The widths that a master is encoded at, ascending: the named ones that the layout can ask for, then its own size.
 *
 * @param width of the upright master fitted into {@link largestSide}, in pixels.
 * @param height likewise.
 */
export function variantWidths(width: number, height: number): number[] {
  const least = Math.min((leastRow * width) / height, phonePage);
  const first = ladder.find((step) => step >= least) ?? 0;
  // A step just below the full size would be a second file of the same use.
  return [...ladder.filter((step) => step >= first && step * 1.1 <= width), width];
}
