import { expect, test } from 'vitest';
import { monthsOf } from '../../src/lib/months.ts';

const issues = ['2024-05-12', '2024-05-06', '2024-05', '2024-03-19', '2024', '2022', '2021-12'].map(
  (date) => ({ date }),
);
const months = monthsOf(issues);
const dates = (own: readonly { date: string }[] | undefined) => own?.map(({ date }) => date);
const of = (date: string) => months.find((month) => month.date === date);

test('issues stand together by month, newest first, and those known to the year alone behind its months', () => {
  expect(dates(months)).toEqual(['2024-05', '2024-03', '2024', '2022', '2021-12']);
  expect(dates(of('2024-05')?.issues)).toEqual(['2024-05-12', '2024-05-06', '2024-05']);
});

test('beside a month’s calendar stand the issues of which the day is not known, those of the year among them', () => {
  expect(dates(of('2024-05')?.dayless)).toEqual(['2024-05', '2024']);
  expect(dates(of('2024-03')?.dayless)).toEqual(['2024']);
  expect(dates(of('2022')?.dayless)).toEqual(['2022']);
  expect(dates(of('2021-12')?.dayless)).toEqual(['2021-12']);
});

test('a month leads to the nearest ones that have an issue, over the end of the year too', () => {
  expect(of('2024-03')).toMatchObject({ later: { label: '2024年5月' }, earlier: { label: '2024年' } });
  expect(of('2021-12')).toMatchObject({ later: { label: '2022年' }, earlier: undefined });
  expect(of('2024-05')?.later).toBeUndefined();
  expect(of('2022')?.earlier?.href).toMatch(/issues\/years\/2021\/#m2021-12$/);
});
