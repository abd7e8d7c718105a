import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import { importFolder } from '../../../src/newsroom/import/import-folder.ts';
import { pageNumberOf } from '../../../src/newsroom/import/page-number.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync('tests/fixtures/content/valid', join(place, 'content'), { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true }));

/** An artificial page; it says so. */
const page = (name: string) => `${name}人工稿件的标题一行

本报讯（记者张三）这是为测试写的人工稿件，${name}里没有一件事是真的，读到这里就可以停下来了。

第二段也是人工的文字，仍然没有什么内容，只是为了让这一篇稿件多出一段来。
`;

function put(path: string, content: string | Uint8Array): void {
  const file = join(place, 'in', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function run(...options: '--dry-run'[]) {
  const said: string[] = [];
  const isWhole = await importFolder({
    folder: join(place, 'in'),
    contentDir: join(place, 'content'),
    newsroomDir: join(place, 'newsroom'),
    isDry: options.length > 0,
    say: (text) => said.push(text),
  });
  return { isWhole, said: said.join('\n') };
}

const written = (path: string) => readFileSync(join(place, 'content', path), 'utf8');
const articlesOf = (date: string) => readdirSync(join(place, 'content/articles', date)).sort();

test('a folder an issue becomes drafts that the check knows for nothing but their open questions', async () => {
  put('2019-05-07/page.txt', page('甲'));
  put('2019年6月/第03版.txt', page('乙'));
  put('2019年6月/第04版.txt', page('丙'));
  const { isWhole, said } = await run();
  expect(said).toContain('共2期：收入2期。');
  expect(isWhole).toBe(true);
  expect(written('issues/2019-06.yaml')).toMatch(/number: 03[\s\S]*number: 04/);
  const problems = await checkContent(join(place, 'content'));
  expect(problems.filter(({ open, warning }) => !open && !warning)).toEqual([]);
  expect(problems.some(({ open }) => open)).toBe(true);
});

test('a photograph goes to its caption under a name of its own, and asks for a description', async () => {
  put('2019-05-07/page.txt', `${page('甲')}\n图为人工的会场。（张三 摄）\n`);
  put('2019-05-07/会场.jpg', readFileSync('tests/fixtures/content/valid/articles/2024-05/classroom.jpg'));
  expect((await run()).isWhole).toBe(true);
  const [article = '', picture = ''] = articlesOf('2019-05-07').sort(
    (a, b) => Number(a.endsWith('.jpg')) - Number(b.endsWith('.jpg')),
  );
  expect(written(`articles/2019-05-07/${article}`)).toContain(`image: ${picture}`);
  expect(written(`articles/2019-05-07/${article}`)).toContain(
    'caption: 图为人工的会场。\n    credit: 张三 摄',
  );
  expect(written(`articles/2019-05-07/${article}`)).toContain(
    '第1幅图片缺画面描述：用一句话写出画面里有什么',
  );
});

test('files with rare characters and emoji in their names are taken in like others', async () => {
  put('2019-05-07/𠮷野👷🏽‍♀️.txt', `${page('甲')}\n图为人工的会场。（张三 摄）\n`);
  put('2019-05-07/👷🏽‍♀️𰻝.jpg', readFileSync('tests/fixtures/content/valid/articles/2024-05/classroom.jpg'));
  expect((await run()).isWhole).toBe(true);
  expect(articlesOf('2019-05-07').every((name) => /^[a-z0-9-]+\.(?:md|jpg)$/.test(name))).toBe(true);
  expect(articlesOf('2019-05-07')).toHaveLength(2);
});

test('captions without a picture are counted as such, and no picture that is not there', async () => {
  put('2019-05-07/page.txt', `${page('甲')}\n图为人工的会场。（张三 摄）\n`);
  expect((await run('--dry-run')).said).toContain('收入1篇稿件、0幅图片（1条图片说明没有图），来稿');
});

test('a document that lies there twice is told, and nothing of it comes twice', async () => {
  put('2019-05-07/page.txt', page('甲'));
  put('2019-05-07/page 副本.txt', page('甲'));
  const { isWhole, said } = await run();
  expect(isWhole).toBe(false);
  expect(said).toMatch(/问题：和 page 副本\.txt 的内容一样\s+办法：只留一份/);
});

test('without content there is nothing to take issues into, and that is said', async () => {
  put('2019-05-07/page.txt', page('甲'));
  rmSync(join(place, 'content/publication.yaml'));
  await expect(run()).rejects.toThrow('publication.yaml 读不了');
  rmSync(join(place, 'content'), { recursive: true });
  await expect(run()).rejects.toThrow('没有内容文件夹');
});

test('a rehearsal says the same and writes nothing', async () => {
  put('2019-05-07/page.txt', page('甲'));
  const rehearsed = await run('--dry-run');
  expect(rehearsed.said).toContain('这是演习，什么都没有写入。');
  expect(existsSync(join(place, 'content/issues/2019-05-07.yaml'))).toBe(false);
  expect(existsSync(join(place, 'newsroom'))).toBe(false);
  expect((await run()).said).toBe(rehearsed.said.replace('这是演习，什么都没有写入。', ''));
});

test('one broken issue keeps no other out, leaves nothing of itself, and is told with what to do', async () => {
  put('2019-05-07/page.txt', page('甲'));
  put('2019-05-14/page.txt', page('乙'));
  put('2019-05-14/旧稿.doc', Buffer.from('\xD0\xCF\x11\xE0 old', 'latin1'));
  put('2019-05-14/坏图.jpg', 'no picture');
  put('没有日期/page.txt', page('丙'));
  const { isWhole, said } = await run();
  expect(isWhole).toBe(false);
  expect(said).toMatch(/旧稿\.doc\n.*旧版[\s\S]*另存为/);
  expect(said).toContain('坏图.jpg');
  expect(said).toContain('没有日期\n  问题：文件夹的名字不是日期');
  expect(existsSync(join(place, 'content/issues/2019-05-07.yaml'))).toBe(true);
  expect(existsSync(join(place, 'content/articles/2019-05-14'))).toBe(false);
});

test('a second run changes nothing, and takes a mended source in anew as long as nobody has edited the drafts', async () => {
  put('2019-05-07/page.txt', page('甲'));
  await run();
  const before = articlesOf('2019-05-07');
  expect((await run()).said).toContain('已经收过，没有变化');
  put('2019-05-07/page.txt', page('钢铁').replaceAll('人工稿件', '样稿'));
  expect((await run()).said).toContain('重新收入1篇稿件');
  expect(articlesOf('2019-05-07')).not.toEqual(before);
  put('2019-05-07/page.txt', page('甲'));
  expect((await run()).isWhole).toBe(true);
  expect(articlesOf('2019-05-07')).toEqual(before);

  const article = join(place, 'content/articles/2019-05-07', before[0] ?? '');
  writeFileSync(article, readFileSync(article, 'utf8').replace('order: 1', 'order: 2'));
  put('2019-05-07/page.txt', page('戊'));
  const { isWhole, said } = await run();
  expect(isWhole).toBe(false);
  expect(said).toContain('已经有了，而且改过，没有覆盖');
  expect(readFileSync(article, 'utf8')).toContain('order: 2');
});

test('an issue that was made by hand is never written over', async () => {
  put('2024-05/page.txt', page('甲'));
  const before = written('articles/2024-05/opening.md');
  expect(await run()).toMatchObject({
    isWhole: false,
    said: expect.stringContaining('2024-05 这一期已经有了'),
  });
  expect(written('articles/2024-05/opening.md')).toBe(before);
});

test('lines that only part are left out, and said', async () => {
  put('2019-05-07/page.txt', `${page('甲')}\n————————\n\n${page('乙')}`);
  expect((await run()).said).toContain('说明：分隔线等8个符号没有收入');
});

test('what systems leave behind is passed over, and what is not read is said', async () => {
  put('2019-05-07/page.txt', page('甲'));
  put('2019-05-07/~$page.docx', 'lock');
  put('2019-05-07/.DS_Store', 'x');
  put('2019-05-07/Thumbs.db', 'x');
  put('2019-05-07/说明.xlsx', 'x');
  put('2019-05-07/稿件.md', '# 稿');
  put('2019-05-07/图片/1.jpg', 'x');
  symlinkSync(join(place, 'in/2019-05-07/page.txt'), join(place, 'in/2019-05-07/link.txt'));
  const { said } = await run();
  expect(said).toContain('说明：2019-05-07/说明.xlsx 没有读：它是表格');
  expect(said).toMatch(/稿件\.md 没有读：.*改成 \.txt/);
  expect(said).toMatch(/图片 没有读：它是文件夹，里面有1项/);
  expect(said).toContain('link.txt 没有读：它是快捷方式');
  expect(said).not.toMatch(/~\$|DS_Store|Thumbs/);
});

test('a folder that is an issue itself is taken in alone', async () => {
  put('2019-05-07/page.txt', page('甲'));
  const { stdout } = spawnSync(
    process.execPath,
    ['src/newsroom/import.ts', join(place, 'in/2019-05-07'), '--dry-run'],
    {
      env: { ...process.env, CONTENT_DIR: join(place, 'content'), NEWSROOM_DIR: join(place, 'newsroom') },
      encoding: 'utf8',
    },
  );
  expect(stdout).toContain('共1期：收入1期');
});

test('without a folder, or with one that is not there, the command says how it is called', () => {
  const of = (...parts: string[]) =>
    spawnSync(process.execPath, [resolve('src/newsroom/import.ts'), ...parts], { encoding: 'utf8' });
  expect(of()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('用法：npm run import -- 文件夹'),
  });
  expect(of(join(place, 'nowhere'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('没有这个文件夹'),
  });
});

test.each([
  ['第03版.docx', '03'],
  ['01.docx', '01'],
  ['A1.txt', 'A1'],
  ['a02版 要闻.docx', 'A02'],
  ['page.docx', undefined],
  ['2019工作要点.docx', undefined],
])('the number of the page in %s is %s', (name, number) => {
  expect(pageNumberOf(name)).toBe(number);
});
