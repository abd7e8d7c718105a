import { Field, frameOf } from './field.ts';
import { contoursOf, outlinesOf, type Glyph, type Point } from './outlines.ts';
import { trace } from './trace.ts';

import { partsOfTitle } from './title-parts.ts';

/**
 * The name of a publication as the lettering of its masthead: tall and close, with sturdy hairlines and a line engraved
 * along the left of its heavy strokes. The same name always gives the same drawing.
 *
 * @param given the parts of the name, in its order, where its record has them.
 * @returns a drawing of each part, or nothing where the face lacks a character or the name is too long: it is set as text then.
 */
export function drawMasthead(title: string, given?: readonly string[]): LetteredPart[] | undefined {
  const key = JSON.stringify([title, given]);
  if (!drawn.has(key)) drawn.set(key, draw(title, given));
  return drawn.get(key);
}

const drawn = new Map<string, LetteredPart[] | undefined>();

function draw(title: string, given?: readonly string[]): LetteredPart[] | undefined {
  const parts = partsOfTitle(title, given).map(({ text, size }) => ({
    size,
    letters: [...text].map((char) => ({ char, glyph: outlinesOf(900).glyph(char) })),
  }));
  if (parts.length === 0 || parts.some(({ letters }) => !letters.every(isThere))) return undefined;
  return parts.map(({ size, letters }) => ({ ...drawLetters(letters.filter(isThere)), size }));
}

const isThere = (letter: { char: string; glyph: Glyph | undefined }): letter is Letter =>
  letter.glyph !== undefined;

function drawLetters(letters: readonly Letter[]): Omit<LetteredPart, 'size'> {
  let x = 0;
  let [top, bottom] = [heightOfHan.top, heightOfHan.bottom];
  const drawn = letters.map(({ char, glyph }) => {
    const contours = contoursOf(glyph).map((contour) => contour.map(stretch));
    const points = contours.flat();
    const [left, right] = points.length
      ? [Math.min(...points.map(([x]) => x)) - grown, Math.max(...points.map(([x]) => x)) + grown]
      : [0, glyph.advance * stretched.x];
    top = Math.min(top, ...points.map(([, y]) => y - grown));
    bottom = Math.max(bottom, ...points.map(([, y]) => y + grown));
    const shift = x - left;
    x += right - left + (isHan.test(char) ? gap : gap / 2);
    return letterOf(contours.map((contour) => contour.map(([px, py]): Point => [px + shift, py])));
  });
  return {
    top: Math.round(top),
    width: Math.round(x - gap),
    height: Math.round(bottom - top),
    solid: drawn.map(({ solid }) => solid).join(''),
    engraved: drawn.map(({ engraved }) => engraved).join(''),
  };
}

function letterOf(contours: Point[][]): { solid: string; engraved: string } {
  const points = contours.flat();
  if (points.length === 0) return { solid: '', engraved: '' };
  const box = {
    left: Math.min(...points.map(([x]) => x)) - grown,
    right: Math.max(...points.map(([x]) => x)) + grown,
    top: Math.min(...points.map(([, y]) => y)) - grown,
    bottom: Math.max(...points.map(([, y]) => y)) + grown,
  };
  const letter = Field.of(contours, frameOf(box, step, reach)).map((depth) => depth + grown);
  // What is deep inside, without the same a little to the right.
  const line = letter.map((depth, x, y) => {
    const inside = depth - lineDepth;
    // So far from the line, nothing but that it is outside is asked of a place.
    return inside < -2 * step ? inside : Math.min(inside, lineDepth - letter.at(x - lineWidth, y));
  });
  return { solid: trace(letter, 1.6, 100), engraved: trace(line, 1.6, 700) };
}

const stretch = ([x, y]: Point): Point => [x * stretched.x, y * stretched.y];

/** Of the face's proportions. */
const stretched = { x: 0.8, y: 1.12 };

/** What is added round the strokes after stretching: hairlines gain most by it. In thousandths of an em, as all that follows. */
const grown = 4;

/** Between the ink of two letters. */
const gap = 48;

const step = 3;

/** How far inside a stroke the engraved line runs, and how wide it is. */
const lineDepth = 22;
const lineWidth = 14;

/** Distances matter up to the line and the places next to it: the work grows with their square. */
const reach = lineDepth + 4 * step;

/** Where Han characters begin and end, so that every name has the same height. */
const heightOfHan = { top: -850 * stretched.y, bottom: 90 * stretched.y };

const isHan = /\p{Script=Han}/u;

interface Letter {
  char: string;
  glyph: Glyph;
}

/** A part of the name; all measures in thousandths of an em. */
export interface LetteredPart {
  /** From the base line to where the drawing begins; its left is 0. */
  top: number;
  width: number;
  height: number;
  /** The letters, as the data of an SVG path that is filled by `evenodd`. */
  solid: string;
  /** The engraved line, which lies on them. */
  engraved: string;
  /** Of the largest part's. */
  size: number;
}
