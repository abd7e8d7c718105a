import { describe, expect, test } from 'vitest';
import { groupBy, monthWeeks } from '../../src/lib/calendar.ts';
import { byDateDescending, formatDate, formatWeekday, monthOf } from '../../src/lib/dates.ts';
import { isRealDate, partialDate } from '../../src/schema/partial-date.ts';

describe('A date', () => {
  test.each([
    ['2024', '2024年'],
    ['2024-03', '2024年3月'],
    ['2024-03-09', '2024年3月9日'],
  ])('%s is shown as %s, no more exact than it is known', (date, shown) => {
    expect(formatDate(date)).toBe(shown);
  });

  test('has a weekday only where the day is known', () => {
    expect(formatWeekday('2024-03-19')).toBe('星期二');
    expect(formatWeekday('2024-03')).toBe('');
  });

  test('may be written in YAML as a number or as a full date', () => {
    expect(partialDate().parse(2024)).toBe('2024');
    expect(partialDate().parse(new Date('2024-03-19T00:00:00Z'))).toBe('2024-03-19');
  });

  test.each(['2024-13', '2024-02-30', '24-03', '2024-3', '三月'])('%s is refused', (date) => {
    expect(partialDate().safeParse(date).success).toBe(false);
  });

  test('on 29 February exists in leap years alone', () => {
    expect(isRealDate('2024-02-29')).toBe(true);
    expect(isRealDate('2023-02-29')).toBe(false);
  });

  test('sorts newest first whatever its precision', () => {
    expect(['2023', '2024-03', '2024-03-19', '2024'].sort(byDateDescending)).toEqual([
      '2024-03-19',
      '2024-03',
      '2024',
      '2023',
    ]);
  });

  test('without a month has month 0', () => {
    expect(monthOf('2024')).toBe(0);
    expect(monthOf('2024-11')).toBe(11);
  });
});

describe('A month of the calendar', () => {
  test('begins its weeks on Sunday and leaves other months out', () => {
    const weeks = monthWeeks(2024, 3);
    expect(weeks[0]).toEqual([0, 0, 0, 0, 0, 1, 2]);
    expect(weeks.at(-1)).toEqual([31, 0, 0, 0, 0, 0, 0]);
    expect(weeks.flat().filter(Boolean)).toHaveLength(31);
  });

  test('of four whole weeks has four rows', () => {
    expect(monthWeeks(2015, 2)).toHaveLength(4);
  });
});

test('Things are grouped by key in the order in which the keys occur', () => {
  expect(groupBy(['b1', 'a1', 'b2'], (name) => name[0])).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
