import { expect, test } from 'vitest';
import { readState, writeState } from '../../../src/search/client/address.ts';
import { landingUrl, readLanding } from '../../../src/search/client/landing-address.ts';
import { arrange, overlaps, type Item } from '../../../src/search/client/view.ts';

test.each([
  ['2024-03-19', '2024-03-19', '2024-03-19', true],
  ['2024-03-19', '2024-03-20', '', false],
  ['2024-03-19', '', '2024-03-18', false],
  ['2024-03', '2024-03-20', '', true],
  ['2024-03', '', '2024-03-01', true],
  ['2024-03', '', '2024-02-29', false],
  ['2024', '2024-12-31', '', true],
  ['2024', '', '2023-12-31', false],
  ['2024-03-19', '2024', '2024', true],
  ['2024-03-19', '2024-04', '', false],
  ['', '2024', '', false],
  ['', '', '', true],
])('a page dated “%s” lies in the range from “%s” to “%s”: %s', (date, from, to, expected) => {
  expect(overlaps(date, from, to)).toBe(expected);
});

test('a value is counted, be it a word that every object of the language knows', () => {
  const facets = { author: ['constructor', '王民峰'] };
  const item = { date: '2024', facets } as Partial<Item> as Item;
  const answer = { exact: [item], loose: [], partial: [] };
  const view = arrange([answer], { filters: {}, from: '', to: '', sort: 'date' });
  expect(view.facets['author']).toEqual({ constructor: 1, 王民峰: 1 });
});

test('the state of the page comes back from its address', () => {
  const state = {
    text: '“劳模 工匠” -会议',
    compare: ['工匠|标兵', '技能 竞赛'],
    filters: { section: ['要闻', '综述'], year: ['2024'] },
    from: '2024-01',
    to: '2024-12-31',
    sort: 'date' as const,
    count: 30,
  };
  expect(readState(writeState(state), ['year', 'section', 'type'])).toEqual(state);
});

test('of queries to compare two count, each once, and not the one that is asked', () => {
  expect(readState('?q=a&with=b&with=a&with=&with=b&with=c&with=d', []).compare).toEqual(['b', 'c']);
});

test('what is as usual is left out of the address', () => {
  expect(writeState(readState('?q=工会&sort=relevance&n=10&from=', []))).toBe('?q=%E5%B7%A5%E4%BC%9A');
});

test('an address that makes no sense is read as far as it does', () => {
  expect(readState('?q=a&n=-5&sort=up&from=soon&n=x', [])).toMatchObject({
    text: 'a',
    count: 10,
    sort: 'relevance',
    from: '',
  });
});

test.each(['2024-99', '2024-02-31', '2023-02-29', '2024-00', '2024-3', '2024-03-19T08', 'abc'])(
  '“%s” in an address is no date, and narrows nothing',
  (date) => {
    expect(readState(`?q=a&from=${date}&to=${date}`, [])).toMatchObject({ from: '', to: '' });
  },
);

test.each(['2024', '2024-12', '2024-02-29'])('“%s” in an address is a date', (date) => {
  expect(readState(`?q=a&from=${date}&to=${date}`, [])).toMatchObject({ from: date, to: date });
});

test('a range in an address that ends before it begins is none', () => {
  expect(readState('?q=a&from=2024-05&to=2023', [])).toMatchObject({ from: '', to: '' });
});

test('a number of results in an address is a whole one', () => {
  expect(readState('?q=a&n=15.5', []).count).toBe(15);
});

test('a value that an address chooses twice is chosen once, and an empty one is none', () => {
  const { filters } = readState('?q=a&section=要闻&section=&section=要闻&year=', ['section', 'year']);
  expect(filters).toEqual({ section: ['要闻'] });
});

test('a link to a hit tells the page what was searched for, and which hit it is', () => {
  for (const query of ['劳动美 -摄影', '“a&b=c” #1+1', "$&$'x"]) {
    const address = landingUrl('/base/articles/1/', query, 3);
    expect(address).toMatch(/^\/base\/articles\/1\/#q=[\w%+.*-]+&hit=3$/);
    expect(readLanding(new URL(address, 'https://example.org').hash)).toEqual({ query, hit: 3 });
  }
});

test('a link to a result without a hit says nothing, nor does another fragment', () => {
  expect(landingUrl('/a/', '劳动美', 0)).toBe('/a/');
  for (const hash of ['', '#', '#q=', '#note-1', '#hit=2']) expect(readLanding(hash)).toBeUndefined();
});
