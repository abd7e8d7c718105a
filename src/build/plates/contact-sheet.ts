import sharp from 'sharp';
import type { Done } from './worker.ts';

const ROW = 400;
const WIDTH = 1900;
const GAP = 12;

/** Lays small prints out in rows on one PNG, in the order of their numbers. */
export async function contactSheet(prints: readonly Done[], file: string): Promise<void> {
  const pieces: { input: Buffer; left: number; top: number }[] = [];
  let x = GAP;
  let y = GAP;
  for (const print of prints) {
    const input = Buffer.from(print.small);
    const { width = 0 } = await sharp(input).metadata();
    if (x > GAP && x + width + GAP > WIDTH) {
      x = GAP;
      y += ROW + GAP;
    }
    pieces.push({ input, left: x, top: y });
    x += width + GAP;
  }
  await sharp({ create: { width: WIDTH, height: y + ROW + GAP, channels: 3, background: '#f4f1ea' } })
    .composite(pieces)
    .png()
    .toFile(file);
}
