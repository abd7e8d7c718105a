import { expect, test } from 'vitest';
import { withBand } from '../../src/lib/issue/band.ts';
import { parseGrid } from '../../src/lib/issue/front-page.ts';
import { layoutByGrid, madeUpLayout } from '../../src/lib/issue/page-layout.ts';
import { pieceOf } from './make-up/pieces.ts';

const zonesOf = (rows: readonly string[]) =>
  [...parseGrid(rows).areas.keys()].map((area) => ({
    area,
    article: { id: area },
    rank: 'minor' as const,
    columns: 1,
    headline: 'horizontal' as const,
    photo: 'above' as const,
    photosAcross: 1,
  }));

const pieces = (count: number) => Array.from({ length: count }, (_, index) => pieceOf({ id: `a${index}` }));

test.each([
  [['a b', 'c d'], 1],
  [['a b', 'c b', 'd d'], 2],
  [['a b', 'c b'], 2],
])('a band lies at the first height below the lead at which nothing is cut: %j', (rows, row) => {
  const before = layoutByGrid(rows, zonesOf(rows), []);
  const { band, zones, grid } = withBand(before);
  expect(band?.row).toBe(row);
  expect(grid.rows).toBe(rows.length + 1);
  zones.forEach(({ box }, index) => {
    const { top } = before.zones[index]!.box;
    expect(box.top).toBe(top >= row ? top + 1 : top);
    expect(box.top >= row + 1 || box.bottom <= row).toBe(true);
  });
});

test('a made-up page has the band below its first part, or at its foot, and in a row of its own among three columns', () => {
  for (const count of [1, 2, 5, 12]) {
    const layout = withBand(madeUpLayout(pieces(count)));
    const parts = layout.parts && 'parts' in layout.parts ? layout.parts.parts : [];
    expect(parts.filter(({ kind }) => kind === 'band')).toHaveLength(1);
    expect(parts[0]?.kind).not.toBe('band');
    const row = layout.band!.narrowRow;
    expect(layout.narrowRows[row]).toBe(0);
    for (const { narrow } of layout.zones)
      expect(narrow!.box.top > row || narrow!.box.bottom <= row).toBe(true);
  }
});
