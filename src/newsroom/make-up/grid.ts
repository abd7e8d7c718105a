import type { Fields } from '../files/value.ts';
import type { Placed } from '../../lib/make-up/level.ts';

/**
 * A made-up page as an issue's file says it: rows of area names, and the zone of each article. There is a row for each height at which a
 * piece begins; rows grow with what stands in them, so that the page is nearly, not quite, the one that was made up.
 */
export function gridOf(placed: readonly Placed[]): { grid: string[]; zones: Fields[] } {
  const width = Math.max(...placed.map(({ box }) => box.right));
  const lines = linesOf(placed);
  const rowOf = (top: number) => lines.findLastIndex((line) => line <= top);
  const cells = lines.map(() => Array.from({ length: width }, () => '.'));
  placed.forEach(({ box }, index) => {
    const below = placed
      .filter(({ box: other }) => other.top > box.top && other.left < box.right && box.left < other.right)
      .map(({ box: other }) => rowOf(other.top));
    const end = Math.min(lines.length, ...below);
    for (let y = rowOf(box.top); y < end; y += 1) cells[y]!.fill(areaOf(index), box.left, box.right);
  });
  return {
    grid: cells.map((names) => names.join(' ')),
    zones: placed.map(({ setting }, index) => ({
      area: areaOf(index),
      article: setting.id,
      rank: setting.rank,
      columns: setting.columns,
      ...(setting.headline === 'side' ? { headline: 'side' } : {}),
      ...(setting.photo === 'above' ? {} : { photo: setting.photo }),
      ...(setting.photosAcross > 1 ? { photosAcross: setting.photosAcross } : {}),
    })),
  };
}

const areaOf = (index: number) => `a${index + 1}`;

/** The heights at which pieces begin, in order; what begins less than a line later begins at the same. */
function linesOf(placed: readonly Placed[]): number[] {
  const lines: number[] = [];
  for (const top of placed.map(({ box }) => box.top).sort((a, b) => a - b)) {
    if (lines.length === 0 || top - lines.at(-1)! > 1.5) lines.push(top);
  }
  return lines;
}
