import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openContentFolder } from '../../../src/content/folder.ts';
import { decodeText } from '../../../src/content/text-file.ts';
import { entryId } from '../../../src/schema/index.ts';
import { checkEdited, field } from './check-with.ts';

/** A folder of the given files below a temporary one that is gone when the test is over. */
function folderOf(files: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'folder-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of files) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path);
  }
  return join(root, 'content');
}

const told = (folder: string) =>
  openContentFolder(folder).problems.map(({ file, problem }) => [file.slice(folder.length + 1), problem]);

test('what systems and programs leave behind is not content', () => {
  const folder = folderOf([
    'a.yaml',
    ...['.DS_Store', '._a.yaml', '.git/config', '~$page.docx', '~WRL0001.tmp', 'Thumbs.db', 'ehthumbs.db'],
    ...['Desktop.ini', 'README.md', 'articles/2024-05/readme.txt', '__MACOSX/a.md', '@eaDir/a.md', 'topics/.a.md.swp'],
  ]);
  expect([...openContentFolder(folder).files.keys()]).toEqual(['a.yaml']);
  expect(told(folder)).toEqual([]);
});

test.each([
  ['publication.yaml', 'publication'],
  ['redirects.yaml', 'redirects'],
  ['issues/2024-03.yaml', '2024-03'],
  ['articles/2024-03/annual-plan.mdx', '2024-03/annual-plan'],
  ['articles/2024-03/work.md', '2024-03/work'],
  ['figures/2024-03/work.yaml', '2024-03/work'],
  ['people/work.yaml', 'work'],
  ['works/show/001/work.yaml', 'show/001'],
])('the file %s is the entry %s', (path, id) => {
  expect(entryId(path)).toBe(id);
});

test('a name is found however its accents are written', () => {
  const [composed, apart] = ['会场 é.jpg'.normalize('NFC'), '会场 é.jpg'.normalize('NFD')];
  const { files } = openContentFolder(folderOf([apart]));
  expect([...files.keys()]).toEqual([composed]);
  expect(existsSync(files.get(composed) ?? '')).toBe(true);
});

test('a picture in one form of a name, referred to in the other, is found', async () => {
  const photo = (name: string) => (text: string) => text.replace('image: classroom.jpg', `image: ${name}`);
  const jpeg = 'articles/2024-05/classroom.jpg';
  const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/content/valid', jpeg));
  const [composed, apart] = ['école.jpg'.normalize('NFC'), 'école.jpg'.normalize('NFD')];
  for (const [stored, named] of [[composed, apart], [apart, composed]] as const) {
    const article = { 'articles/2024-05/opening.md': photo(named) };
    const edits = { ...article, [`articles/2024-05/${stored}`]: bytes, [jpeg]: null };
    expect(await checkEdited(edits)).toEqual([]);
  }
});

test('a folder that is named like a file is one problem', () => {
  expect(told(folderOf(['articles/2024-05/two.md/inner.md', 'ledger/2024.txt/x', 'one.yaml/x']))).toEqual([
    ['one.yaml', '这是一个文件夹，名字却像一个文件'],
    ['ledger/2024.txt', '这是一个文件夹，名字却像一个文件'],
    ['articles/2024-05/two.md', '这是一个文件夹，名字却像一个文件'],
  ]);
});

// Windows asks for rights before it makes links, and has no pipes of this kind.
test.skipIf(process.platform === 'win32')('links that lead nowhere, outside or in a circle, and pipes, are one problem each', () => {
  const folder = folderOf(['articles/a.md', '../outside.md']);
  const link = (target: string, name: string) => symlinkSync(target, join(folder, name));
  link('nowhere.md', 'dead.md');
  link('../outside.md', 'out.md');
  link('../../../../../etc/hosts', 'host.yaml');
  link('articles', 'folder.md');
  link('circle.md', 'circle.md');
  link('.', 'articles/again');
  link('articles/a.md', 'inside.md');
  spawnSync('mkfifo', [join(folder, 'pipe.md'), join(folder, 'master.jpg')]);
  expect(Object.fromEntries(told(folder))).toEqual({
    'dead.md': '这是一个链接，指向的文件不存在',
    'out.md': '这是一个链接，指向内容文件夹以外',
    'host.yaml': '这是一个链接，指向内容文件夹以外',
    'folder.md': '这是一个链接，指向的不是文件',
    'circle.md': '这是一个链接，指向的文件不存在',
    'articles/again': '这是一个链接，指向的不是文件',
    'pipe.md': '这不是普通的文件（是管道、套接字或设备），不能读',
    'master.jpg': '这不是普通的文件（是管道、套接字或设备），不能读',
  });
  expect([...openContentFolder(folder).files.keys()]).toEqual(['articles/a.md', 'inside.md']);
});

const utf16 = (text: string, mark: string, swap: boolean) => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

const encodings: [string, Uint8Array, string | undefined][] = [
  ['UTF-8', Buffer.from('name: 李明\n'), undefined],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFname: 李明\n'), undefined],
  ['UTF-8 with two of them', Buffer.from('\uFEFF\uFEFFname: 李明\n'), undefined],
  ['lines that end as on Windows', Buffer.from('name: 李明\r\n'), undefined],
  ['lines that end as on old Macs', Buffer.from('name: 李明\r'), undefined],
  ['GBK', Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xc0, 0xee, 0xc3, 0xf7, 0x0a]), 'GBK'],
  ['UTF-16 with its mark', utf16('name: 李明\n', '\uFEFF', false), 'UTF-16'],
  ['UTF-16 the other way round', utf16('name: 李明\n', '\uFEFF', true), 'UTF-16'],
  ['UTF-16 without a mark', utf16('name: 李明\n', '', false), 'UTF-16'],
];

test.each(encodings)('a file in %s is read, and told where it is not UTF-8', (_name, bytes, told) => {
  const { text, fault } = decodeText(bytes);
  expect(text).toBe('name: 李明\n');
  if (told) expect(fault?.problem).toContain(told);
  else expect(fault).toBeUndefined();
});

test.each([
  ['PK\x03\x04…', 'Word'],
  ['\xD0\xCF\x11\xE0…', '旧版 Word'],
  ['{\\rtf1…', 'RTF'],
  ['%PDF-1.7', 'PDF'],
  ['\xFF\xD8\xFF\xE0', '图片'],
])('a file that begins with %j is no text', (start, kind) => {
  const { text, fault } = decodeText(Buffer.from(start, 'latin1'));
  expect(text).toBeUndefined();
  expect(fault?.problem).toContain(kind);
});

test('a document saved under the name of an article is one problem', async () => {
  const problems = await checkEdited({ 'articles/2024-05/opening.md': Buffer.from('PK\x03\x04\x00\x00') });
  expect(problems).toMatchObject([{ file: 'articles/2024-05/opening.md', problem: expect.stringContaining('Word') }]);
});

const frontMatters: [string, (text: string) => string][] = [
  ['a space behind the first mark', (text) => text.replace('---', '--- ')],
  ['a space behind the second mark', (text) => text.replace('\n---\n', '\n---  \n')],
  ['an empty line before it', (text) => `\n \n${text}`],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['lines that end as on Windows', (text) => text.replaceAll('\n', '\r\n')],
];

test.each(frontMatters)('front matter with %s is read as usual', async (_what, edit) => {
  expect(await checkEdited({ 'articles/2024-05/opening.md': edit })).toEqual([]);
  const wrong = (text: string) => edit(field('section', '要')(text));
  const [problem] = await checkEdited({ 'articles/2024-05/opening.md': wrong });
  const before = edit('---').split('\n').length - 1;
  expect(problem).toMatchObject({ field: 'section（栏目）', line: 3 + before });
});

test('front matter that does not end is told where it begins', async () => {
  const problems = await checkEdited({ 'articles/2024-05/opening.md': (text) => text.replace('\n---\n', '\n') });
  expect(problems).toMatchObject([{ line: 1, problem: '开头有一行 ---，字段写完以后却没有另一行 ---' }]);
});
