import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  clipOf,
  readClip,
  readClips,
  recordsOf,
  toRow,
  type Clip,
} from '../../src/lib/clippings/clip.ts';
import { keyOf } from '../../src/lib/citations/types.ts';
import { fromFragment, toFragment } from '../../src/lib/clippings/link.ts';

const site = 'https://e.org/base/';
const clip: Clip = {
  path: 'articles/2024-03/annual-plan/',
  title: '题名',
  authors: ['王民峰'],
  source: '某报',
  publisher: '某工会',
  date: '2024-03',
  page: '03',
  paragraph: 'p-k3f9',
  quote: '引的-话',
  note: '记',
};

describe('A list of clippings', () => {
  test('comes out of its link as it went in', async () => {
    const words = fc.string({ maxLength: 40 }).map((text) => readClip(toRow({ ...clip, note: text }))!.note);
    const clips = fc.array(
      words.map((note) => ({ ...clip, note })),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(clips, async (list) => {
        expect(await fromFragment(await toFragment(list))).toEqual(list);
      }),
      { numRuns: 30 },
    );
  });

  test('of twenty passages makes a link of less than 3 KB', async () => {
    const list = Array.from({ length: 20 }, (_, index) => ({
      ...clip,
      quote: `第${index}段的三十来个字，都是人为写的，用来量长短`,
    }));
    expect((await toFragment(list)).length).toBeLessThan(3000);
  });

  test('is empty where the link is damaged, and none where there is no link', async () => {
    expect(await fromFragment('#l=AAAA')).toEqual([]);
    expect(await fromFragment('#l=')).toEqual([]);
    expect(await fromFragment('#p-k3f9')).toBeUndefined();
  });

  test('leads nowhere but to pages of this site, whatever somebody has put into its link', () => {
    for (const path of [
      'javascript:alert(1)',
      '//evil.example/',
      'https://evil.example/articles/a/b/',
      'articles/../../admin/',
      'articles/a/b/?x',
      'articles/a/b/#x',
      'newsroom/',
      '',
      7,
    ])
      expect(readClip([path, ...toRow(clip).slice(1)])).toBeUndefined();
    expect(readClips({ length: 3 })).toEqual([]);
    expect(readClips([null, 'x', [], toRow(clip)])).toEqual([clip]);
    const odd = readClip([
      clip.path,
      'a\u202eb\u0000\nc',
      'x',
      {},
      1,
      '2024-3',
      [],
      'p-<b>',
      '<img src=x>',
      null,
    ]);
    expect(odd).toMatchObject({
      title: 'a b c',
      authors: [],
      source: '',
      date: '',
      page: '',
      paragraph: '',
      quote: '<img src=x>',
    });
  });
});

test('A clipping with a date that no calendar has is one without a date', () => {
  for (const date of ['2024-99', '2024-02-31', '2024-00'])
    expect(readClip(toRow({ ...clip, date }))).toEqual({ ...clip, date: '' });
  expect(readClip(toRow({ ...clip, date: '2024-02-29' }))?.date).toBe('2024-02-29');
});

test('A clipping leads to its words, long ones by beginning and end', () => {
  expect(addressOf(clip, site)).toBe(
    `https://e.org/base/articles/2024-03/annual-plan/#p-k3f9:~:text=${encodeURIComponent('引的')}%2D${encodeURIComponent('话')}`,
  );
  const long = addressOf({ ...clip, quote: '甲'.repeat(20) + '，'.repeat(30) + '乙'.repeat(20) }, site);
  expect(decodeURIComponent(long)).toContain(`:~:text=${'甲'.repeat(16)},${'乙'.repeat(16)}`);
  expect(addressOf({ ...clip, paragraph: '', quote: '' }, site)).toBe(
    'https://e.org/base/articles/2024-03/annual-plan/',
  );
});

test('A clipping over several blocks leads to their ends, of which each stands in one block', () => {
  const end = (quote: string) => decodeURIComponent(addressOf({ ...clip, quote }, '').split(':~:text=')[1]!);
  expect(end('第一段的末尾。 第二段')).toBe('第一段的末尾。,第二段');
  expect(end('小标题 ' + '甲'.repeat(30) + ' 1234.56')).toBe('小标题,1234.56');
  expect(end('用 Open AI 的平台')).toBe('用,的平台');
  expect(end('Open AI')).toBe('Open AI');
});

test('A clipping keeps all that a reader has written, and all who have signed', () => {
  const long = { ...clip, title: '题'.repeat(400), note: '记'.repeat(3000) };
  const authors = Array.from({ length: 30 }, (_, index) => `某市总工会第${index}通讯报道小组`.repeat(8));
  expect(readClip(toRow({ ...long, authors }))).toEqual({ ...long, authors });
});

test('A clipping keeps the spaces that are printed, and makes one of what parts lines', () => {
  const clipped = readClip(toRow({ ...clip, title: '劳动　光荣', quote: '第一段。\n\t第二　段\u202e' }));
  expect(clipped).toMatchObject({ title: '劳动　光荣', quote: '第一段。 第二　段' });
});

test('A clipping keeps an emoji of several signs whole', () => {
  const quote = '一家👨‍👩‍👧去看❤️';
  expect(readClip(toRow({ ...clip, quote }))?.quote).toBe(quote);
});

test('Clippings are exported under keys that differ also without the signs that keys cannot hold', () => {
  const paths = ['articles/2024-03/19-a/', 'articles/2024-03-19/a/'];
  const keys = recordsOf(
    paths.map((path) => ({ ...clip, path })),
    site,
  ).map(keyOf);
  expect(new Set(keys).size).toBe(2);
});

test('Clippings of one paragraph are exported under keys that differ', () => {
  const records = recordsOf([clip, clip, { ...clip, path: 'exhibitions/show/001/', paragraph: '' }], site);
  expect(records.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
    'article 2024-03/annual-plan-p-k3f9',
    'article 2024-03/annual-plan-p-k3f9-2',
    'work show/001',
  ]);
  expect(records[0]?.url).toBe('https://e.org/base/articles/2024-03/annual-plan/#p-k3f9');
  expect(clipOf(records[2]!)).toMatchObject({ path: 'exhibitions/show/001/', authors: ['王民峰'] });
});
