import sharp, { type Sharp } from 'sharp';
import type { ImageFormat } from '../../lib/images.ts';
import type { Tone } from './describe.ts';
import type { Pixels } from './open-master.ts';
import { encoders, shareSize, smallWidth } from './settings.ts';

/**
 * The bytes of one variant.
 *
 * @param pixels the upright master at its largest size.
 * @param xmp the only metadata that the file carries.
 */
export async function encodeVariant(
  pixels: Pixels,
  width: number,
  format: ImageFormat,
  xmp: string,
): Promise<Buffer> {
  const scaled = open(await resize(pixels, width));
  const image =
    format === 'jpeg'
      ? scaled.jpeg(encoders.jpeg)
      : scaled.avif(width <= smallWidth ? encoders.smallAvif : encoders.avif);
  return image.withXmp(xmp).toBuffer();
}

/** The bytes of the share image: the whole picture, never cropped or enlarged, on a dark ground of its own tone. */
export async function encodeShareImage(pixels: Pixels, tone: Tone, xmp: string): Promise<Buffer> {
  const scale = Math.min(shareSize.width / pixels.width, shareSize.height / pixels.height, 1);
  const fitted = await resize(pixels, Math.max(1, Math.floor(pixels.width * scale)));
  const left = Math.floor((shareSize.width - fitted.width) / 2);
  const top = Math.floor((shareSize.height - fitted.height) / 2);
  const [r, g, b] = tone.map((value) => Math.round(value * 0.45)) as Tone;
  return open(fitted)
    .extend({
      left,
      right: shareSize.width - fitted.width - left,
      top,
      bottom: shareSize.height - fitted.height - top,
      background: { r, g, b },
    })
    .jpeg(encoders.jpeg)
    .withXmp(xmp)
    .toBuffer();
}

/** A Sharp pipeline that begins with `pixels`. */
export function open({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/** `pixels` at another width, the proportion kept. */
export async function resize(pixels: Pixels, width: number): Promise<Pixels> {
  if (width === pixels.width) return pixels;
  const height = Math.max(1, Math.round((pixels.height * width) / pixels.width));
  const { data, info } = await open(pixels)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width, height, channels: info.channels };
}
