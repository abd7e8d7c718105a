import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import { blocking } from '../../../src/content/problem.ts';
import { correct, restore, withdraw } from '../../../src/newsroom/amend/amend.ts';
import type { Amendment } from '../../../src/newsroom/amend/entry.ts';
import { redirect } from '../../../src/newsroom/amend/redirect.ts';
import { replacePicture } from '../../../src/newsroom/amend/picture.ts';
import { newsroom, photograph, picture } from './support.ts';

const opening = 'articles/2024-05/opening.md';
const article = { collection: 'articles', id: '2024-05/opening' } as const;
const work = { collection: 'works', id: 'spring-show/001' } as const;

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const effectsOf = ({ effects }: Amendment) => effects.map(({ where, address }) => `${where} ${address}`);
const sound = async (folder: string) => expect(blocking(await checkContent(folder))).toEqual([]);

test('a correction is added below the others, and the text stays as it is', async () => {
  const room = newsroom();
  const before = read(room.folder, opening);
  for (const [date, text] of [
    ['2024年6月1日', '报名人数应为“84人”: #1'],
    ['2024-06-02', '又一处。'],
  ] as const) {
    const done = correct(room.snapshot(), article.id, { date, text });
    expect(done).toMatchObject({ problems: [], title: '更正：稿件《职工夜校开班》' });
    expect(done.effects[0]?.what).not.toMatch(/。。/);
    expect(effectsOf(done)).toEqual([
      '稿件页 /articles/2024-05/opening/',
      '全部更正 /corrections/',
      '检索 /search/',
    ]);
    room.apply(done.changes);
  }
  expect(read(room.folder, opening)).toBe(
    before.replace(
      '开班]\n',
      "开班]\ncorrections:\n  - date: 2024-06-01\n    text: '报名人数应为“84人”: #1'\n  - date: 2024-06-02\n    text: 又一处。\n",
    ),
  );
  await sound(room.folder);
});

test('a withdrawal says every place where the article vanishes, and restoring gives the file back', async () => {
  const room = newsroom();
  const before = read(room.folder, opening);
  const done = withdraw(room.snapshot(), article, {
    date: '2024/6/1',
    reason: '应作者要求撤回',
    what: 'text',
  });
  expect(effectsOf(done)).toEqual([
    '稿件页 /articles/2024-05/opening/',
    '版面 /issues/2024-05/',
    '首页 /',
    '往期目录 /issues/',
    '人物“李明” /people/li-ming/',
    '主题“职工夜校” /topics/night-school/',
    '检索 /search/',
    '影展 /exhibitions/spring-show/',
    '人物“李明” /people/li-ming/',
  ]);
  room.apply(done.changes);
  expect(read(room.folder, opening)).toContain(
    'status: withdrawn\nwithdrawal:\n  date: 2024-06-01\n  reason: 应作者要求撤回\n',
  );
  await sound(room.folder);
  expect(correct(room.snapshot(), article.id, { date: '2024', text: '某' }).problems[0]?.problem).toContain(
    '已撤回',
  );
  expect(
    withdraw(room.snapshot(), article, { date: '2024-06-01', reason: '某', what: 'text' }).problems[0]
      ?.problem,
  ).toBe('已经撤回了');
  room.apply(restore(room.snapshot(), article).changes);
  expect(read(room.folder, opening)).toBe(before);
});

test('a work or only its picture can be withdrawn', async () => {
  for (const what of ['text', 'picture'] as const) {
    const room = newsroom();
    const done = withdraw(room.snapshot(), work, { date: '2024-06-01', reason: '应作者要求', what });
    expect(effectsOf(done)).toContain('展墙 /exhibitions/spring-show/');
    room.apply(done.changes);
    await sound(room.folder);
    expect(restore(room.snapshot(), work).problems).toEqual([]);
  }
});

test('a withdrawal without reason, of an unknown article or of a picture that is not there is refused', () => {
  const room = newsroom();
  const problems = ({ problems }: Amendment) => problems.map(({ problem }) => problem);
  expect(
    problems(withdraw(room.snapshot(), article, { date: '2024-06', reason: ' ', what: 'text' })),
  ).toEqual(['日期“2024-06”没有写到日', '没有写撤回原因']);
  expect(
    problems(
      withdraw(
        room.snapshot(),
        { ...article, id: 'x/y' },
        { date: '2024-06-01', reason: '某', what: 'text' },
      ),
    ),
  ).toEqual(['没有稿件“x/y”']);
  const bare = { collection: 'articles', id: '2024-05/reading-room' } as const;
  expect(
    problems(withdraw(room.snapshot(), bare, { date: '2024-06-01', reason: '某', what: 'picture' })),
  ).toEqual(['没有图片可以撤回']);
  expect(problems(restore(room.snapshot(), article))).toEqual(['没有撤回，不用恢复']);
});

test('another picture takes the place of an article’s, of another kind too, and the old file goes', async () => {
  const room = newsroom();
  const same = await replacePicture(
    room.snapshot(),
    { article: article.id, photo: 0 },
    { name: '新.JPG', bytes: await photograph(1), alt: '新的画面' },
  );
  expect(same.changes.map(({ path, content }) => [path, content === null])).toEqual([
    ['articles/2024-05/classroom.jpg', false],
    [opening, false],
  ]);
  const other = await replacePicture(
    room.snapshot(),
    { article: article.id, photo: 0 },
    { name: '新.png', bytes: await picture(2).png().toBuffer() },
  );
  expect(other.changes.map(({ path, content }) => [path, content === null])).toEqual([
    ['articles/2024-05/opening-1.png', false],
    ['articles/2024-05/classroom.jpg', true],
    [opening, false],
  ]);
  expect(other.notes).toEqual(expect.arrayContaining([expect.stringContaining('画面描述还是原来那张的')]));
  room.apply(other.changes);
  await sound(room.folder);
});

test('an empty frame gets its picture, with a description', async () => {
  const room = newsroom({
    'articles/2024-05/reading-room.mdx':
      '---\ntitle: 书屋\nsection: 要闻\ngenre: 消息\norder: 2\nphotos:\n  - caption: 书屋一角\n---\n\n正文。\n',
  });
  const place = { article: '2024-05/reading-room', photo: 0 };
  const bytes = await photograph(3);
  expect((await replacePicture(room.snapshot(), place, { name: 'a.jpg', bytes })).problems[0]?.problem).toBe(
    '没有写画面描述',
  );
  const done = await replacePicture(room.snapshot(), place, { name: 'a.jpg', bytes, alt: '两排书架' });
  room.apply(done.changes);
  expect(read(room.folder, 'articles/2024-05/reading-room.mdx')).toContain(
    'image: reading-room-1.jpg\n    alt: 两排书架\n',
  );
  await sound(room.folder);
});

test('the picture of a photograph is replaced without its place; a specimen’s is not, nor a file that is no picture', async () => {
  const room = newsroom();
  const bytes = await picture(4)
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 4/1 5/1' } })
    .jpeg()
    .toBuffer();
  const done = await replacePicture(
    room.snapshot(),
    { work: 'spring-show/001' },
    { name: 'a.jpg', bytes, alt: '新的画面' },
  );
  const master = done.changes[0]?.content as Buffer;
  expect(done.notes).toContain('照片里的拍摄位置（GPS）去掉了');
  expect((await sharp(master).metadata()).exif?.includes('GPS')).toBe(false);
  const refusals = [
    await replacePicture(room.snapshot(), { work: 'spring-show/002' }, { name: 'a.jpg', bytes }),
    await replacePicture(
      room.snapshot(),
      { work: 'spring-show/001' },
      { name: 'a.jpg', bytes: Buffer.from('<html>') },
    ),
    await replacePicture(room.snapshot(), { article: article.id, photo: 5 }, { name: 'a.jpg', bytes }),
  ];
  expect(refusals.map(({ changes, problems }) => [changes.length, problems[0]?.problem.slice(0, 8)])).toEqual(
    [
      [0, '这是样张，只换图'],
      [0, 'a.jpg 不是'],
      [0, '这篇稿件没有第6'],
    ],
  );
});

test('where an address leads is written at a click, below what is written already', async () => {
  const room = newsroom({
    'redirects.yaml': '# 旧站\nredirects:\n  - from: /html/1.htm\n    to: /issues/2024-05/\n',
    'ledger/2024.txt': '/articles/2024-05/old/\n',
  });
  const [problem] = await checkContent(room.folder);
  expect(problem?.problem).toContain('/articles/2024-05/old/');
  const wrong = redirect(room.snapshot(), [{ from: '/articles/2024-05/old/', to: 'https://evil.example/' }]);
  expect(wrong).toMatchObject({ changes: [], problems: [{ remedy: expect.stringContaining('/articles/') }] });
  const done = redirect(room.snapshot(), [
    { from: '/articles/2024-05/old/', to: '/articles/2024-05/opening/' },
  ]);
  room.apply(done.changes);
  expect(read(room.folder, 'redirects.yaml')).toBe(
    '# 旧站\nredirects:\n  - from: /html/1.htm\n    to: /issues/2024-05/\n  - from: /articles/2024-05/old/\n    to: /articles/2024-05/opening/\n',
  );
  await sound(room.folder);
});

test('the first redirect of a newsroom makes the file', async () => {
  const room = newsroom({ 'ledger/2024.txt': '/people/old/\n' });
  room.apply(redirect(room.snapshot(), [{ from: '/people/old/', to: '/people/li-ming/' }]).changes);
  await sound(room.folder);
});

test('what is written wrongly where something is added is told, and not thrown away', () => {
  const source = read(newsroom().folder, opening);
  const words = newsroom({ [opening]: source.replace('notes:', 'corrections: 12应为21\nnotes:') });
  const done = correct(words.snapshot(), article.id, { date: '2024-06-01', text: '又一处。' });
  expect(done).toMatchObject({ changes: [], problems: [{ problem: expect.stringContaining('更正') }] });
  const added = [{ from: '/old/', to: '/' }];
  for (const rows of [' /a/ 转到 /b/', '\n  -\n  - { from: /b/, to: / }', '\n  - { from: /b/ }']) {
    const room = newsroom({ 'redirects.yaml': `redirects:${rows}\n` });
    expect(() => redirect(room.snapshot(), added)).toThrow(/redirects\.yaml[\s\S]*办法/);
  }
});

test('words of a text are not replaced in the name of a picture or an address', () => {
  const source = read(newsroom().folder, opening);
  const room = newsroom({
    [opening]: source.replace(
      '首期',
      '![现场](classroom.jpg)\n\n[夜校](/topics/night-school/)气温<30度，湿度>60。首期',
    ),
  });
  const words = { date: '2024-06-01', text: '甲。', replacing: { from: '30度，湿度', to: '30℃，湿度' } };
  expect(correct(room.snapshot(), article.id, words).problems).toEqual([]);
  for (const from of ['classroom', 'night-school', 'topics/night']) {
    const done = correct(room.snapshot(), article.id, {
      date: '2024-06-01',
      text: '甲。',
      replacing: { from, to: 'room' },
    });
    expect(done).toMatchObject({ changes: [], problems: [{ remedy: expect.stringContaining('校稿') }] });
  }
});

test('who replaces words that a note or a figure quotes is told so before it is written', () => {
  const figures =
    'article: 2024-05/opening\nfigures:\n  - { indicator: 人造, theme: 人造, year: 2024, kind: actual, value: 86, unit: 人, quote: 报名86人 }\n';
  const room = newsroom({ 'figures/2024-05/opening.yaml': figures });
  const { notes } = correct(room.snapshot(), article.id, {
    date: '2024-06-01',
    text: '甲。',
    replacing: { from: '86人', to: '87人' },
  });
  expect(notes).toEqual([expect.stringMatching(/校注.*报名86人/), expect.stringMatching(/数字.*报名86人/)]);
});

test('a day that no calendar has is told as such', () => {
  const day = { date: '2024-02-30', text: '人造的更正。' };
  expect(correct(newsroom().snapshot(), article.id, day).problems).toEqual([
    expect.objectContaining({ problem: '日历上没有 2024-02-30 这一天' }),
  ]);
});

test.each([
  ['to itself', [['/a/', '/a/']], '转来转去'],
  ['in a circle with one that is written', [['/issues/2024-05/', '/html/1.htm']], '转来转去'],
  [
    'to two places',
    [
      ['/a/', '/'],
      ['/a/', '/issues/'],
    ],
    '写了两次',
  ],
])('a redirect that leads %s is refused', (_, rows, problem) => {
  const room = newsroom({
    'redirects.yaml': 'redirects:\n  - from: /html/1.htm\n    to: /issues/2024-05/\n',
  });
  const added = rows.map(([from = '', to = '']) => ({ from, to }));
  expect(redirect(room.snapshot(), added)).toMatchObject({
    changes: [],
    problems: [{ problem: expect.stringContaining(problem) }],
  });
});

test('a photograph that the file has as words alone is not written over with its letters', async () => {
  const room = newsroom({
    'articles/2024-05/reading-room.mdx':
      '---\ntitle: 书屋\nsection: 要闻\ngenre: 消息\norder: 2\nphotos: [shu-wu.jpg]\n---\n\n正文。\n',
  });
  const place = { article: '2024-05/reading-room', photo: 0 };
  const picture = { name: 'a.jpg', bytes: await photograph(3), alt: '两排书架' };
  expect(await replacePicture(room.snapshot(), place, picture)).toMatchObject({
    changes: [],
    problems: [{ remedy: expect.stringContaining('校稿') }],
  });
});
