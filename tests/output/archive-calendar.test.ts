import { expect, test } from 'vitest';
import { linksIn, pageAt, words } from './support/document.ts';

const past = (issue: string) => pageAt(`issues/${issue}/`).querySelector('.past');

test('below an issue stands the calendar of its month, its issue days are links, and its own is marked', () => {
  const calendar = past('2024-05-12')?.querySelector('table') ?? null;
  expect(linksIn(calendar)).toEqual(['6 → issues/2024-05-06/', '12 → issues/2024-05-12/']);
  expect(words(calendar?.querySelector('[aria-current]') ?? null)).toBe('12');
});

test('an issue of which the day is not known stands beside its month’s calendar and is marked there', () => {
  const month = past('2024-04');
  expect(linksIn(month?.querySelector('table') ?? null)).toEqual([]);
  expect(month?.querySelectorAll('tbody td').length).toBe(35);
  expect(words(month?.querySelector('li:has([aria-current])') ?? null)).toBe('2024年4月日期不详');
});

test('an issue of which the year alone is known has no calendar and says so', () => {
  expect(past('2021')?.querySelector('table')).toBeNull();
  expect(words(past('2021')?.querySelector('li:has([aria-current])') ?? null)).toBe('2021年月份不详');
});

test('from an issue links lead to the months before and after it that have issues, and to its year', () => {
  expect(linksIn(past('2024-04')?.querySelector('.ways') ?? null)).toEqual([
    '2022年 → issues/years/2022/#m2022',
    '2024年5月 → issues/years/2024/#m2024-05',
    '2024年各期 → issues/years/2024/',
  ]);
});

test('an article shows the number of its issue as the masthead prints it, where the search finds it', () => {
  const number = (address: string) =>
    words(pageAt(address).querySelector('[data-search-record] [data-search-field="number"]'));
  expect(number('articles/2024-05-12/many-hands/')).toBe('第12345期');
  expect(number('articles/2024-05-06/meeting/')).toBe('');
});

test('the page of a year leads up to the list of all issues', () => {
  const ways = pageAt('issues/years/2024/').querySelector('.crumbs');
  expect(linksIn(ways)).toEqual(['往期目录 → issues/']);
});

test('the list of all issues leads to every year and every month that has issues, with their numbers', () => {
  const overview = pageAt('issues/').querySelector('.overview');
  expect(linksIn(overview)).toEqual([
    '2024年 → issues/years/2024/',
    '4月1期 → issues/years/2024/#m2024-04',
    '5月2期 → issues/years/2024/#m2024-05',
    ...['2022', '2021', '2020'].flatMap((year) => [
      `${year}年 → issues/years/${year}/`,
      `月份不详1期 → issues/years/${year}/#m${year}`,
    ]),
  ]);
});

test('behind the last article of an issue a reader goes on with the next issue', () => {
  const next = (article: string) =>
    linksIn(pageAt(`articles/${article}/`).querySelector('.neighbours')).filter((link) =>
      link.includes('读'),
    );
  expect(next('2024-05-06/meeting')).toEqual([]);
  expect(next('2024-05-06/visit')).toEqual([
    '本期已读完，接着读下一期2024年5月12日版面 → issues/2024-05-12/',
  ]);
  expect(next('2024-05-12/many-hands')).toEqual(['本期已读完，回到2024年5月12日版面 → issues/2024-05-12/']);
});

test('every article leads to the issues before and after its own', () => {
  expect(linksIn(pageAt('articles/2024-05-06/meeting/').querySelector('.issues'))).toEqual([
    '上一期2024年4月 → issues/2024-04/',
    '本期2024年5月6日 → issues/2024-05-06/',
    '下一期2024年5月12日 → issues/2024-05-12/',
  ]);
});
