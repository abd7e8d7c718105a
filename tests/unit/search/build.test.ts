import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { volumesOf } from '../../../src/search/indexer/parts.ts';
import type { Manifest } from '../../../src/search/format.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { indexFolder, record, serveFolder, type IndexFolder } from './support/folder.ts';

const three = [
  record('/2022/', '旧年要闻', '技能竞赛开幕。', {
    volume: '2022',
    date: '2022-05-01',
    meta: { thumbnail: '/1.jpg' },
  }),
  record('/2023/', '去年要闻', '技能竞赛闭幕。', { volume: '2023', date: '2023' }),
  record('/2024/', '今年要闻', '技能竞赛报名。', { volume: '2024', date: '2024-03' }),
];
const four = [...three, record('/new/', '新稿', '竞赛')];
let index: IndexFolder;

afterEach(() => index.remove());

describe('The index', () => {
  test('has one volume a year, the newest first in its list', async () => {
    index = await indexFolder(three);
    expect(manifest().volumes).toMatchObject([
      { id: '2024', records: 1, from: '2024-03', to: '2024-03' },
      { id: '2023', records: 1 },
      { id: '2022', records: 1 },
    ]);
  });

  test('is the same to the byte when it is built again from nothing', async () => {
    index = await indexFolder(three);
    const first = bytes(index.folder);
    index.remove();
    index = await indexFolder(three);
    expect(bytes(index.folder)).toEqual(first);
  });

  test('is taken from the cache where nothing has changed', async () => {
    index = await indexFolder(three);
    const first = bytes(index.folder);
    expect(await index.build(three)).toMatchObject({ built: [], kept: [] });
    expect(bytes(index.folder)).toEqual(first);
  });

  test('is built anew for one volume alone when one page is added', async () => {
    index = await indexFolder(three);
    expect(await index.build(four)).toMatchObject({ built: ['2024'] });
  });

  test('loses a page that is gone', async () => {
    index = await indexFolder(three);
    await index.build(three.slice(0, 2));
    expect(manifest().volumes.map(({ id }) => id)).toEqual(['2023', '2022']);
    expect(await count('技能竞赛')).toBe(2);
  });

  test('of an empty archive answers that there is nothing', async () => {
    index = await indexFolder([]);
    expect(manifest().volumes).toEqual([]);
    expect(await count('技能竞赛')).toBe(0);
  });

  test('holds Pagefind’s script once, and none of its interfaces', async () => {
    index = await indexFolder(three);
    const files = list(index.folder);
    expect(files.filter((file) => file.endsWith('.js'))).toEqual([
      expect.stringMatching(/^engine-[\d.]+-\w+\/pagefind.js$/),
    ]);
    expect(files.filter((file) => file.includes('wasm'))).toHaveLength(1);
  });

  test('holds the texts of several articles in one file', async () => {
    index = await indexFolder(Array.from({ length: 9 }, (_, i) => record(`/${i}/`, `第${i}号`, '竞赛')));
    expect(list(index.folder).filter((file) => file.includes('/text/'))).toHaveLength(3);
  });

  test('has a folder of another name for a volume of another content, and the same for the same', async () => {
    index = await indexFolder(three);
    const first = volumeFolders();
    await index.build(four);
    expect(volumeFolders().filter((name) => !first.includes(name))).toEqual([
      expect.stringMatching(/^2024-/),
    ]);
    await index.build(three);
    expect(manifest().volumes.map(({ id, hash }) => `${id}-${hash}`)).toEqual([...first].reverse());
  });
});

describe('The newest volume, which grows', () => {
  const many = (count: number, volume = '2024') =>
    Array.from({ length: count }, (_, i) =>
      record(
        `/${volume}/${String(i).padStart(3, '0')}/`,
        `第${i}号`,
        `技能竞赛${i % 3 ? '闭幕' : '开幕'}。`,
        {
          volume,
          date: `${volume}-${String(1 + Math.floor(i / 30)).padStart(2, '0')}`,
        },
      ),
    );
  const parts = () => manifest().volumes.map(({ id, records }) => [id, records]);

  test('lies in parts, each of whole dates, so that one article more builds the small one anew', async () => {
    index = await indexFolder(many(130));
    expect(parts()).toEqual([
      ['2024-2', 10],
      ['2024', 120],
    ]);
    expect(await index.build(many(131))).toMatchObject({ built: ['2024-2'] });
  });

  test('finds, counts and orders the same as one whose year is over', async () => {
    index = await indexFolder(many(140));
    const inParts = await found('技能竞赛开幕');
    await index.build([...many(140), record('/2025/', '新年', '新年贺词', { volume: '2025', date: '2025' })]);
    expect(parts()).toEqual([
      ['2025', 1],
      ['2024', 140],
    ]);
    const { count, facets, dates, results, loose } = inParts;
    expect(count).toBe(47);
    expect(await found('技能竞赛开幕')).toMatchObject({ count, facets, dates, results, loose });
  });

  test('is known to readers by its own name where a part of it fails', async () => {
    index = await indexFolder(many(130));
    for (const name of volumeFolders()) rmSync(join(index.folder, name, 'table.bin'));
    expect(await found('技能竞赛')).toMatchObject({ failed: ['2024'], volumes: 2 });
  });

  test('is of a few parts, however many records it has', () => {
    expect(volumesOf(many(1300)).map(({ members }) => members.length)).toEqual([40, 240, 1020]);
  });
});

describe('A volume of the edition before', () => {
  const five = [...four, record('/newer/', '又一稿', '竞赛')];

  test('stays for one more edition, and no longer', async () => {
    index = await indexFolder(three);
    const [, , first] = volumeFolders();
    expect(await index.build(four)).toMatchObject({ kept: [first], knowsEditionBefore: true });
    expect(volumeFolders()).toContain(first);
    expect(await index.build(five)).toMatchObject({ kept: [expect.not.stringContaining(first!)] });
    expect(volumeFolders()).not.toContain(first);
  });

  test('stays while the same edition is built again', async () => {
    index = await indexFolder(three);
    await index.build(four);
    const before = volumeFolders();
    await index.build(four);
    expect(volumeFolders()).toEqual(before);
  });

  test.each<[string, SearchRecord[]]>([
    [
      'an article of it is withdrawn',
      [...three.slice(1), record('/2022/b/', '旧年', '竞赛', { volume: '2022' })],
    ],
    ['its only article is withdrawn', three.slice(1)],
    [
      'a word of it is corrected',
      [record('/2022/', '旧年要闻', '技能竞赛闭幕。', { volume: '2022' }), ...three.slice(1)],
    ],
    ['a picture of it is withdrawn', [{ ...three[0]!, meta: {} }, ...three.slice(1)]],
  ])('does not stay when %s: its words must be gone at once', async (_, edition) => {
    index = await indexFolder(three);
    const [first] = volumeFolders();
    expect(await index.build(edition)).toMatchObject({ kept: [], knowsEditionBefore: true });
    expect(volumeFolders()).not.toContain(first);
    // Nor does it come back with the next edition.
    await index.build([...edition, record('/next/', '新稿', '竞赛')]);
    expect(volumeFolders()).not.toContain(first);
  });

  test('cannot stay where the cache is gone, which the build says', async () => {
    index = await indexFolder(three);
    rmSync(index.cache, { recursive: true });
    expect(await index.build(four)).toMatchObject({ kept: [], knowsEditionBefore: false });
  });
});

describe('What lies in the cache', () => {
  const stored = (pattern: RegExp) => list(index.cache).filter((file) => pattern.test(file));

  test('and was cut short, or lacks a file, is built anew', async () => {
    index = await indexFolder(three);
    const first = bytes(index.folder);
    truncateSync(join(index.cache, stored(/2022-.*table/)[0]!), 20);
    rmSync(join(index.cache, stored(/2023-.*text/)[0]!));
    expect((await index.build(three)).built).toEqual(['2023', '2022']);
    expect(bytes(index.folder)).toEqual(first);
  });

  test('and is of no use any more is removed, with what builds that broke off have left', async () => {
    index = await indexFolder(three);
    const stranded = join(index.cache, 'unfinished-1');
    const busy = join(index.cache, 'unfinished-2');
    for (const folder of [stranded, busy]) mkdirSync(folder);
    utimesSync(stranded, 0, 0);
    await index.build(three.slice(1));
    expect(stored(/2022-/)).toEqual([]);
    expect(stored(/2023-/)).not.toEqual([]);
    // What another build may still be filling is left alone.
    expect([existsSync(stranded), existsSync(busy)]).toEqual([false, true]);
  });

  test('and says nothing that makes sense of earlier editions is as if it were not there', async () => {
    index = await indexFolder(three);
    truncateSync(join(index.cache, 'editions.json'), 5);
    expect(await index.build(four)).toMatchObject({ kept: [], knowsEditionBefore: false });
  });
});

const volumeFolders = () =>
  readdirSync(index.folder)
    .filter((name) => /^\d/.test(name))
    .sort();

const manifest = () => JSON.parse(readFileSync(join(index.folder, 'volumes.json'), 'utf8')) as Manifest;

const found = async (query: string) => (await serveFolder(index.folder).search(query)).at(-1)!;

const count = async (query: string) => (await found(query)).count;

const list = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

const bytes = (folder: string) =>
  list(folder).map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')}`,
  );
