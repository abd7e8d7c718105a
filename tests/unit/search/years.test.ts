import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { tabulate } from '../../../src/components/search/years/year-table.ts';
import type { PageState } from '../../../src/search/client/address.ts';
import type { Report } from '../../../src/search/client/report.ts';
import { wholeFold } from '../../../src/search/fold/index.ts';
import { normalQuery, oracle } from '../../../src/search/oracle.ts';
import { makeCorpus, queryOver } from './support/corpus.ts';
import { indexFolder, record, serveFolder, type IndexFolder, type ServedFolder } from './support/folder.ts';

const corpus = makeCorpus(120, 5).map((page, i) => ({
  ...page,
  facets: { section: [i % 3 ? '要闻' : '综述'] },
}));
let index: IndexFolder;
let served: ServedFolder;

beforeAll(async () => {
  index = await indexFolder(corpus);
  served = serveFolder(index.folder);
});
afterAll(() => index.remove());

const answer = async (...request: Parameters<ServedFolder['search']>) =>
  (await served.search(...request)).at(-1)!;

test('the counts of every month are the oracle’s, with filters, groups and exclusions', async () => {
  const fold = await wholeFold();
  const pages = corpus.map((page) => ({ ...page, isHit: oracle(page, fold) }));
  let found = 0;
  for (const query of fc.sample(queryOver(corpus), { numRuns: 150, seed: 3 })) {
    const truth = normalQuery(query, fold);
    const expected: Record<string, number> = {};
    for (const { date, facets, isHit } of pages)
      if (facets.section[0] === '要闻' && isHit(truth)) expected[date] = (expected[date] ?? 0) + 1;
    const { dates } = await answer(query.text, { filters: { section: ['要闻'] }, count: 0, looseCount: 0 });
    expect([query.text, dates]).toEqual([query.text, expected]);
    found += Object.keys(expected).length;
  }
  expect(found).toBeGreaterThan(100);
});

test('the counts cost nothing: only the texts of the results that are shown are fetched', async () => {
  const fresh = serveFolder(index.folder);
  const [first] = (await fresh.search('工会', { count: 1, looseCount: 0 })).at(-1)!.results;
  const texts = () => fresh.served.filter(({ path }) => path.includes('/text/')).length;
  expect([first !== undefined, texts()]).toEqual([true, 1]);
  const before = fresh.served.length;
  await fresh.search('工会', { count: 1, looseCount: 0, from: '2023', to: '2023' });
  await fresh.search('工会', { count: 1, looseCount: 0, from: '2023-05', to: '2023-05' });
  // One result of that year, and one of that month, whose text may be another one.
  expect(fresh.served.slice(before).every(({ path }) => path.includes('/text/'))).toBe(true);
  expect(texts()).toBeLessThan(4);
});

test('a query beside the one that is asked has the counts of its own search, and no text is fetched for it', async () => {
  const [alone, other] = [await answer('工会'), await answer('劳动 -工会')];
  const fresh = serveFolder(index.folder);
  const both = (await fresh.search('工会', { compare: ['劳动 -工会'] })).at(-1)!;
  expect(both.compared).toEqual([{ text: '劳动 -工会', query: other.query, dates: other.dates }]);
  expect([both.dates, both.results]).toEqual([alone.dates, alone.results]);
  const again = serveFolder(index.folder);
  await again.search('工会');
  const texts = ({ served }: ServedFolder) => served.filter(({ path }) => path.includes('/text/')).length;
  expect(texts(fresh)).toBe(texts(again));
});

test('a month keeps the counts of its whole year beside it, and other years are not asked', async () => {
  const year = await answer('工会', { from: '2023', to: '2023' });
  const fresh = serveFolder(index.folder);
  const month = (await fresh.search('工会', { from: '2023-05', to: '2023-05' })).at(-1)!;
  expect(month.dates).toEqual(year.dates);
  expect(month.count).toBe(month.dates['2023-05'] ?? 0);
  expect(fresh.served.filter(({ path }) => /^202[24]/.test(path))).toEqual([]);
});

const state: PageState = {
  ...{ text: '工会', compare: [], filters: {}, from: '', to: '', sort: 'relevance', count: 10 },
};
const counts = (dates: Report['dates'], span = { from: '2021-03', to: '2024-05' }) => ({
  ...{ span, dates, compared: [] as Report['compared'], failed: [] as string[] },
});
const beside = (text: string, query: Partial<Report['query']>, dates: Report['dates']) => ({
  ...{ text, dates, query: { wanted: [], unwanted: [], ignored: [], ...query } },
});
const shown = (report: ReturnType<typeof counts>, more: Partial<PageState> = {}) =>
  tabulate(report, { ...state, ...more })?.rows.map(({ label, counts }) => label + counts.join());

test('years stand in their order, the empty ones too, and what has no date behind them', () => {
  const report = counts({ '2024-05': 1, '2022': 2, '2022-11': 3, '': 4 });
  expect(shown(report)).toEqual(['2021年0', '2022年5', '2023年0', '2024年1', '日期不详4']);
});

test.each([
  ['dates', { from: '2022', to: '2022' }],
  ['a month', { from: '2022-11', to: '2022-11' }],
  ['the facet', { filters: { year: ['2022'] } }],
])('months stand in place of years where %s choose one', (_, chosen) => {
  const rows = shown(counts({ '2022': 2, '2022-11': 3 }), chosen)!;
  expect(rows).toHaveLength(13);
  expect(rows.slice(10)).toEqual(['11月3', '12月0', '月份不详2']);
});

test('each query has the sum of the bars that are drawn, those of the whole year where one month is chosen', () => {
  const report = counts({ '2022': 2, '2022-11': 3, '2021-03': 1, '': 4 });
  report.compared = [beside('劳动', { wanted: [['劳动']] }, { '2022-11': 5, '2024-05': 1 })];
  const series = (more: Partial<PageState>) => tabulate(report, { ...state, ...more })!.series;
  expect(series({})).toEqual([
    { text: '工会', total: 10 },
    { text: '劳动', total: 6 },
  ]);
  expect(series({ from: '2022-11', to: '2022-11' })).toEqual([
    { text: '工会', total: 5 },
    { text: '劳动', total: 5 },
  ]);
});

test('a query beside it that asks for no word is not drawn, and said why', () => {
  const report = counts({ '2022-11': 3 });
  report.compared = [
    beside('-工具', { unwanted: ['工具'] }, {}),
    beside('劳动', { wanted: [['劳动']] }, { '2022-11': 5 }),
    beside('！！', { ignored: ['！！'] }, {}),
  ];
  const { series, rows, left } = tabulate(report, state)!;
  expect(series.map(({ text }) => text)).toEqual(['工会', '劳动']);
  expect(rows.map(({ counts }) => counts)).toContainEqual([3, 5]);
  expect(left).toEqual([
    { text: '-工具', reason: '只写了要排除的词，不能比较' },
    { text: '！！', reason: '没有可以检索的文字，不能比较' },
  ]);
});

test('a year whose volume could not be had has no number, and its months have none', () => {
  const report = { ...counts({ '2024-05': 1, '': 4 }), failed: ['2023'] };
  const missing = (more: Partial<PageState>) =>
    tabulate(report, { ...state, ...more })!.rows.map(({ isMissing }) => isMissing);
  expect(missing({})).toEqual([false, false, true, false, false]);
  expect(new Set(missing({ from: '2023', to: '2023' }))).toEqual(new Set([true]));
});

test('an archive of one year has its months, and one of a single month has no chart', () => {
  expect(shown(counts({ '2024-03': 2 }, { from: '2024-01', to: '2024-03' }))).toHaveLength(12);
  expect(shown(counts({ '2024-03': 2 }, { from: '2024-03', to: '2024-03-19' }))).toBeUndefined();
});

test('a bar leads to its year or month, and the month that is chosen back to its year', () => {
  const next = (more: Partial<PageState>, label: string) =>
    tabulate(counts({ '2022-11': 3 }), { ...state, ...more })!.rows.find((row) => row.label === label)!.next;
  expect(next({}, '2022年')).toMatchObject({ from: '2022', to: '2022' });
  expect(next({ from: '2022', to: '2022' }, '11月')).toMatchObject({ from: '2022-11', to: '2022-11' });
  expect(next({ from: '2022-11', to: '2022-11' }, '11月')).toMatchObject({ from: '2022', to: '2022' });
});

test('a record that is dated to the year counts in its year', async () => {
  const few = await indexFolder([record('/a/', '工会', '一篇。', { date: '2024' })]);
  expect((await serveFolder(few.folder).search('工会')).at(-1)!.dates).toEqual({ '2024': 1 });
  few.remove();
});
