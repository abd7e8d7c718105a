import type { Field } from './field.ts';
import type { Point } from './outlines.ts';

/**
 * The outline of a field's shape as the data of an SVG path in whole units, to be filled by `evenodd`.
 *
 * @param tolerance how far the drawn line may lie from the true one.
 * @param smallest contours that enclose less are crumbs, and left out; in square units.
 */
export function trace(field: Field, tolerance: number, smallest: number): string {
  return ringsOf(field)
    .filter((ring) => Math.abs(areaOf(ring)) >= smallest)
    .map((ring) => pathOf(simplify(ring, tolerance)))
    .join('');
}

/** The closed lines along which the field is 0. */
function ringsOf({ values, frame: { left, top, step, columns, rows } }: Field): Point[][] {
  // An edge of the grid has one place on the line at most: a key for each, horizontal ones even.
  const edge = (column: number, row: number, isVertical: boolean) =>
    2 * (row * columns + column) + Number(isVertical);
  const next = new Map<number, number>();
  const inside = (index: number) => Number(values[index]! > 0);
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const index = row * columns + column;
      const form =
        inside(index) + 2 * inside(index + 1) + 4 * inside(index + columns + 1) + 8 * inside(index + columns);
      // Nearly all cells lie wholly inside or outside.
      if (form === 0 || form === 15) continue;
      const edges = [
        edge(column, row, false),
        edge(column + 1, row, true),
        edge(column, row + 1, false),
        edge(column, row, true),
      ];
      for (const [from, to] of lines[form] ?? []) next.set(edges[from]!, edges[to]!);
    }
  }
  const pointOn = (key: number): Point => {
    const [cell, isVertical] = [key >> 1, key & 1];
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const [a, b] = [values[cell]!, values[cell + (isVertical ? columns : 1)]!];
    const t = a / (a - b);
    return [left + (column + (isVertical ? 0 : t)) * step, top + (row + (isVertical ? t : 0)) * step];
  };
  const rings: Point[][] = [];
  for (const [start] of next) {
    const ring: Point[] = [];
    for (let key: number | undefined = start; key !== undefined && next.has(key);) {
      ring.push(pointOn(key));
      const following: number | undefined = next.get(key);
      next.delete(key);
      key = following;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

/** By the corners of a cell that lie inside (upper left 1, upper right 2, lower right 4, lower left 8): from edge to edge, the inside on the right. */
const lines: Record<number, [number, number][]> = {
  1: [[3, 0]],
  2: [[0, 1]],
  3: [[3, 1]],
  4: [[1, 2]],
  5: [
    [3, 0],
    [1, 2],
  ],
  6: [[0, 2]],
  7: [[3, 2]],
  8: [[2, 3]],
  9: [[2, 0]],
  10: [
    [0, 1],
    [2, 3],
  ],
  11: [[2, 1]],
  12: [[1, 3]],
  13: [[1, 0]],
  14: [[0, 3]],
};

/** Leaves out what lies within `tolerance` of the lines between the others (Douglas and Peucker). */
function simplify(ring: Point[], tolerance: number): Point[] {
  // Two places far from each other stay in any case.
  const middle = ring.reduce(
    (far, point, index) => (distance(point, ring[0]!) > distance(ring[far]!, ring[0]!) ? index : far),
    0,
  );
  const kept = new Uint8Array(ring.length + 1);
  kept[0] = kept[middle] = 1;
  const closed = [...ring, ring[0]!];
  const waiting: [number, number][] = [
    [0, middle],
    [middle, ring.length],
  ];
  for (let stretch = waiting.pop(); stretch; stretch = waiting.pop()) {
    const [from, to] = stretch;
    let [farthest, most] = [0, tolerance];
    for (let index = from + 1; index < to; index += 1) {
      const off = offLine(closed[index]!, closed[from]!, closed[to]!);
      if (off > most) [farthest, most] = [index, off];
    }
    if (!farthest) continue;
    kept[farthest] = 1;
    waiting.push([from, farthest], [farthest, to]);
  }
  return ring.filter((_, index) => kept[index]);
}

function offLine(point: Point, from: Point, to: Point): number {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  return (
    Math.abs((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0])) / length
  );
}

/** In steps from place to place, which are shorter to write. */
function pathOf(ring: Point[]): string {
  let [x, y] = [0, 0];
  let path = '';
  for (const [index, point] of ring.entries()) {
    const [toX, toY] = point.map(Math.round) as Point;
    const [dx, dy] = [toX - x, toY - y];
    if (index === 0) path += `M${toX}${signed(toY)}`;
    else if (dx === 0 && dy === 0) continue;
    else if (dx === 0) path += `v${dy}`;
    else if (dy === 0) path += `h${dx}`;
    else path += `l${dx}${signed(dy)}`;
    [x, y] = [toX, toY];
  }
  return `${path}z`;
}

const signed = (value: number) => (value < 0 ? `${value}` : ` ${value}`);

const distance = ([x1, y1]: Point, [x2, y2]: Point) => Math.hypot(x2 - x1, y2 - y1);

function areaOf(ring: Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
