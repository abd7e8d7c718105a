import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { KeptPages } from '../../../src/build/seal/kept-pages.ts';

const seal = { name: '2023-aa', places: ['articles/2023-05', 'sitemap-2023.xml', 'people/jia/2023'] };
const page = 'articles/2023-05/a1/index.html';
let folder: string;
let pages: KeptPages;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'site/articles/2023-05/a1'), { recursive: true });
  mkdirSync(join(folder, 'site/articles/2022-05'), { recursive: true });
  writeFileSync(join(folder, 'site', page), '<p>甲</p>');
  writeFileSync(join(folder, 'site/articles/2022-05/index.html'), '<p>乙</p>');
  writeFileSync(join(folder, 'site/sitemap-2023.xml'), '<urlset/>');
  pages = new KeptPages(join(folder, 'cache'));
  pages.keep([seal], join(folder, 'site'));
});

test('the pages of a year come into the next site as they were, and no others', () => {
  expect(pages.whole([seal])).toEqual([seal.name]);
  pages.take([seal.name], join(folder, 'next'));
  expect(readFileSync(join(folder, 'next', page), 'utf8')).toBe('<p>甲</p>');
  expect([...pages.hashes([seal.name]).keys()]).toEqual([page, 'sitemap-2023.xml']);
});

test('a year with another seal is not there', () => {
  expect(pages.whole([{ ...seal, name: '2023-bb' }])).toEqual([]);
});

const kept = (path: string) => join(folder, 'cache/pages/2023-aa', path);

test.each([
  ['a page was cut short', () => truncateSync(kept(`site/${page}`), 3)],
  ['a page is gone', () => rmSync(kept(`site/${page}`))],
  [
    'a page was written over in the published site',
    () => writeFileSync(join(folder, 'site', page), '<p>丁</p>'),
  ],
  ['the list was cut short', () => truncateSync(kept('pages.json'), 90)],
  ['a page was left out of the list', () => writeFileSync(kept('pages.json'), `${'0'.repeat(64)}\n[]`)],
])('a year is not taken when %s', (_, damage) => {
  damage();
  expect(pages.whole([seal])).toEqual([]);
});

test('two states of a year stay, those that were used last; years that are gone do not', () => {
  const all = ['2023-aa', '2023-bb', '2023-cc', '2022-aa'].map((name) => ({ ...seal, name }));
  pages.keep(all, join(folder, 'site'));
  pages.sweep([all[1]!]);
  pages.keep([all[0]!], join(folder, 'site'));
  pages.sweep([all[0]!]);
  expect(pages.whole(all)).toEqual(['2023-aa', '2023-bb']);
});
