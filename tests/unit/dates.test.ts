import { describe, expect, test } from 'vitest';
import { groupBy, monthWeeks } from '../../src/lib/calendar.ts';
import { byDateDescending, formatDate, formatWeekday, monthOf } from '../../src/lib/dates.ts';
import { isRealDate, meantDate } from '../../src/schema/meant-date.ts';
import { partialDate } from '../../src/schema/partial-date.ts';

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

  test('may stand in quotation marks, Chinese ones too', () => {
    expect(partialDate().parse('“2024-03”')).toBe('2024-03');
  });

  test.each(['2024-13', '2024-02-30', '24-03', '2024-3', '三月', '0204-01-01', ''])(
    '%j is refused, with one issue',
    (date) => {
      expect(partialDate().safeParse(date).error?.issues).toHaveLength(1);
    },
  );

  test.each([
    ['2024/04/12', '2024-04-12'],
    ['2024年4月12日', '2024-04-12'],
    ['2024-4-12', '2024-04-12'],
    ['2024.4.12', '2024-04-12'],
    ['２０２４年４月', '2024-04'],
    ['20240412', '2024-04-12'],
    ['2024-04-12 10:30', '2024-04-12'],
    ['2024-04-12T00:00:00Z', '2024-04-12'],
    ['2024年', '2024'],
  ])('%s is told to be written %s', (written, right) => {
    expect(meantDate(written)).toBe(right);
  });

  test.each(['4月12日', '12/04/2024', '2024-13-01', '2024年2月30日', '昨天', '20241'])(
    '%s is not guessed at',
    (written) => {
      expect(meantDate(written)).toBeUndefined();
    },
  );

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
