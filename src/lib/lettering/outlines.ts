import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font } from 'harfbuzzjs';

/**
 * The outlines of a face of Noto Serif SC, from the package that the site's typeface is cut from. Build time only.
 *
 * @param weight as style sheets call it.
 */
export function outlinesOf(weight: Weight): Outlines {
  let outlines = known.get(weight);
  if (!outlines) known.set(weight, (outlines = new Outlines(fontOf(files[weight]))));
  return outlines;
}

/** Glyphs of one face, in units of a thousandth of an em, y downward from the base line. */
export class Outlines {
  readonly #font: Font;
  readonly #glyphs = new Map<string, Glyph | undefined>();

  constructor(font: Font) {
    this.#font = font;
  }

  /** The glyph of a character; nothing where the face lacks it. */
  glyph(char: string): Glyph | undefined {
    if (!this.#glyphs.has(char)) this.#glyphs.set(char, this.#read(char));
    return this.#glyphs.get(char);
  }

  #read(char: string): Glyph | undefined {
    const id = this.#font.nominalGlyph(char.codePointAt(0) ?? 0);
    if (!id) return undefined;
    const scale = 1000 / this.#font.face.upem;
    return {
      advance: this.#font.glyphHAdvance(id) * scale,
      curves: this.#font.glyphToJson(id).map(({ type, values }) => ({
        type,
        values: values.map((value, index) => value * (index % 2 ? -scale : scale)),
      })),
    };
  }
}

/** The contours of a glyph with its curves as short straight lines. */
export function contoursOf({ curves }: Glyph): Point[][] {
  const contours: Point[][] = [];
  for (const { type, values } of curves) {
    const contour = contours.at(-1);
    const from = contour?.at(-1);
    const ends = values as [number, number, number, number];
    if (type === 'M') contours.push([[ends[0], ends[1]]]);
    else if (!contour || !from || type === 'Z') continue;
    else if (type === 'Q') contour.push(...quadratic(from, ends));
    else contour.push([ends[0], ends[1]]);
  }
  return contours.filter(({ length }) => length > 2);
}

function quadratic(
  [x, y]: Point,
  [controlX, controlY, endX, endY]: [number, number, number, number],
): Point[] {
  return Array.from({ length: straights }, (_, index): Point => {
    const t = (index + 1) / straights;
    const at = (from: number, control: number, end: number) =>
      (1 - t) ** 2 * from + 2 * t * (1 - t) * control + t ** 2 * end;
    return [at(x, controlX, endX), at(y, controlY, endY)];
  });
}

/** How many straight lines stand for a curve; the curves of this face are short. */
const straights = 6;

function fontOf(name: string): Font {
  const file = createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${name}`);
  return new Font(new Face(new Blob(readFileSync(file))));
}

const files = {
  400: '400Regular/NotoSerifSC_400Regular.ttf',
  700: '700Bold/NotoSerifSC_700Bold.ttf',
  900: '900Black/NotoSerifSC_900Black.ttf',
} as const;

const known = new Map<Weight, Outlines>();

export type Weight = keyof typeof files;

export type Point = [x: number, y: number];

export interface Glyph {
  /** To the next glyph. */
  advance: number;
  /** Of a TrueType face: M, L, Q and Z. */
  curves: { type: string; values: number[] }[];
}
