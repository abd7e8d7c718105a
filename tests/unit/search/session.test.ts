import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/search/client/report.ts';
import { indexFolder, record, serveFolder, type IndexFolder, type ServedFolder } from './support/folder.ts';

const filler = '各单位结合实际开展工作。'.repeat(20);
const pages = [
  record('/title/', '技能竞赛开幕', `今天开幕。${filler}`, {
    date: '2024-01',
    facets: { section: ['要闻'], person: ['甲', '乙'] },
  }),
  record('/dense/', '综述', `技能竞赛办了，技能竞赛又办了。技能竞赛还办。${filler}`, {
    date: '2024-02',
    facets: { section: ['综述'] },
  }),
  record('/thin/', '动态', `技能竞赛办了。${filler}`, {
    date: '2024-02-20',
    facets: { section: ['要闻'], person: ['甲'] },
  }),
  record('/thin-old/', '动态', `技能竞赛办了。${filler}`, {
    volume: '2023',
    date: '2023-11',
    facets: { section: ['要闻'] },
  }),
  record('/loose/', '杂记', '技能很多。竞技多，能竞则竞，竞赛少。', { date: '2024-03-19' }),
  record('/exact/', '技能竞赛', `标题与所查相同。${filler}`, { volume: '2022', date: '2022-06' }),
  record('/place/', '会议在市工人文化宫召开', '第一段没有。\n“中国梦·劳动美”职工摄影展开展。', {
    meta: { issue: '2024年3月' },
  }),
  record(
    '/credit/',
    '合唱',
    `文化馆供图\n昨天，全市职工合唱比赛在文化馆举行，来自各县的三十支队伍轮流登台，观众报以掌声。`,
  ),
];
let index: IndexFolder;
let served: ServedFolder;

beforeAll(async () => {
  index = await indexFolder(pages);
  served = serveFolder(index.folder);
}, 60_000);
afterAll(() => index.remove());

const answer = async (...request: Parameters<ServedFolder['search']>) =>
  (await served.search(...request)).at(-1)!;
const urls = ({ results }: Report) => results.map(({ url }) => url);

describe('Results', () => {
  test('stand in the order of title, density and date', async () => {
    expect(urls(await answer('技能竞赛'))).toEqual(['/exact/', '/title/', '/dense/', '/thin/', '/thin-old/']);
  });

  test('stand by date, the newest first, when the reader asks for it', async () => {
    expect(urls(await answer('技能竞赛', { sort: 'date' }))).toEqual([
      '/thin/',
      '/dense/',
      '/title/',
      '/thin-old/',
      '/exact/',
    ]);
  });

  test('are as many as asked for, while all are counted', async () => {
    const { results, count } = await answer('技能竞赛', { count: 2 });
    expect([results.length, count]).toEqual([2, 5]);
  });

  test('show the passage with the phrase marked as it is written, and name it for the link', async () => {
    const { results } = await answer('中国梦劳动美');
    expect(results[0]).toMatchObject({
      url: '/place/',
      meta: { issue: '2024年3月' },
      target: '中国梦·劳动美',
    });
    expect(results[0]!.passages[0]).toContainEqual({ text: '中国梦·劳动美', marked: true });
    expect(results[0]!.passages[0]!.map(({ text }) => text).join('')).toBe('“中国梦·劳动美”职工摄影展开展。');
  });

  test('show a paragraph rather than a credit line', async () => {
    const { results } = await answer('文化馆');
    expect(results[0]!.passages[0]!.map(({ text }) => text).join('')).toContain('在文化馆举行');
  });

  test('mark the phrase in the title', async () => {
    const { results } = await answer('工人文化宫');
    expect(results[0]!.title).toEqual([
      { text: '会议在市' },
      { text: '工人文化宫', marked: true },
      { text: '召开' },
    ]);
  });

  test('that hold the pieces but not the phrase stand apart and are not counted', async () => {
    const { loose, looseCount, results } = await answer('技能竞赛');
    expect(loose.map(({ url }) => url)).toEqual(['/loose/']);
    expect(looseCount).toBe(1);
    expect(results.map(({ url }) => url)).not.toContain('/loose/');
  });
});

describe('Filters', () => {
  test('leave the pages that have one of the values of each key', async () => {
    expect(urls(await answer('技能竞赛', { filters: { section: ['要闻'], person: ['甲'] } }))).toEqual([
      '/title/',
      '/thin/',
    ]);
  });

  test('count for each value what it would leave, given the choices for the other keys', async () => {
    const { facets } = await answer('技能竞赛', { filters: { section: ['综述'] } });
    expect(facets).toEqual({ section: { 要闻: 3, 综述: 1 } });
  });

  test('by date keep a page whose date is known to the month where it may lie in the range', async () => {
    expect(urls(await answer('技能竞赛', { from: '2024-02-10', to: '2024-02-15' }))).toEqual(['/dense/']);
  });

  test('do not ask a volume that lies outside the range', async () => {
    expect((await answer('技能竞赛', { from: '2024-01-01' })).volumes).toBe(1);
  });
});

describe('A search over several volumes', () => {
  test('reports while volumes answer, with a count that grows and is final at the end', async () => {
    const reports = await served.search('工作');
    const counts = reports.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(reports.map(({ state }) => state)).toEqual([...reports.slice(1).map(() => 'loading'), 'done']);
    expect(reports.at(-1)).toMatchObject({ answered: 3, volumes: 3, failed: [], count: 5 });
  });

  test('asks for nothing again when only the conditions change', async () => {
    await served.search('技能竞赛');
    const before = served.served.length;
    await served.search('技能竞赛', { sort: 'date' });
    expect(served.served.length).toBe(before);
  });

  test('silences the one before it', async () => {
    const [first, second] = await Promise.all([served.search('动态'), served.search('综述')]);
    expect(first.filter(({ state }) => state === 'done')).toEqual([]);
    expect(second.at(-1)).toMatchObject({ state: 'done', count: 1 });
  });

  test('of nothing but marks asks no volume', async () => {
    expect(await answer('。“”')).toMatchObject({ state: 'done', count: 0, volumes: 0 });
  });
});

describe('A volume that fails', () => {
  test.each(['table.json', 'index', 'fragment'])(
    'for want of its %s is named, the others answer, and it can be asked again',
    async (missing) => {
      const broken = await indexFolder(pages);
      const { search } = serveFolder(broken.folder);
      rmSync(join(broken.folder, '2023', missing), { recursive: true });
      const report = (await search('技能竞赛')).at(-1)!;
      expect(report).toMatchObject({ state: 'done', failed: ['2023'], answered: 2, count: 4 });
      expect(urls(report)).toEqual(['/exact/', '/title/', '/dense/', '/thin/']);

      await broken.build(pages);
      const again = (await search('技能竞赛', { retry: true })).at(-1)!;
      expect(again).toMatchObject({ state: 'done', failed: [], answered: 3, count: 5 });
      broken.remove();
    },
  );

  test('for want of the list of volumes fails the search as a whole', async () => {
    rmSync(join(index.folder, 'volumes.json'));
    await expect(serveFolder(index.folder).search('技能竞赛')).rejects.toThrow('volumes.json: 404');
    await index.build(pages);
  });
});
