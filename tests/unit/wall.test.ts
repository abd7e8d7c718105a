import { describe, expect, test } from 'vitest';
import { wallFilters, type Filterable } from '../../src/lib/exhibition/wall-filters.ts';
import { gap, layouts, layOutWall } from '../../src/lib/exhibition/wall-layout.ts';

describe('The filters of a wall', () => {
  const works: Filterable[] = [
    { series: 'rails', award: '一等奖', unit: '铁路工会', photographer: '李明' },
    { series: 'rails', award: '优秀奖', unit: '铁路工会', photographer: '王芳' },
    { series: 'kilns', unit: '瓷厂工会', photographer: '王芳' },
  ];
  const known = {
    series: [
      { value: 'kilns', label: '窑火' },
      { value: 'rails', label: '铁轨' },
      { value: 'salt', label: '盐田' },
    ],
    award: [
      { value: '一等奖', label: '一等奖' },
      { value: '优秀奖', label: '优秀奖' },
    ],
  };

  test('by award, unit and photographer appear as soon as records have them', () => {
    expect(wallFilters(works, known).map(({ key, label }) => [key, label])).toEqual([
      ['series', '系列'],
      ['award', '奖项'],
      ['unit', '单位'],
      ['photographer', '作者'],
    ]);
  });

  test('are left out where no record has a value, or all have the same', () => {
    const specimens = works.map(({ series }) => ({ series, unit: '同一工会' }));
    expect(wallFilters(specimens, known).map(({ key }) => key)).toEqual(['series']);
  });

  test('count the works of each value in the order of the exhibition, without those that no work has', () => {
    const [series, award] = wallFilters(works, known);
    expect(series?.values).toEqual([
      { value: 'kilns', label: '窑火', count: 1 },
      { value: 'rails', label: '铁轨', count: 2 },
    ]);
    expect(award?.values.map(({ value, count }) => [value, count])).toEqual([
      ['一等奖', 1],
      ['优秀奖', 1],
    ]);
  });
});

describe('The rows of a wall', () => {
  const ratios = Array.from({ length: 72 }, (_, index) => [1.5, 2 / 3, 4 / 3, 1, 16 / 9, 2.4][index % 6]!);

  test('are full in every layout: the widths of each come to the whole less its gaps', () => {
    for (const { rows } of rowsOfLayouts(ratios)) {
      for (const row of rows.slice(0, -1)) {
        expect(sum(row.map(({ percent }) => percent))).toBeCloseTo(100, 2);
        expect(sum(row.map(({ less }) => less)) - gap * (row.length - 1)).toBeCloseTo(0.25, 1);
      }
    }
  });

  test('hold two pictures side by side on a phone, and a panorama alone', () => {
    const [phone] = rowsOfLayouts(ratios);
    expect(phone?.rows.filter((row) => row.length === 2).length).toBeGreaterThan(10);
    for (const row of phone?.rows ?? []) {
      if (row.some(({ ratio }) => ratio > 2)) expect(row).toHaveLength(1);
    }
  });

  test('hold a lone picture in its own proportion and no larger than the rest', () => {
    const [item] = layOutWall([2 / 3]).items;
    expect(item?.widths[0]).toMatch(/^calc\(40\.\d+% - 0\.1\d*px\)/);
  });

  test('are none where there is no picture', () => {
    expect(layOutWall([])).toEqual({ items: [], style: '' });
  });
});

/** Reads the rows back from the widths: one ends where the parts come to the whole. */
function rowsOfLayouts(ratios: number[]) {
  const { items } = layOutWall(ratios);
  return layouts.map((layout, at) => {
    const rows: { ratio: number; percent: number; less: number }[][] = [[]];
    items.forEach(({ widths }, index) => {
      const [, percent, less] = /^calc\(([\d.]+)% - ([\d.]+)px/.exec(widths[at] ?? '') ?? [];
      const row = rows.at(-1)!;
      row.push({ ratio: ratios[index]!, percent: Number(percent), less: Number(less) });
      if (sum(row.map(({ percent }) => percent)) > 99.9 && index < items.length - 1) rows.push([]);
    });
    return { layout, rows };
  });
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
