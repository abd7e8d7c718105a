import { expect, test } from 'vitest';
import { articlesOfOneYear, articlesOnOnePage, partsOf } from '../../src/lib/subjects/list-parts.ts';

/** Dates of an issue a day, newest first. */
const days = (year: number, count: number) =>
  Array.from({ length: count }, (_, day) => new Date(Date.UTC(year, 11, 31 - (day % 350))))
    .sort((a, b) => Number(b) - Number(a))
    .map((date) => date.toISOString().slice(0, 10));

const keys = (dates: string[]) =>
  partsOf(dates, (date) => date).map(({ key, hasPage }) => `${key}${hasPage ? '' : ' here'}`);

test('a list of few articles is one page', () => {
  expect(keys(days(2024, articlesOnOnePage))).toEqual([]);
});

test('a longer one is read by year, the newest on the page of the list itself', () => {
  expect(keys([...days(2024, 30), ...days(2023, 30), ...days(2021, 1)])).toEqual([
    '2024 here',
    '2023',
    '2021',
  ]);
});

test('a year of very many articles is read by month', () => {
  const parts = partsOf([...days(2024, 1), ...days(2023, articlesOfOneYear + 1)], (date) => date);
  expect(parts.map(({ label }) => label).slice(0, 3)).toEqual(['2024年', '2023年12月', '2023年11月']);
  expect(parts.flatMap(({ entries }) => entries)).toHaveLength(articlesOfOneYear + 2);
});
