import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { arrange } from '../../../src/lib/figures/arrange.ts';
import { bar, comparisonRow, domainOf } from '../../../src/lib/figures/charts.ts';
import type { Figure } from '../../../src/lib/figures/figure.ts';
import { amountOf, findFigure } from '../../../src/lib/figures/printed.ts';

describe('A figure is found in words', () => {
  test.each([
    ['全市新建基层工会328家', '328', '家', 'exact', '328家'],
    ['大宣讲活动715余场', '715', '场', 'over', '715余场'],
    ['实现就业创业服务人数13028多人次', '13028', '人次', 'over', '13028多人次'],
    ['完成职业技能培训8000人以上', '8000', '人', 'atLeast', '8000人以上'],
    ['为1万名以上劳模', '1', '万名', 'atLeast', '1万名以上'],
    ['分别完成任务的142.61%、159.08%', '159.08', '%', 'exact', '159.08%'],
    ['推动高质量发展重点任务两项', '2', '项', 'exact', '两项'],
  ] as const)('%s', (words, value, unit, bound, printed) => {
    expect(findFigure(words, { value, unit, bound })).toBe(printed);
  });

  test.each([
    ['a part of a longer number', '1328家', '328', '家', 'exact'],
    ['a part of a number with a point', '75.545万元', '545', '万元', 'exact'],
    ['another unit', '328名', '328', '家', 'exact'],
    ['no “多” where it is said', '328家', '328', '家', 'over'],
    ['a “以上” that was left out', '8000人以上', '8000', '人', 'exact'],
    ['a part of a number in characters', '十二项', '2', '项', 'exact'],
  ] as const)('not %s', (_what, words, value, unit, bound) => {
    expect(findFigure(words, { value, unit, bound })).toBeUndefined();
  });
});

test.each([
  ['1.5', '万人次', { amount: 15_000, unit: '人次' }],
  ['0.39', '万人次', { amount: 3_900, unit: '人次' }],
  ['2.6', '万人', { amount: 26_000, unit: '人' }],
  ['75.545', '万元', { amount: 75.545, unit: '万元' }],
  ['155', '%', { amount: 155, unit: '%' }],
])('%s%s stands for its number without 万, but for money', (value, unit, amount) => {
  expect(amountOf({ value, unit })).toEqual(amount);
});

const figure = (data: Partial<Figure>) =>
  ({
    indicator: '甲',
    theme: '主题',
    year: '2023',
    kind: 'actual',
    amount: 10,
    baseUnit: '家',
    ...data,
  }) as Figure;

describe('Results stand beside targets', () => {
  const target = figure({ kind: 'target', year: '2024', amount: 8 });

  test('of the same indicator and unit, and leave the lists by theme', () => {
    const { comparisons, themes } = arrange([figure({}), target]);
    expect(comparisons).toMatchObject([
      {
        actual: '2023年实绩',
        target: '2024年目标',
        rows: [{ indicator: '甲', shares: { actual: [1], target: [0.8] } }],
      },
    ]);
    expect(themes).toEqual([]);
  });

  test.each<[string, Partial<Figure>]>([
    ['counts something else', { indicator: '乙' }],
    ['counts it by another unit: 人次 are not 人', { baseUnit: '人次' }],
    ['is for the same year', { year: '2023' }],
  ])('but not where the target %s', (_what, data) => {
    const { comparisons, themes } = arrange([figure({}), { ...target, ...data }]);
    expect(comparisons).toEqual([]);
    expect(themes.flatMap(({ lists }) => lists).flatMap(({ rows }) => rows)).toHaveLength(2);
  });

  test('with both numbers where the article gives two', () => {
    const { comparisons } = arrange([figure({ amount: 9 }), figure({}), target]);
    expect(comparisons[0]?.rows[0]?.shares).toEqual({ actual: [0.9, 1], target: [0.8] });
  });
});

test('bars compare three figures of one unit or more, none of them in doubt', () => {
  const doubted = figure({ amount: 99_999, note: '存疑' });
  const [theme] = arrange([
    figure({}),
    figure({ amount: 5 }),
    figure({ amount: 2 }),
    doubted,
    figure({ baseUnit: '场' }),
  ]).themes;
  expect(theme?.lists.map(({ unit, rows }) => [unit, rows.map(({ share }) => share)])).toEqual([
    ['家', [1, 0.5, 0.2]],
    [undefined, [undefined, undefined]],
  ]);
});

test('a drawing has no styles of its own, takes its colours from the page, and is the same each time', () => {
  const drawings = [comparisonRow({ actual: [1], target: [0.7] }, domainOf([0.7])), bar(0.4)];
  for (const svg of drawings) {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/style|font|class=|white|black|#[0-9a-f]{3}/);
    expect(svg).toMatch(/<(circle|rect) /);
  }
  expect(bar(0.4)).toBe(drawings[1]);
  expect(bar(0.4)).toMatch(/width="80"/);
});
