import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { contentCharacters } from '../../../src/build/fonts/content-characters.ts';
import { leaveCheckedEntries } from '../../../src/content/checked-entries.ts';

let folder: string;
let texts: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'characters-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  onTestFinished(() => leaveCheckedEntries(undefined));
  texts = { 'articles/2021-05/a.md': '劳动美', 'articles/2022-06/b.md': '动人𠮷' };
});

/** Writes the texts, and tells of them as the check of a build does. */
function check() {
  const entries = Object.entries(texts).map(([path, text]) => {
    const filePath = join(folder, path);
    mkdirSync(join(filePath, '..'), { recursive: true });
    writeFileSync(filePath, text);
    return { id: path, path, filePath, hash: hash('sha256', text), data: {}, namesPictures: false };
  });
  leaveCheckedEntries(new Map([['articles', entries]]));
}

async function characters() {
  const found = await contentCharacters(folder, join(folder, 'kept.txt'));
  return inOrder(found.keys());
}

const inOrder = (characters: Iterable<string>) => [...characters].sort().join('');

test('all characters of the content are found, each with a file that has it', async () => {
  check();
  expect(await characters()).toBe(inOrder('人劳动美𠮷'));
  const found = await contentCharacters(folder, join(folder, 'kept.txt'));
  expect(found.get('𠮷')?.()).toBe(join(folder, 'articles/2022-06/b.md'));
});

test('while pages are written every file is read', async () => {
  check();
  leaveCheckedEntries(undefined);
  expect(await characters()).toBe(inOrder('人劳动美𠮷'));
});

test('the texts of a year in which nothing has changed are not read again', async () => {
  check();
  await characters();
  texts['articles/2022-06/b.md'] = '人工';
  check();
  writeFileSync(join(folder, 'articles/2021-05/a.md'), '没有人读');
  expect(await characters()).toBe(inOrder('人劳动工美'));
});

test('a character that no file has any more is gone', async () => {
  check();
  await characters();
  delete texts['articles/2022-06/b.md'];
  check();
  expect(await characters()).toBe(inOrder('劳动美'));
});

test('nothing is kept of a text that was written after the check', async () => {
  check();
  writeFileSync(join(folder, 'articles/2021-05/a.md'), '后来写的');
  await characters();
  check();
  expect(await characters()).toBe(inOrder('人劳动美𠮷'));
});
