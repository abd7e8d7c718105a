import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../../../src/newsroom/store/change.ts';
import { applyChanges, listVersions, undo } from '../../../../src/newsroom/store/store.ts';
import { atMoments } from './moments.ts';
import { filesOf, newContent, sumIn, topic } from './support.ts';

const add = (path: string, content: string): Change => ({ path, content, before: null });

test('a set of changes is written, and one undo brings back every file, byte for byte', async () => {
  const { folder, dir } = newContent();
  const old = filesOf(folder);
  const { id } = await applyChanges(
    folder,
    [
      add('topics/evening.yaml', topic('夜校')),
      { path: 'publication.yaml', content: 'title: 另一个\n', before: old['publication.yaml']! },
      { path: 'people/li-ming.yaml', content: null, before: old['people/li-ming.yaml']! },
    ],
    { title: '三个文件', dir },
  );
  const changed = filesOf(folder);
  expect(readFileSync(join(folder, 'publication.yaml'), 'utf8')).toBe('title: 另一个\n');
  expect(existsSync(join(folder, 'people/li-ming.yaml'))).toBe(false);
  const back = await undo(folder, id!, dir);
  expect(filesOf(folder)).toEqual(old);
  await undo(folder, back.id!, dir);
  expect(filesOf(folder)).toEqual(changed);
  expect((await listVersions(folder, dir)).map(({ title }) => title)).toEqual([
    '撤销：撤销：三个文件',
    '撤销：三个文件',
    '三个文件',
  ]);
});

test('nothing is written when one file of a set was changed elsewhere; it is named', async () => {
  const { folder, dir } = newContent();
  const old = filesOf(folder);
  const saving = applyChanges(
    folder,
    [
      add('topics/evening.yaml', topic('夜校')),
      { path: 'publication.yaml', content: 'title: 我的\n', before: 'f'.repeat(64) },
      { path: 'topics/gone.yaml', content: topic('不在'), before: 'f'.repeat(64) },
    ],
    { title: '冲突', dir },
  );
  await expect(saving).rejects.toThrow(
    /publication\.yaml：这个文件已经被别的窗口或程序改过[^]*gone\.yaml：.*删去/,
  );
  expect(filesOf(folder)).toEqual(old);
  expect(await listVersions(folder, dir)).toEqual([]);
});

test('an undo refuses to take away what was written since, and says which file', async () => {
  const { folder, dir } = newContent();
  const { id } = await applyChanges(folder, [add('topics/evening.yaml', topic('夜校'))], {
    title: '加',
    dir,
  });
  writeFileSync(join(folder, 'topics/evening.yaml'), topic('后来改的'));
  await expect(undo(folder, id!, dir)).rejects.toThrow('evening.yaml：这个文件已经被别的窗口或程序改过');
  expect(readFileSync(join(folder, 'topics/evening.yaml'), 'utf8')).toContain('后来改的');
});

test('what is already as it shall be makes no version', async () => {
  const { folder, dir } = newContent();
  const content = readFileSync(join(folder, 'publication.yaml'));
  const before = sumIn(folder, 'publication.yaml');
  const saved = await applyChanges(folder, [{ path: 'publication.yaml', content, before }], {
    title: '同',
    dir,
  });
  expect(saved.id).toBeUndefined();
  expect(await listVersions(folder, dir)).toEqual([]);
});

test.each([
  '../outside.yaml',
  'topics/../../outside.yaml',
  '/etc/outside.yaml',
  'topics//x.yaml',
  'topics/./x.yaml',
  'topics\\x.yaml',
  'C:/x.yaml',
  'topics/.hidden.yaml',
  'topics/con.yaml',
  'topics/line\nbreak.yaml',
  'topics/\u202Elmay.yaml',
  'topics/script.js',
  'articles/2024-05/page.html',
  'works/spring-show/001/run.exe',
  'photo.jpg',
  `topics/${'x'.repeat(300)}.yaml`,
  'topics/e\u0301.yaml',
])('a content folder takes no file called %j', async (path) => {
  const { folder, dir } = newContent();
  const old = filesOf(join(folder, '..'));
  await expect(applyChanges(folder, [add(path, 'x')], { title: '坏名字', dir })).rejects.toThrow('没有保存');
  expect(filesOf(join(folder, '..'))).toEqual({ ...old, 'newsroom/store.lock': expect.any(String) });
});

test('nothing is written through links, nor beside a name that differs by capitals alone', async () => {
  const { folder, dir } = newContent();
  const outside = join(folder, '../elsewhere');
  mkdirSync(outside);
  writeFileSync(join(outside, 'own.yaml'), 'kept');
  symlinkSync(outside, join(folder, 'articles/2024-07'));
  symlinkSync(join(outside, 'own.yaml'), join(folder, 'topics/own.yaml'));
  writeFileSync(join(folder, 'topics/Reading.yaml'), topic('读书'));
  const cases = ['articles/2024-07/x.md', 'topics/own.yaml', 'topics/reading.yaml'];
  for (const path of cases) {
    await expect(applyChanges(folder, [add(path, 'x')], { title: '链接', dir })).rejects.toThrow(path);
  }
  expect(readFileSync(join(outside, 'own.yaml'), 'utf8')).toBe('kept');
  expect(readdirSync(outside)).toEqual(['own.yaml']);
});

test('a set may not write one file twice', async () => {
  const { folder, dir } = newContent();
  const twice = [add('topics/x.yaml', topic('甲')), add('topics/X.yaml', topic('乙'))];
  await expect(applyChanges(folder, twice, { title: '两遍', dir })).rejects.toThrow('要写两遍');
  expect(existsSync(join(folder, 'topics/x.yaml'))).toBe(false);
});

test('two who save at once do not overwrite each other', async () => {
  const { folder, dir } = newContent();
  const before = sumIn(folder, 'publication.yaml');
  const save = (title: string) =>
    applyChanges(folder, [{ path: 'publication.yaml', content: `title: ${title}\n`, before }], {
      title,
      dir,
    });
  const ended = await Promise.allSettled([save('甲'), save('乙')]);
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await listVersions(folder, dir)).toHaveLength(1);
});

/** A set of changes of every kind, for a content folder. */
const everyKind = (old: Record<string, string>): Change[] => [
  { path: 'publication.yaml', content: 'title: 新\n', before: old['publication.yaml']! },
  { path: 'people/li-ming.yaml', content: null, before: old['people/li-ming.yaml']! },
  add('articles/2031-01/first.md', '新的一篇'),
];

test('a disk that fails at any moment leaves every file as it was, at once', async () => {
  const fail = () => {
    throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
  };
  let failures = 0;
  for (let step = 1; ; step += 1) {
    const { folder, dir } = newContent();
    const old = filesOf(folder);
    const saved = await atMoments(
      (moment) => moment === step && fail(),
      () => applyChanges(folder, everyKind(old), { title: '测试', dir }).catch((error: Error) => error),
    );
    const now = filesOf(folder);
    const isDone = now['publication.yaml'] !== old['publication.yaml'];
    if (!isDone) expect(now).toEqual(old);
    failures += isDone ? 0 : 1;
    rmSync(join(folder, '..'), { recursive: true });
    if (!(saved instanceof Error)) break;
  }
  expect(failures).toBeGreaterThan(5);
});

/** What a process leaves that is killed while it writes a set of changes: a copy of both folders for each moment, in order. */
async function leftBehind({ folder, dir }: Content, changes: Change[]): Promise<Content[]> {
  const root = join(folder, '..');
  const left: Content[] = [];
  await atMoments(
    (moment) => {
      const copy = `${root}-${moment}`;
      cpSync(root, copy, { recursive: true });
      left.push({ folder: join(copy, 'content'), dir: join(copy, 'newsroom') });
    },
    () => applyChanges(folder, changes, { title: '测试', dir }),
  );
  return [...left, { folder, dir }];
}

test('a process that is killed at any moment leaves the old content or the new one, and never a mixture', async () => {
  const content = newContent();
  const old = filesOf(content.folder);
  const results: number[] = [];
  for (const { folder, dir } of await leftBehind(content, everyKind(old))) {
    const versions = await listVersions(folder, dir);
    const now = filesOf(folder);
    if (versions.length === 0) expect(now).toEqual(old);
    else expect(now['publication.yaml']).not.toBe(old['publication.yaml']);
    expect(readdirSync(join(dir, 'versions')).filter((name) => !/^\w+-\d+$/.test(name))).toEqual([]);
    expect(existsSync(join(folder, 'articles/2031-01'))).toBe(versions.length > 0);
    results.push(versions.length);
    rmSync(join(folder, '..'), { recursive: true });
  }
  expect(results.filter((versions) => versions === 0).length).toBeGreaterThan(5);
  expect(results.at(-1)).toBe(1);
});

test('a file that somebody mended after a cut-off stays, and what was there before is kept', async () => {
  const { folder, dir } = newContent();
  const old = filesOf(folder);
  const changes: Change[] = [
    { path: 'publication.yaml', content: 'title: 新\n', before: old['publication.yaml']! },
    { path: 'people/li-ming.yaml', content: null, before: old['people/li-ming.yaml']! },
  ];
  // Killed when the first file is in its place and the second is not.
  const left = await leftBehind(newContent(), changes);
  const moment = 1 + left.findIndex((at) => sumIn(at.folder, 'publication.yaml') !== old['publication.yaml']);
  const script = join(import.meta.dirname, 'cut-off.ts');
  const { signal } = spawnSync(process.execPath, [
    script,
    folder,
    dir,
    String(moment),
    JSON.stringify(changes),
  ]);
  expect(signal).toBe('SIGKILL');
  expect(sumIn(folder, 'publication.yaml')).not.toBe(old['publication.yaml']);
  expect(sumIn(folder, 'people/li-ming.yaml')).toBe(old['people/li-ming.yaml']);
  writeFileSync(join(folder, 'publication.yaml'), 'title: 人改的\n');
  await listVersions(folder, dir);
  expect(readFileSync(join(folder, 'publication.yaml'), 'utf8')).toBe('title: 人改的\n');
  expect(filesOf(folder)['people/li-ming.yaml']).toBe(old['people/li-ming.yaml']);
  const [kept] = readdirSync(join(dir, 'versions')).filter((name) => name.endsWith('.kept'));
  expect(sumIn(join(dir, 'versions', kept!, 'before'), '0')).toBe(old['publication.yaml']);
});

type Content = ReturnType<typeof newContent>;
