import type { Fields } from '../files/value.ts';
import type { Placed } from '../../lib/make-up/level.ts';
import { pageInRows } from '../../lib/make-up/rows.ts';

/**
 * A made-up page as an issue's file says it: rows of area names, and the zone of each article. There is a row for each height at which a
 * piece begins; rows grow with what stands in them, so that the page is nearly, not quite, the one that was made up.
 */
export function gridOf(placed: readonly Placed[]): { grid: string[]; zones: Fields[] } {
  const width = Math.max(...placed.map(({ box }) => box.right));
  const { heights, spans } = pageInRows(placed);
  const cells = heights.map(() => Array.from({ length: width }, () => '.'));
  placed.forEach(({ box }, index) => {
    const { top, bottom } = spans[index]!;
    for (let y = top; y < bottom; y += 1) cells[y]!.fill(areaOf(index), box.left, box.right);
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
