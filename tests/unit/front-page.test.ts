import { describe, expect, test } from 'vitest';
import { describePlace, gridArea, parseGrid } from '../../src/lib/issue/front-page.ts';

const rows = ['lead lead lead show', 'lead lead lead show', 'foot foot foot foot', '.... side side ....'];

describe('The grid of a page', () => {
  const grid = parseGrid(rows);

  test('has the box of every named area and none for empty cells', () => {
    expect([...grid.areas.keys()]).toEqual(['lead', 'show', 'foot', 'side']);
    expect(grid.areas.get('lead')).toEqual({ left: 0, top: 0, right: 3, bottom: 2 });
    expect(grid.areas.get('side')).toEqual({ left: 1, top: 3, right: 3, bottom: 4 });
  });

  test('bounds an area by the lines of a CSS grid, which are counted from 1', () => {
    expect(gridArea(grid.areas.get('side')!)).toBe('4/2/5/4');
  });

  test.each([
    ['lead', '左上'],
    ['show', '右上'],
    ['foot', '下部通栏'],
    ['side', '下部正中'],
  ])('says that %s stands %s', (area, place) => {
    expect(describePlace(grid.areas.get(area)!, grid)).toBe(place);
  });
});
