import type { Point } from './outlines.ts';

/**
 * A shape as a field of distances: how far each place of a grid lies inside the shape (above 0) or outside it, up to `reach`.
 * Shapes of this form can be grown, cut out of each other, roughened and drawn anew.
 */
export class Field {
  readonly frame: Frame;
  readonly values: Float32Array;

  constructor(frame: Frame, values: Float32Array) {
    this.frame = frame;
    this.values = values;
  }

  /** The shape that closed contours enclose, where they turn round a place at all. */
  static of(contours: readonly (readonly Point[])[], frame: Frame): Field {
    const { columns, rows } = frame;
    const values = new Float32Array(columns * rows).fill(frame.reach);
    const segments = contours.flatMap((contour) =>
      contour.map((from, index): Segment => [from, contour[(index + 1) % contour.length]!]),
    );
    for (const segment of segments) nearSegment(values, frame, segment);
    for (let row = 0; row < rows; row += 1) turnOutside(values, frame, row, segments);
    return new Field(frame, values);
  }

  /** Another value at each place. */
  map(change: (value: number, x: number, y: number, index: number) => number): Field {
    const { left, top, step, columns, rows } = this.frame;
    const values = new Float32Array(this.values.length);
    let index = 0;
    for (let row = 0; row < rows; row += 1) {
      const y = top + row * step;
      for (let column = 0; column < columns; column += 1, index += 1)
        values[index] = change(this.values[index]!, left + column * step, y, index);
    }
    return new Field(this.frame, values);
  }

  /** What lies in this shape and not in another on the same grid. */
  without(other: Field): Field {
    return this.map((value, _x, _y, index) => Math.min(value, -other.values[index]!));
  }

  /** The value at a place, from those around it. */
  at(x: number, y: number): number {
    const { left, top, step, columns, rows, reach } = this.frame;
    const column = (x - left) / step;
    const row = (y - top) / step;
    const i = Math.floor(column);
    const j = Math.floor(row);
    if (i < 0 || j < 0 || i >= columns - 1 || j >= rows - 1) return -reach;
    const a = column - i;
    const b = row - j;
    const values = this.values;
    const index = j * columns + i;
    const above = (1 - a) * values[index]! + a * values[index + 1]!;
    const below = (1 - a) * values[index + columns]! + a * values[index + columns + 1]!;
    return (1 - b) * above + b * below;
  }
}

/** A grid round a box, with a border of empty places. */
export function frameOf(
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  step: number,
  reach: number,
): Frame {
  return {
    left: left - 2 * step,
    top: top - 2 * step,
    columns: Math.ceil((right - left) / step) + 5,
    rows: Math.ceil((bottom - top) / step) + 5,
    step,
    reach,
  };
}

function nearSegment(values: Float32Array, frame: Frame, [[x1, y1], [x2, y2]]: Segment): void {
  const { left, top, step, columns, rows, reach } = frame;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy || 1;
  const first = (low: number, origin: number) => Math.max(0, Math.floor((low - reach - origin) / step));
  const last = (high: number, origin: number, count: number) =>
    Math.min(count - 1, Math.ceil((high + reach - origin) / step));
  const toColumn = last(Math.max(x1, x2), left, columns);
  const toRow = last(Math.max(y1, y2), top, rows);
  for (let row = first(Math.min(y1, y2), top); row <= toRow; row += 1) {
    const y = top + row * step - y1;
    for (let column = first(Math.min(x1, x2), left); column <= toColumn; column += 1) {
      const x = left + column * step - x1;
      const t = Math.max(0, Math.min(1, (x * dx + y * dy) / length));
      const offX = x - t * dx;
      const offY = y - t * dy;
      const index = row * columns + column;
      const known = values[index]!;
      // A root is dear, and few places are nearer than they were.
      if (offX * offX + offY * offY > known * known * 1.0001) continue;
      const distance = Math.hypot(offX, offY);
      if (distance < known) values[index] = distance;
    }
  }
}

/** Places round which the contours turn no time lie outside. */
function turnOutside(
  values: Float32Array,
  { left, top, step, columns }: Frame,
  row: number,
  segments: Segment[],
) {
  // Never through a corner, which would count twice or not at all.
  const y = top + row * step + step * 1e-4;
  const crossings = segments
    .filter(([[, y1], [, y2]]) => y1 <= y !== y2 <= y)
    .map(([[x1, y1], [x2, y2]]) => ({
      x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
      turn: y2 > y1 ? 1 : -1,
    }))
    .sort((a, b) => a.x - b.x);
  let turns = 0;
  let next = 0;
  for (let column = 0; column < columns; column += 1) {
    for (const x = left + column * step; next < crossings.length && crossings[next]!.x <= x; next += 1)
      turns += crossings[next]!.turn;
    if (turns === 0) values[row * columns + column]! *= -1;
  }
}

type Segment = [Point, Point];

/** Where the places of a field lie, in the units of the contours. */
export interface Frame {
  left: number;
  top: number;
  columns: number;
  rows: number;
  step: number;
  /** Distances beyond are not told apart. */
  reach: number;
}
