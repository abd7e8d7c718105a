import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { ImageFormat } from '../../lib/images.ts';
import type { Pixels } from './open-master.ts';
import { encoders, formats, shareSize, variantWidths } from './settings.ts';

/**
 * Writes every variant of a picture into `folder`: `<width>.<format>` and `share.jpeg`.
 *
 * @param pixels the upright master at its largest size.
 * @param xmp the only metadata that the files carry.
 * @returns what pages need to know of them.
 */
export async function encodeVariants(pixels: Pixels, xmp: string, folder: string): Promise<Encoded> {
  const widths = variantWidths(pixels.width, pixels.height);
  const files: Record<string, number> = {};
  const save = async (name: string, format: ImageFormat, image: Sharp) => {
    const bytes = await encode(image, format).withXmp(xmp).toBuffer();
    await writeFile(join(folder, name), bytes);
    files[name] = bytes.length;
  };
  for (const width of widths) {
    const scaled = await resize(pixels, width);
    for (const format of formats) await save(`${width}.${format}`, format, open(scaled));
  }
  const tones = await threeTones(pixels);
  await save('share.jpeg', 'jpeg', await shareImage(pixels, tones[1]));
  const { width, height } = pixels;
  return { width, height, widths, placeholder: placeholder(tones), files };
}

/** A Sharp pipeline that ends in `format` with the settings of the site. */
export function encode(image: Sharp, format: ImageFormat): Sharp {
  if (format === 'avif') return image.avif(encoders.avif);
  return format === 'webp' ? image.webp(encoders.webp) : image.jpeg(encoders.jpeg);
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

/** The whole picture, never cropped or enlarged, on a dark ground of its own tone. */
async function shareImage(pixels: Pixels, tone: Tone): Promise<Sharp> {
  const scale = Math.min(shareSize.width / pixels.width, shareSize.height / pixels.height, 1);
  const fitted = await resize(pixels, Math.max(1, Math.floor(pixels.width * scale)));
  const left = Math.floor((shareSize.width - fitted.width) / 2);
  const top = Math.floor((shareSize.height - fitted.height) / 2);
  const [r, g, b] = tone.map((value) => Math.round(value * 0.45)) as Tone;
  return open(fitted).extend({
    left,
    right: shareSize.width - fitted.width - left,
    top,
    bottom: shareSize.height - fitted.height - top,
    background: { r, g, b },
  });
}

/** The mean colours of the upper, middle and lower third. */
async function threeTones(pixels: Pixels): Promise<[Tone, Tone, Tone]> {
  const rows = await open(pixels).resize(1, 3, { fit: 'fill' }).raw().toBuffer();
  const tone = (row: number): Tone => {
    const [r = 0, g = 0, b = 0] = rows.subarray(row * pixels.channels);
    return [r, g, b];
  };
  return [tone(0), tone(1), tone(2)];
}

/** Three tones from top to bottom: softer than one colour, in 31 bytes. */
function placeholder(tones: readonly Tone[]): string {
  const colours = tones.map(
    (tone) => `#${tone.map((value) => Math.round(value / 17).toString(16)).join('')}`,
  );
  return `linear-gradient(${colours.join()})`;
}

type Tone = [red: number, green: number, blue: number];

/** What is known of the variants of one master. */
export interface Encoded {
  /** Of the largest variant, in pixels. */
  width: number;
  height: number;
  /** In pixels, ascending. */
  widths: number[];
  /** A CSS background. */
  placeholder: string;
  /** Size in bytes by file name. */
  files: Record<string, number>;
}
