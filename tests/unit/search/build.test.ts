import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { indexFolder, record, serveFolder, type IndexFolder } from './support/folder.ts';

const three = [
  record('/2022/', '旧年要闻', '技能竞赛开幕。', { volume: '2022', date: '2022-05-01' }),
  record('/2023/', '去年要闻', '技能竞赛闭幕。', { volume: '2023', date: '2023' }),
  record('/2024/', '今年要闻', '技能竞赛报名。', { volume: '2024', date: '2024-03' }),
];
let index: IndexFolder;

afterEach(() => index.remove());

describe('The index', { timeout: 60_000 }, () => {
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
    expect(await index.build(three)).toEqual({ built: [] });
    expect(bytes(index.folder)).toEqual(first);
  });

  test('is built anew for one volume alone when one page is added', async () => {
    index = await indexFolder(three);
    expect(await index.build([...three, record('/new/', '新稿', '竞赛')])).toEqual({ built: ['2024'] });
  });

  test('loses a page that is gone', async () => {
    index = await indexFolder(three);
    await index.build(three.slice(0, 2));
    expect(manifest().volumes.map(({ id }) => id)).toEqual(['2023', '2022']);
    expect(await count('技能竞赛')).toBe(2);
  });

  test('of an empty archive answers that there is nothing', async () => {
    index = await indexFolder([]);
    expect(manifest()).toEqual({ volumes: [] });
    expect(await count('技能竞赛')).toBe(0);
  });

  test('holds Pagefind’s script once, and none of its interfaces', async () => {
    index = await indexFolder(three);
    const files = list(index.folder);
    expect(files.filter((file) => file.endsWith('.js'))).toEqual(['pagefind.js']);
    expect(files.filter((file) => file.includes('wasm'))).toEqual(['wasm.unknown.pagefind']);
  });
});

const manifest = () =>
  JSON.parse(readFileSync(join(index.folder, 'volumes.json'), 'utf8')) as { volumes: { id: string }[] };

const count = async (query: string) => (await serveFolder(index.folder).search(query)).at(-1)!.count;

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
