import { expect, test } from 'vitest';
import { tableHeight } from '../../../src/lib/make-up/table-height.ts';
import { wholeColumns } from '../../../src/text/tables.ts';

const rows = [
  ['单位', '项目', '数量'],
  ['示范区供电公司', '人次', '1280'],
  ['东城区总工会', '场次', '963'],
];

test('a table of a newspaper page keeps its narrow columns whole, and lets the wide one break', () => {
  expect(wholeColumns(rows)).toEqual([false, true, true]);
  expect(wholeColumns([['甲', '乙'], ['一']])).toEqual([true, true]);
});

test('a table is as high as its rows are, higher in a column where its words break', () => {
  const [wide, narrow] = [tableHeight(rows, 28), tableHeight(rows, 12)];
  expect(wide).toBeCloseTo(tableHeight(rows, 40));
  expect(narrow).toBeGreaterThan(wide + 1);
  expect(tableHeight([...rows, ...rows], 28)).toBeGreaterThan(wide * 1.5);
});
