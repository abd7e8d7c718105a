import { expect, test } from 'vitest';
import { articlesOfPages, takesTheRest } from '../../src/lib/issue/issue-pages.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const even = () => 1;
const page = { zones: [] };
const names = (...own: string[]) => own.map((id) => ({ id }));

test('an issue that says nothing of its pages has all its articles on one', () => {
  expect(articlesOfPages([page], ids, even)).toEqual([ids]);
  expect(takesTheRest([])).toBe(true);
});

test('a page that names no articles takes those that the others leave', () => {
  const pages = [{ ...page, articles: names('b', 'd') }, page];
  expect(articlesOfPages(pages, ids, even)).toEqual([
    ['b', 'd'],
    ['a', 'c', 'e', 'f'],
  ]);
});

test('a page with a grid has the articles of its zones', () => {
  const pages = [{ grid: ['x'], zones: [{ article: { id: 'c' } }] }, page];
  expect(articlesOfPages(pages, ids, even)[0]).toEqual(['c']);
});

test('pages that name no articles share them, in their order and by their weight', () => {
  expect(articlesOfPages([page, page], ids, even)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
  const heavy = (id: string) => (id === 'a' ? 10 : 1);
  expect(articlesOfPages([page, page], ids, heavy)).toEqual([['a'], ['b', 'c', 'd', 'e', 'f']]);
});

test('no page is left empty while there are articles enough', () => {
  const heavy = (id: string) => (id === 'f' ? 100 : 1);
  for (const own of articlesOfPages([page, page, page, page], ids, heavy))
    expect(own.length).toBeGreaterThan(0);
  expect(articlesOfPages([page, page, page], ['a'], even)).toEqual([['a'], [], []]);
});

test('articles are not weighed where one page takes them', () => {
  const never = () => {
    throw new Error('weighed');
  };
  expect(articlesOfPages([page], ids, never)).toEqual([ids]);
});
