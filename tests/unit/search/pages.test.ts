import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readPages, type KnownPages } from '../../../src/search/indexer/pages.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  write('a/old/index.html', '2023', '旧稿');
  write('a/new/index.html', '2024', '新稿');
  write('b/index.html', '2024', '又一稿');
});

function write(path: string, volume: string, title: string) {
  const file = join(folder, 'site', path);
  mkdirSync(dirname(file), { recursive: true });
  const field = `<h1 data-search-field="title">${title}</h1>`;
  writeFileSync(file, `<main data-search-record data-search-volume="${volume}">${field}</main>`);
}

/** The title of each page, and its words where the whole record is asked for. */
function read(known?: KnownPages) {
  const records = readPages(join(folder, 'site'), { base: '/', cacheDir: join(folder, 'cache'), known });
  return records.map(({ url, title, read }) => ({ url, title, words: () => read().fields[0]?.blocks[0] }));
}

const sumOf = (path: string) => hash('sha256', readFileSync(join(folder, 'site', path)));

test('pages are found in the order of their paths', () => {
  expect(read().map(({ url, title }) => `${url} ${title}`)).toEqual([
    '/a/new/ 新稿',
    '/a/old/ 旧稿',
    '/b/ 又一稿',
  ]);
});

test('of a folder of which all is known no page is looked for, and a page that has not changed is known by its hash', () => {
  read();
  const hashes = new Map(['a/old/index.html', 'a/new/index.html'].map((path) => [path, sumOf(path)]));
  write('a/more/index.html', '2024', '没人找');
  write('a/new/index.html', '2024', '没人读');
  expect(read({ folders: new Set(['a']), hashes }).map(({ title }) => title)).toEqual([
    '新稿',
    '旧稿',
    '又一稿',
  ]);
});

test('of the newest volume no page is read again that has not changed, though all of its records are asked for', () => {
  read();
  const hashes = new Map(['a/old/index.html', 'a/new/index.html'].map((path) => [path, sumOf(path)]));
  write('a/new/index.html', '2024', '没人读');
  write('a/old/index.html', '2023', '读了');
  write('b/index.html', '2024', '改过的稿');
  const words = read({ folders: new Set(), hashes }).map(({ words }) => words());
  expect(words).toEqual(['新稿', '读了', '改过的稿']);
});

test('what is remembered of the pages is written again when one of them has changed, come or gone, and else stays as it is', () => {
  const memory = join(folder, 'cache/pages.json');
  const isWrittenAfter = (change: () => void) => {
    const before = statSync(memory, { bigint: true }).ino;
    change();
    read();
    return statSync(memory, { bigint: true }).ino !== before;
  };
  read();
  expect(isWrittenAfter(() => undefined)).toBe(false);
  expect(isWrittenAfter(() => write('b/index.html', '2024', '改过的稿'))).toBe(true);
  expect(isWrittenAfter(() => write('c/index.html', '2024', '新来的稿'))).toBe(true);
  expect(isWrittenAfter(() => rmSync(join(folder, 'site/c'), { recursive: true }))).toBe(true);
});
