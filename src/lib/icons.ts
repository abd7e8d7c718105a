import sharp from 'sharp';
import { colours } from './colours.ts';
import { sealSide } from './lettering/seal.ts';

/** The icons that browsers and devices ask for beside the drawn one, by the names of their files; sides in pixels. */
export const icons: Record<string, { side: number; form: IconForm }> = {
  'icon-32': { side: 32, form: 'seal' },
  'icon-48': { side: 48, form: 'seal' },
  'icon-192': { side: 192, form: 'seal' },
  'icon-512': { side: 512, form: 'seal' },
  // Devices cut these to their own form: the ground goes to the edge.
  'apple-touch-icon': { side: 180, form: 'ground' },
  'maskable-192': { side: 192, form: 'ground' },
  'maskable-512': { side: 512, form: 'ground' },
};

/**
 * An icon as SVG, the characters in the colour of paper on any ground.
 *
 * @param device the publication's device.
 */
export function iconSvg(device: string, form: IconForm = 'seal'): string {
  // Behind the characters alone: the edge of the seal is rough.
  const paper = `<path fill="${colours.paper}" d="M100 100h800v800H100z"/>`;
  const seal = `<path fill="${colours.red}" fill-rule="evenodd" d="${device}"/>`;
  const inner =
    form === 'seal'
      ? paper + seal
      : `<path fill="${colours.red}" d="M0 0h1000v1000H0z"/><g transform="translate(120 120) scale(.76)">${paper}${seal}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sealSide}" height="${sealSide}" viewBox="0 0 ${sealSide} ${sealSide}">${inner}</svg>`;
}

/** An icon as PNG. */
export const iconPng = (device: string, { side, form }: { side: number; form: IconForm }): Promise<Buffer> =>
  sharp(Buffer.from(iconSvg(device, form)), { density: 72 })
    .resize(side, side)
    .png({ palette: true, effort: 10 })
    .toBuffer();

/** A PNG as an icon file of Windows, which browsers ask for unasked. */
export function iconFile(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  // One picture of 32 bits, behind these 22 bytes.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

/** The seal alone, or a ground in its colour that reaches the edge. */
export type IconForm = 'seal' | 'ground';
