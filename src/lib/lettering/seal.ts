import { Field, frameOf } from './field.ts';
import { roughness } from './noise.ts';
import { contoursOf, outlinesOf, type Glyph, type Point } from './outlines.ts';
import { trace } from './trace.ts';

/** The side of the square that a device stands in. */
export const sealSide = 1000;

/**
 * The device of a publication: a seal with its characters cut out, its edge and theirs as a knife leaves them. The same
 * characters always give the same seal.
 *
 * @param text one character, two below each other, or four in two columns, read from the right.
 * @returns the data of an SVG path, filled by `evenodd`, in a square of {@link sealSide}; nothing where the face lacks a character.
 */
export function drawSeal(text: string): string | undefined {
  const glyphs = [...text].map((char) => outlinesOf(900).glyph(char));
  if (glyphs.some((glyph) => !glyph || contoursOf(glyph).length === 0)) return undefined;
  const seed = [...text].reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) | 0, 7);
  const frame = frameOf({ left: 0, top: 0, right: sealSide, bottom: sealSide }, step, reach);
  const block = new Field(frame, new Float32Array(frame.columns * frame.rows)).map(
    (_, x, y) =>
      insideBlock(x, y) +
      roughness(x, y, 34, seed) * 7 +
      roughness(x, y, 120, seed + 1) * 10 +
      nick(x, y, seed),
  );
  const letters = Field.of(placed(glyphs as Glyph[]), frame).map(
    (depth, x, y) => depth + 9 + roughness(x, y, 26, seed + 2) * 5,
  );
  return trace(block.without(letters), 2.2, 150);
}

/** How far inside a square with corners worn round a place lies. */
function insideBlock(x: number, y: number): number {
  const half = sealSide / 2 - margin - corner;
  const [dx, dy] = [Math.abs(x - sealSide / 2) - half, Math.abs(y - sealSide / 2) - half];
  return corner - Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) - Math.min(Math.max(dx, dy), 0);
}

/** Chips along the edge: where coarse noise is at its lowest. */
function nick(x: number, y: number, seed: number): number {
  const low = roughness(x, y, 70, seed + 3) + 0.62;
  return low < 0 ? low * 130 : 0;
}

/** The characters in their parts of the square, each filling its part whatever its own proportion. */
function placed(glyphs: readonly Glyph[]): Point[][] {
  const inner = sealSide - 2 * (margin + border);
  const [columns, rows] = glyphs.length === 4 ? [2, 2] : [1, glyphs.length];
  const between = glyphs.length > 1 ? 50 : 0;
  const [width, height] = [
    (inner - between * (columns - 1)) / columns,
    (inner - between * (rows - 1)) / rows,
  ];
  return glyphs.flatMap((glyph, index) => {
    const column = columns - 1 - Math.floor(index / rows);
    const left = margin + border + column * (width + between);
    const top = margin + border + (index % rows) * (height + between);
    return fitted(contoursOf(glyph), left, top, width, height);
  });
}

function fitted(contours: Point[][], left: number, top: number, width: number, height: number): Point[][] {
  const points = contours.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  const [widest, tallest] = [width / (box.right - box.left), height / (box.bottom - box.top)];
  // Flat or narrow ones, such as 一, do not fill it.
  const [across, along] = [
    Math.min(widest, tallest * mostStretched),
    Math.min(tallest, widest * mostStretched),
  ];
  const offset = {
    x: left + (width - (box.right - box.left) * across) / 2,
    y: top + (height - (box.bottom - box.top) * along) / 2,
  };
  return contours.map((contour) =>
    contour.map(([x, y]): Point => [(x - box.left) * across + offset.x, (y - box.top) * along + offset.y]),
  );
}

/** Of one direction against the other. */
const mostStretched = 1.5;

const step = 5;
const reach = 60;

/** Outside the edge, between the edge and the characters, and the radius of the corners. */
const margin = 26;
const border = 116;
const corner = 46;
