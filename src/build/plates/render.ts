import sharp from 'sharp';
import { develop } from './engine/develop.ts';
import { Random } from './engine/random.ts';
import type { Plate } from './plate.ts';
import { print } from './print.ts';

/** Largest size of a master in bytes: 72 of them stay below 38 MB. */
const MASTER_BYTES = 530_000;
/** JPEG qualities between which the best is sought. */
const LIMITS = [48, 92] as const;

/** A printed plate: 8-bit sRGB bytes, three a pixel. */
export interface Sheet {
  width: number;
  height: number;
  bytes: Uint8Array;
}

/**
 * Renders and prints a plate with its longer side `long` pixels; `share` below 1 traces fewer pixels for a quick look.
 * The same plate always gives the same bytes.
 */
export function renderPlate(plate: Plate, long: number, share = 1): Sheet {
  const [w, h] = plate.aspect;
  const width = w >= h ? long : Math.round((long * w) / h);
  const height = h > w ? long : Math.round((long * h) / w);
  const scene = plate.scene(new Random(plate.seed));
  // Where many rays blend into each pixel the light is soft, and fewer pixels carry it as well.
  const detail = ((scene.samples ?? 2) > 3 ? 0.5 : 0.6) * share;
  const image = develop(scene, Math.round(width * detail), Math.round(height * detail), plate.seed);
  return { width, height, bytes: print(image, width, height, plate.inks, plate.seed) };
}

/** Encodes a sheet as JPEG without metadata, at the best quality that keeps it within the size of a master. */
export async function encodeMaster(sheet: Sheet): Promise<Buffer> {
  let [low, high]: [number, number] = [...LIMITS];
  let best = await encode(sheet, low);
  while (high - low > 2) {
    const middle = (low + high) >> 1;
    const jpeg = await encode(sheet, middle);
    if (jpeg.length > MASTER_BYTES) high = middle;
    else {
      low = middle;
      best = jpeg;
    }
  }
  return best;
}

function encode({ bytes, width, height }: Sheet, quality: number): Promise<Buffer> {
  return sharp(bytes, { raw: { width, height, channels: 3 } })
    .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' })
    .toBuffer();
}
