import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { checkFolder } from '../../../src/build/checks/check-content.ts';
import { entriesForPages } from '../../../src/build/checks/entries-for-pages.ts';
import { openContentFolder } from '../../../src/content/folder.ts';
import { KeptEntries } from '../../../src/content/kept-entries.ts';
import { readParts } from '../../../src/content/sealed-parts.ts';
import { findOrRead } from '../../../src/content/kept-file.ts';
import { SmallArchive } from '../../output/support/small-archive.ts';

let archive: SmallArchive;
let folder: string;
/** Of the articles of a year. */
let file: string;

beforeEach(async () => {
  const root = mkdtempSync(join(tmpdir(), 'kept-entries-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  archive = new SmallArchive(join(root, 'content'));
  archive.write('articles/2021-02/hall.jpg', '');
  archive.replace('articles/2021-02/a1.md', '## 工作', '![会场](hall.jpg)\n\n## 工作');
  folder = join(root, 'entries');
  file = join(folder, 'articles-2021.txt');
  const kept = KeptEntries.open(folder, 'code');
  await checkFolder(archive.folder, kept);
  await kept.save(folder, 'code');
});

/** What a check with what is kept says, without the pictures, and what it holds. */
async function check() {
  const { content, problems } = await checkFolder(archive.folder, KeptEntries.open(folder, 'code'));
  const fresh = await checkFolder(archive.folder);
  expect(problems).toEqual(fresh.problems);
  const dataOf = ({ all }: typeof content) => all.map(({ id, data, body }) => ({ id, data, body }));
  expect(dataOf(content)).toEqual(dataOf(fresh.content));
  return problems.map(({ file, problem }) => `${file.slice(archive.folder.length + 1)}：${problem}`);
}

const keptPaths = () => [...readParts(folder, 'code').keys()];

test('every entry in which nothing is wrong is kept, and the next check finds the same by it', async () => {
  expect(keptPaths()).toContain('articles/2021-02/a2.md');
  expect(keptPaths()).toContain('issues/2023-11.yaml');
  await check();
});

test('an entry with a fault of its own is not kept', async () => {
  archive.replace('articles/2021-02/a2.md', 'genre: 消息\n', '');
  const kept = KeptEntries.open(folder, 'code');
  await checkFolder(archive.folder, kept);
  await kept.save(folder, 'code');
  expect(keptPaths()).not.toContain('articles/2021-02/a2.md');
  expect(await check()).toContain('articles/2021-02/a2.md：缺少这个字段');
});

test.each<[string, () => void, string]>([
  [
    'a word of it changes that may not stand there',
    () => archive.replace('articles/2021-02/a2.md', 'order: 2', 'order: 0'),
    'articles/2021-02/a2.md',
  ],
  ['a person whom it names is gone', () => archive.remove('people/yi.yaml'), 'articles/2023-11/a2.md：没有“yi”这个人物'],
  [
    'a picture in its text is gone',
    () => archive.remove('articles/2021-02/hall.jpg'),
    'articles/2021-02/a1.md：没有图片文件“hall.jpg”',
  ],
  [
    'another article takes its place in the issue',
    () => archive.replace('articles/2021-02/a3.md', 'order: 3', 'order: 2'),
    'articles/2021-02/a3.md：顺序 2 已经用在',
  ],
  [
    'the publication no longer has its section',
    () => archive.write('publication.yaml', readFileSync(join(archive.folder, 'publication.yaml'), 'utf8') + 'sections: [副刊]\n'),
    'articles/2022-05/a1.md：没有“要闻”这个栏目',
  ],
])('what was kept hides no fault: %s', async (_, change, problem) => {
  change();
  expect(await check()).toContainEqual(expect.stringContaining(problem));
});

test.each<[string, () => void]>([
  ['other code made it', () => writeFileSync(file, readFileSync(file, 'utf8').replace('code', 'other'))],
  ['it was cut short', () => truncateSync(file, 500)],
  ['a letter of it changed', () => writeFileSync(file, readFileSync(file, 'utf8').replace('样稿', '样搞'))],
])('nothing is taken from what was kept when %s', async (_, damage) => {
  damage();
  const kept = KeptEntries.open(folder, 'code');
  const { content } = await checkFolder(archive.folder, kept);
  expect(content.sound('articles').map(({ data }) => data.title)).not.toContain('2021-02第1篇样搞');
  await kept.save(folder, 'code');
  expect(keptPaths()).toContain('articles/2021-02/a2.md');
});

test('what is kept of a year is written again when a file of that year was changed, and no other, and goes with the last of them', async () => {
  const before = Map.groupBy(readdirSync(folder), (name) => readFileSync(join(folder, name), 'utf8'));
  archive.replace('articles/2021-02/a2.md', 'order: 2', 'order: 7');
  for (const name of readdirSync(archive.folder, { recursive: true, encoding: 'utf8' }))
    if (/^(articles|issues)\/2022/.test(name)) rmSync(join(archive.folder, name), { recursive: true, force: true });
  const kept = KeptEntries.open(folder, 'code');
  await checkFolder(archive.folder, kept);
  await kept.save(folder, 'code');
  const changed = readdirSync(folder).filter((name) => !before.has(readFileSync(join(folder, name), 'utf8')));
  expect(changed).toEqual(['articles-2021.txt']);
  const gone = [...before.values()].flat().filter((name) => !existsSync(join(folder, name)));
  expect(gone.sort()).toEqual(['articles-2022.txt', 'issues-2022.txt']);
});

/** So late that all files have lain still for a while. */
function later() {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 3_600_000);
  onTestFinished(() => void vi.restoreAllMocks());
}

/** What is kept once files are known by how they lie; of one of them something else, by which it is seen whether it was read. */
async function keptOf(path: string) {
  const kept = KeptEntries.open(folder, 'code');
  await checkFolder(archive.folder, kept);
  kept.keep(path, { ...kept.of(path)!, hash: 'not read' });
  const hashOf = () => {
    const files = findOrRead(openContentFolder(archive.folder), kept.again());
    return files.find((one) => one.path === path)?.hash;
  };
  return hashOf;
}

test('a file that lies as it lay is not read again', async () => {
  later();
  const hashOf = await keptOf('articles/2021-02/a2.md');
  expect(hashOf()).toBe('not read');
});

test('a file that was written just before is read, for it may have been written twice', async () => {
  const hashOf = await keptOf('articles/2021-02/a2.md');
  expect(hashOf()).not.toBe('not read');
});

test('another file of the same length, put there with the time of the one before, is read', async () => {
  later();
  const hashOf = await keptOf('articles/2021-02/a2.md');
  const path = join(archive.folder, 'articles/2021-02/a2.md');
  const { atime, mtime } = statSync(path);
  archive.replace('articles/2021-02/a2.md', 'order: 2', 'order: 7');
  utimesSync(path, atime, mtime);
  expect(hashOf()).not.toBe('not read');
});

test('pages are made of the same, whether an entry was read or kept', async () => {
  const fresh = KeptEntries.none();
  const read = entriesForPages((await checkFolder(archive.folder, fresh)).content, fresh);
  const kept = KeptEntries.open(folder, 'code');
  const found = entriesForPages((await checkFolder(archive.folder, kept)).content, kept);
  expect(found).toEqual(read);
  expect([...found.keys()]).toEqual(expect.arrayContaining(['publication', 'issues', 'articles', 'people', 'topics']));
  const articles = new Map(found.get('articles')?.map((entry) => [entry.id, entry]));
  expect(articles.get('2021-02/a1')).toMatchObject({ namesPictures: true, data: { title: '2021-02第1篇样稿' } });
  expect(articles.get('2021-02/a2')).toMatchObject({ namesPictures: false });
});
