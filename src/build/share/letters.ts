import sharp from 'sharp';
import type { Glyph, Weight } from '../../lib/lettering/outlines.ts';
import { ink, type Ink, type Letter, type Picture } from './canvas.ts';
import { glyphOf, setGlyph } from './type.ts';

/**
 * Sets a line of text in a picture. Each letter is drawn once at a size and laid wherever it stands, on whole pixels: Chinese
 * characters are a whole number of them wide, so that their lines are what they would be drawn as a whole.
 */
export async function inkLine(picture: Picture, { text, x, y, size, weight, colour }: Line): Promise<void> {
  const letters = await lettersOf(text, size, weight);
  let at = x;
  for (const char of text) {
    const letter = letters.get(char);
    if (letter) ink(picture, letter, Math.round(at), Math.round(y), colour);
    at += ((glyphOf(char, weight)?.advance ?? 0) * size) / 1000;
  }
}

/** The letters of a text among others; those that no line has had are drawn side by side in one go. */
async function lettersOf(text: string, size: number, weight: Weight): Promise<ReadonlyMap<string, Letter>> {
  const key = `${size} ${weight}`;
  const letters = known.get(key) ?? new Map<string, Letter>();
  known.set(key, letters);
  const drawn = [...new Set(text)].flatMap((char) => {
    const glyph = letters.has(char) ? undefined : glyphOf(char, weight);
    return glyph && glyph.curves.length > 0 ? { char, glyph, box: boxOf(glyph, size) } : [];
  });
  if (drawn.length === 0) return letters;
  let width = 0;
  const places = drawn.map(({ box }) => (width += box.width) - box.width);
  const height = Math.max(...drawn.map(({ box }) => box.height));
  const paths = drawn.map(({ glyph, box }, index) =>
    setGlyph(glyph, places[index]! - box.left, -box.top, size),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/><path fill="#fff" d="${paths.join('')}"/></svg>`;
  const strip = sharp(Buffer.from(svg), { density: 72 }).extractChannel(0);
  const pixels = await strip.raw().toBuffer();
  for (const [index, { char, box }] of drawn.entries()) {
    const rows = Array.from({ length: box.height }, (_, row) => {
      const from = row * width + places[index]!;
      return pixels.subarray(from, from + box.width);
    });
    letters.set(char, { ...box, covered: Buffer.concat(rows) });
  }
  return letters;
}

const known = new Map<string, Map<string, Letter>>();

/** The whole pixels that a glyph touches, from its beginning on the base line. */
function boxOf({ curves }: Glyph, size: number): Omit<Letter, 'covered'> {
  const [[left, right], [top, bottom]] = [0, 1].map((side) => {
    const places = curves.flatMap(({ values }) => values.filter((_, index) => index % 2 === side));
    return [Math.min(...places), Math.max(...places)].map((place) => (place * size) / 1000);
  }) as [[number, number], [number, number]];
  const box = { left: Math.floor(left), top: Math.floor(top) };
  return { ...box, width: Math.ceil(right) - box.left, height: Math.ceil(bottom) - box.top };
}

/** A line that begins at `x` on the base line `y`; in pixels, as `size` is. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: Weight;
  colour: Ink;
}
