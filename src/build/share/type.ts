import { outlinesOf, type Weight } from '../../lib/lettering/outlines.ts';

/** A line of text as a path in the site's typeface, beginning at `x` on the base line `y`. In pixels, as `size` is. */
export function setLine(text: string, x: number, y: number, size: number, weight: Weight): string {
  const scale = size / 1000;
  let path = '';
  for (const glyph of glyphsOf(text, weight)) {
    for (const { type, values } of glyph.curves) {
      path += type;
      for (let index = 0; index < values.length; index += 1) {
        path += (index ? ' ' : '') + inTenths(values[index]! * scale + (index % 2 ? y : x));
      }
    }
    x += glyph.advance * scale;
  }
  return path && `<path d="${path}"/>`;
}

/** What `toFixed(1)` gives, in a third of the time: a picture has fifteen thousand such numbers. */
export function inTenths(value: number): string {
  const exact = value * 10;
  const tenths = Math.round(exact);
  // In the middle between two tenths the library alone knows which is meant.
  if (tenths <= 0 || Math.abs(exact - tenths) > 0.4999) return value.toFixed(1);
  const whole = Math.floor(tenths / 10);
  return `${whole}.${tenths - whole * 10}`;
}

/** How wide a line of text is. */
export const widthOf = (text: string, size: number, weight: Weight): number =>
  glyphsOf(text, weight).reduce((sum, { advance }) => sum + (advance * size) / 1000, 0);

/** A character that the face lacks is the block that compositors put in its place; what is not seen by itself has none. */
function glyphsOf(text: string, weight: Weight) {
  const outlines = outlinesOf(weight);
  const seen = text.normalize().replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return [...seen].flatMap((char) => outlines.glyph(char) ?? outlines.glyph('〓') ?? []);
}
