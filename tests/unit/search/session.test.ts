import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, onTestFinished, vi } from 'vitest';
import { OutdatedError } from '../../../src/search/client/files.ts';
import { format } from '../../../src/search/format.ts';
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
});
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

  test('show the passage with the phrase marked as it is written, and say which hit of the page it is', async () => {
    const { results } = await answer('中国梦劳动美');
    expect(results[0]).toMatchObject({
      url: '/place/',
      meta: { issue: '2024年3月' },
      hit: 1,
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

  test('shows what it has found while one volume keeps it waiting, the best of it first and alone', async () => {
    const { search, damage } = serveFolder(index.folder);
    let arrive = () => {};
    const late = new Promise<void>((resolve) => (arrive = resolve));
    damage.of = async (path, content) => {
      if (path.startsWith('2022-') && path.includes('index')) await late;
      return content;
    };
    // Results are held back for a moment: here until the two other volumes have answered, however slow the machine is.
    let endWaiting = () => {};
    const later = globalThis.setTimeout;
    vi.stubGlobal('setTimeout', (act: () => void, ms?: number) =>
      ms === 600 ? void (endWaiting = act) : later(act, ms),
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    // Four are found without the volume that is late; then it comes.
    const reports = await search('技能竞赛', {}, ({ answered, results }) => {
      if (answered === 2) endWaiting();
      if (results.length === 4) arrive();
    });
    const shown = reports.filter(({ state }) => state === 'loading').map(urls);
    expect(shown.find(({ length }) => length > 0)).toEqual(['/title/']);
    expect(shown.at(-1)).toEqual(['/title/', '/dense/', '/thin/', '/thin-old/']);
    expect(urls(reports.at(-1)!)[0]).toBe('/exact/');
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
  const html = Buffer.from('<!doctype html><title>404</title>');
  const folderOf = (folder: string, id: string) =>
    readdirSync(folder).find((name) => name.startsWith(`${id}-`))!;

  test.each(['table.bin', 'index', 'text'])(
    'for want of its %s is named, the others answer, and it can be asked again',
    async (missing) => {
      const broken = await indexFolder(pages);
      const { search } = serveFolder(broken.folder);
      rmSync(join(broken.folder, folderOf(broken.folder, '2023'), missing), { recursive: true });
      const report = (await search('技能竞赛')).at(-1)!;
      expect(report).toMatchObject({ state: 'done', failed: ['2023'], answered: 2, count: 4 });
      expect(urls(report)).toEqual(['/exact/', '/title/', '/dense/', '/thin/']);

      await broken.build(pages);
      const again = (await search('技能竞赛', { retry: true })).at(-1)!;
      expect(again).toMatchObject({ state: 'done', failed: [], answered: 3, count: 5 });
      broken.remove();
    },
  );

  describe.each(['table.bin', 'index/0.pf_index', 'text/0.bin'])('because its %s', (name) => {
    test.each<[string, (content: Buffer<ArrayBuffer>, path: string) => Buffer<ArrayBuffer>]>([
      ['is a page that says there is no such file', () => html],
      ['is empty', () => Buffer.alloc(0)],
      ['is cut in half', (content) => content.subarray(0, content.length >> 1)],
      ['lacks its last byte', (content) => content.subarray(0, -1)],
      ['has one wrong bit', flip],
      [
        'is that of another volume',
        (_, path) =>
          readFileSync(join(index.folder, path.replace(/2023-\w+/, folderOf(index.folder, '2024')))),
      ],
    ])('%s is named, and comes back', async (_, alter) => {
      const { search, damage } = serveFolder(index.folder);
      damage.of = (path, content) =>
        path.startsWith('2023-') && path.endsWith(name) ? alter(content, path) : content;
      const report = (await search('技能竞赛')).at(-1)!;
      expect(report).toMatchObject({ state: 'done', failed: ['2023'], answered: 2, count: 4 });
      damage.of = (_, content) => content;
      expect((await search('技能竞赛', { retry: true })).at(-1)).toMatchObject({ failed: [], count: 5 });
    });
  });

  test('the first time alone, as a file from a broken cache does, is asked again at once', async () => {
    const { search, damage } = serveFolder(index.folder);
    const seen = new Set<string>();
    damage.of = (path, content) => (seen.has(path) ? content : (seen.add(path), html));
    expect((await search('技能竞赛')).at(-1)).toMatchObject({ failed: [], count: 5 });
  });

  test('for want of the WebAssembly that all share are all volumes', async () => {
    const { search, damage } = serveFolder(index.folder);
    damage.of = (path, content) => (path.endsWith('.pagefind') ? html : content);
    expect((await search('技能竞赛')).at(-1)).toMatchObject({
      failed: ['2024', '2023', '2022'],
      answered: 0,
    });
  });

  test.each<[string, Buffer<ArrayBuffer>]>([
    ['is a page', html],
    ['is cut short', Buffer.from(`{"format":${format},"volumes":[{`)],
    ['is something else', Buffer.from('{"error":"busy"}')],
  ])('is never taken for an empty archive, where the list of volumes %s', async (_, list) => {
    const { search, damage } = serveFolder(index.folder);
    damage.of = (path, content) => (path === 'volumes.json' ? list : content);
    await expect(search('技能竞赛')).rejects.toThrow();
  });

  test('for want of the list of volumes fails the search as a whole', async () => {
    rmSync(join(index.folder, 'volumes.json'));
    await expect(serveFolder(index.folder).search('技能竞赛')).rejects.toThrow('volumes.json: 404');
    await index.build(pages);
  });
});

function flip(content: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const copy = Buffer.from(content);
  copy[copy.length >> 1]! ^= 1;
  return copy;
}

describe('A new edition', () => {
  const added = record('/added/', '技能竞赛落幕', '今天闭幕。', { date: '2024-03-20' });
  const addedBefore = record('/added-before/', '技能竞赛旧闻', '当年闭幕。', {
    volume: '2023',
    date: '2023-01',
  });

  test.each([
    ['a newer article', added],
    ['an older article', addedBefore],
  ])('with %s is searched from the next query on, also by a page that was open before', async (_, page) => {
    const site = await indexFolder(pages);
    const { search } = serveFolder(site.folder);
    expect((await search('技能竞赛')).at(-1)).toMatchObject({ count: 5 });
    await site.build([...pages, page]);
    const report = (await search('竞赛', { count: 20 })).at(-1)!;
    expect(report).toMatchObject({ failed: [], state: 'done' });
    expect(urls(report)).toContain(page.url);
    site.remove();
  });

  test('leaves the files of the one before in place, which a page with an old list still finds', async () => {
    const site = await indexFolder(pages);
    const { search, damage } = serveFolder(site.folder);
    const list = readFileSync(join(site.folder, 'volumes.json'));
    await site.build([...pages, added]);
    damage.of = (path, content) => (path === 'volumes.json' ? list : content);
    expect((await search('技能竞赛')).at(-1)).toMatchObject({ failed: [], count: 5 });
    site.remove();
  });

  test('that comes between the hits and their texts is searched anew', async () => {
    // More than the first answer fetches the texts of, however slowly its volumes come one after another.
    const many = Array.from({ length: 20 }, (_, number) =>
      record(`/more-${number}/`, '动态', '技能竞赛办了。'),
    );
    const site = await indexFolder([...pages, ...many]);
    const { search } = serveFolder(site.folder);
    await search('技能竞赛', { count: 1 });
    await site.build([...pages, ...many, added]);
    await site.build([...pages, ...many, added, addedBefore]);
    const report = (await search('技能竞赛', { count: 40 })).at(-1)!;
    expect(report).toMatchObject({ failed: [], count: 27, state: 'done' });
    expect(report.results).toHaveLength(27);
    site.remove();
  });

  test('of another form asks for the page to be loaded anew, unless what is known still answers', async () => {
    const site = await indexFolder(pages);
    const { search } = serveFolder(site.folder);
    await search('技能竞赛');
    const list = join(site.folder, 'volumes.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace(`"format":${format}`, '"format":0'));
    expect((await search('竞赛')).at(-1)).toMatchObject({ failed: [], state: 'done' });
    await expect(serveFolder(site.folder).search('竞赛')).rejects.toThrow(OutdatedError);
    site.remove();
  });
});

describe('Ranking', () => {
  const corpus = [
    record('/2021/', '2021年总结', '各项工作。'),
    record('/1/', '培训', '为期1年的培训。'),
    record('/part/', 'NewAI平台', '上线。'),
    record('/ai/', '课程', '学习AI知识。'),
    record('/kicker/', '开幕', '今天。', {
      fields: [
        { name: 'kicker', blocks: ['春风行动'] },
        { name: 'title', blocks: ['开幕'] },
        { name: 'body', blocks: ['今天。'] },
      ],
    }),
    record('/body/', '综述', '春风行动，春风行动，还是春风行动。'),
    record('/one-in-title/', '送温暖在行动', `慰问困难职工。${filler}`),
    record(
      '/sentence/',
      '动态',
      `今天，市总工会为户外劳动者送温暖，并向坚守岗位的环卫工人表示慰问。${filler}`,
    ),
    record('/far/', '简讯', `送温暖。${filler}${filler}慰问。`),
    record('/both-in-title/', '送温暖慰问活动', filler),
  ];
  let folder: IndexFolder;
  let search: ServedFolder['search'];

  beforeAll(async () => {
    folder = await indexFolder(corpus, { headings: ['title', 'kicker', 'subtitle'] });
    search = serveFolder(folder.folder).search;
  });
  afterAll(() => folder.remove());
  const order = async (text: string) => urls((await search(text)).at(-1)!);

  test.each([
    ['a whole number before a part of one, even in a title', '1年', ['/1/', '/2021/']],
    ['a whole Latin word before a part of one', 'AI', ['/ai/', '/part/']],
    ['a kicker as it has a title', '春风行动', ['/kicker/', '/body/']],
    [
      'all words in the title, then in one sentence, then one in the title, then far apart',
      '送温暖 慰问',
      ['/both-in-title/', '/sentence/', '/one-in-title/', '/far/'],
    ],
  ])('has %s', async (_, query, expected) => {
    expect(await order(query)).toEqual(expected);
  });
});

describe('Several words that no page has together', () => {
  test('are counted one by one, and the pages that have one of them are offered', async () => {
    const report = await answer('技能竞赛 文化馆');
    expect(report).toMatchObject({
      count: 0,
      words: [
        { texts: ['技能竞赛'], count: 5 },
        { texts: ['文化馆'], count: 1 },
      ],
    });
    expect(report.looseCount).toBe(6);
  });

  test('are counted under the conditions that the reader has set', async () => {
    const { words } = await answer('技能竞赛 文化馆', { filters: { section: ['综述'] } });
    expect(words.map(({ count }) => count)).toEqual([1, 0]);
  });

  test('are not counted where a page has them together', async () => {
    expect((await answer('技能竞赛 开幕')).words).toEqual([]);
  });
});

test('hits that the conditions leave out are counted apart', async () => {
  expect(await answer('技能竞赛', { from: '2030-01-01' })).toMatchObject({ count: 0 });
  expect(await answer('技能竞赛', { filters: { section: ['副刊'] } })).toMatchObject({ count: 0, all: 5 });
});
