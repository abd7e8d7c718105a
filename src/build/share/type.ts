import { outlinesOf, type Glyph, type Weight } from '../../lib/lettering/outlines.ts';

/** A line of text as a path in the site's typeface, beginning at `x` on the base line `y`. In pixels, as `size` is. */
export function setLine(text: string, x: number, y: number, size: number, weight: Weight): string {
  let path = '';
  for (const glyph of glyphsOf(text, weight)) {
    path += setGlyph(glyph, x, y, size);
    x += (glyph.advance * size) / 1000;
  }
  return path && `<path d="${path}"/>`;
}

/** The data of a path that draws one glyph. */
export const setGlyph = ({ curves }: Glyph, x: number, y: number, size: number): string =>
  curves
    .map(
      ({ type, values }) =>
        type +
        values.map((value, index) => ((value * size) / 1000 + (index % 2 ? y : x)).toFixed(1)).join(' '),
    )
    .join('');

/** How wide a line of text is. */
export const widthOf = (text: string, size: number, weight: Weight): number =>
  glyphsOf(text, weight).reduce((sum, { advance }) => sum + (advance * size) / 1000, 0);

/** What stands for a character: where the face lacks it, the block that compositors put in its place. */
export function glyphOf(char: string, weight: Weight): Glyph | undefined {
  const outlines = outlinesOf(weight);
  return outlines.glyph(char) ?? outlines.glyph('〓');
}

const glyphsOf = (text: string, weight: Weight) => [...text].flatMap((char) => glyphOf(char, weight) ?? []);
