import { open, resize } from '../../../src/build/images/encode.ts';
import type { Pixels } from '../../../src/build/images/open-master.ts';

/**
 * How alike two pictures look: multi-scale SSIM (Wang, Simoncelli, Bovik 2003) of the luma, with a tenth each for the
 * SSIM of the two colour differences at half size.
 *
 * @param original three channels, at least 176 pixels on either side.
 * @param copy of the same size.
 * @returns 1 for the same picture, less for a worse copy; differences of 0.001 are just worth naming.
 */
export async function similarity(original: Pixels, copy: Pixels): Promise<number> {
  const luma = await multiScale(original, copy);
  const width = original.width >> 1;
  const [a, b] = [await resize(original, width), await resize(copy, width)];
  const chroma = [1, 2].map(
    (plane) => compare(planeOf(a, plane), planeOf(b, plane), a.width, a.height).whole,
  );
  return 0.8 * luma + 0.1 * chroma[0]! + 0.1 * chroma[1]!;
}

/** The same in decibels, where steps of equal size look alike: 10 is 0.9, 20 is 0.99. */
export function decibels(value: number): number {
  return -10 * Math.log10(1 - value);
}

/** What each halving of the size contributes, from the paper. */
const weights = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333];

async function multiScale(original: Pixels, copy: Pixels): Promise<number> {
  let value = 1;
  let [a, b] = [original, copy];
  for (const [scale, weight] of weights.entries()) {
    if (scale > 0) [a, b] = [await halve(a), await halve(b)];
    const { contrast, whole } = compare(planeOf(a, 0), planeOf(b, 0), a.width, a.height);
    value *= Math.max(scale === weights.length - 1 ? whole : contrast, 0) ** weight;
  }
  return value;
}

async function halve(pixels: Pixels): Promise<Pixels> {
  const { data, info } = await open(pixels)
    .resize(pixels.width >> 1, pixels.height >> 1, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** One plane of YCbCr (BT.601), 0–255. */
function planeOf({ data, width, height, channels }: Pixels, plane: number): Float32Array {
  const [r = 0, g = 0, b = 0] = ycbcr[plane]!;
  const values = new Float32Array(width * height);
  for (let i = 0, at = 0; i < values.length; i += 1, at += channels) {
    values[i] = r * data[at]! + g * data[at + 1]! + b * data[at + 2]!;
  }
  return values;
}

const ycbcr = [
  [0.299, 0.587, 0.114],
  [-0.169, -0.331, 0.5],
  [0.5, -0.419, -0.081],
];

/** SSIM over windows of 8 × 8 pixels, every fourth pixel. */
function compare(a: Float32Array, b: Float32Array, width: number, height: number) {
  let contrast = 0;
  let whole = 0;
  let windows = 0;
  for (let top = 0; top + 8 <= height; top += 4) {
    for (let left = 0; left + 8 <= width; left += 4) {
      let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
      for (let y = 0; y < 8; y += 1) {
        const row = (top + y) * width + left;
        for (let i = row; i < row + 8; i += 1) {
          const [p, q] = [a[i]!, b[i]!];
          sumA += p;
          sumB += q;
          squareA += p * p;
          squareB += q * q;
          product += p * q;
        }
      }
      const [meanA, meanB] = [sumA / 64, sumB / 64];
      const variances = squareA / 64 - meanA * meanA + squareB / 64 - meanB * meanB;
      const cs = (2 * (product / 64 - meanA * meanB) + 58.5225) / (variances + 58.5225);
      contrast += cs;
      whole += (cs * (2 * meanA * meanB + 6.5025)) / (meanA * meanA + meanB * meanB + 6.5025);
      windows += 1;
    }
  }
  return { contrast: contrast / windows, whole: whole / windows };
}
