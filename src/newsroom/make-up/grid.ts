import type { Fields } from '../files/value.ts';
import type { Placed } from '../../lib/make-up/level.ts';
import { pageUnits, stackGap } from '../../lib/make-up/measures.ts';

/**
 * A made-up page as an issue's file says it: rows of area names, and the zone of each article. Pieces side by side share the lines of
 * rows, so that the page is nearly, not quite, the one that was made up.
 */
export function gridOf(placed: readonly Placed[]): { grid: string[]; zones: Fields[] } {
  const height = Math.max(...placed.map(({ box }) => box.bottom));
  const lowest = Math.min(...placed.map(({ box }) => box.bottom - box.top));
  // Every zone has a row of its own at least; forty rows can be read.
  const row = Math.max(height / 40, Math.min(lowest, 4));
  const at = (value: number) => Math.round((value + stackGap / 2) / row);
  const rows = Math.max(1, at(height));
  const cells = Array.from({ length: rows }, () => Array.from({ length: pageUnits }, () => '.'));
  const areas = placed.map((_, index) => `a${index + 1}`);
  placed.forEach(({ box }, index) => {
    const top = box.top === 0 ? 0 : at(box.top - stackGap);
    for (let y = top; y < Math.max(top + 1, at(box.bottom)); y += 1) {
      for (let x = box.left; x < box.right; x += 1) cells[y]![x] = areas[index]!;
    }
  });
  return {
    // Rows grow with what stands in them, so that one says as much as several of the same.
    grid: cells.map((names) => names.join(' ')).filter((names, index, all) => names !== all[index - 1]),
    zones: placed.map(({ setting }, index) => ({
      area: areas[index]!,
      article: setting.id,
      rank: setting.rank,
      columns: setting.columns,
      ...(setting.headline === 'side' ? { headline: 'side' } : {}),
      ...(setting.photo === 'above' ? {} : { photo: setting.photo }),
      ...(setting.photosAcross > 1 ? { photosAcross: setting.photosAcross } : {}),
    })),
  };
}
