import type { Placed } from './level.ts';

/**
 * A made-up page in rows: one for each height at which a piece begins. What begins less than a line later begins at the same.
 *
 * @returns the height of each row in em, and the rows that each piece spans; `bottom` lies outside.
 */
export function pageInRows(placed: readonly Placed[]): PageInRows {
  const lines: number[] = [];
  for (const top of placed.map(({ box }) => box.top).sort((a, b) => a - b)) {
    if (lines.length === 0 || top - lines.at(-1)! > aLine) lines.push(top);
  }
  const rowOf = (top: number) => lines.findLastIndex((line) => line <= top);
  const end = Math.max(0, ...placed.map(({ box }) => box.bottom));
  return {
    heights: lines.map((line, row) => (lines[row + 1] ?? end) - line),
    spans: placed.map(({ box }) => {
      const below = placed
        .filter(({ box: other }) => other.top > box.top && other.left < box.right && box.left < other.right)
        .map(({ box: other }) => rowOf(other.top));
      return { top: rowOf(box.top), bottom: Math.min(lines.length, ...below) };
    }),
  };
}

/** In em. */
const aLine = 1.5;

export interface PageInRows {
  heights: number[];
  spans: { top: number; bottom: number }[];
}
