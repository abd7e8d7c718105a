import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { KeptPages } from '../../../src/build/seal/kept-pages.ts';
import { keepLedgerSteps } from '../../../src/build/seal/ledger-steps.ts';

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
  // Known by its state, as pages are that were made well before they are kept; the others by their bytes.
  utimesSync(join(folder, 'site', page), new Date('2026-01-01'), new Date('2026-01-01'));
  writeFileSync(join(folder, 'site/articles/2022-05/index.html'), '<p>乙</p>');
  writeFileSync(join(folder, 'site/sitemap-2023.xml'), '<urlset/>');
  pages = new KeptPages(join(folder, 'cache'));
  pages.keep([seal], join(folder, 'site'));
});

test('the pages of a year come into the next site as they were, and no others', () => {
  expect(pages.whole([seal])).toEqual([seal.name]);
  pages.take([seal.name], join(folder, 'next'));
  expect(readFileSync(join(folder, 'next', page), 'utf8')).toBe('<p>甲</p>');
  expect([...pages.files([seal.name]).hashes.keys()]).toEqual([page, 'sitemap-2023.xml']);
});

/** Puts the pages into one site after the other, as the builds do that replace it; gives the words of the page and the files of its year. */
function takeTwice(damage: (site: string) => void) {
  const [replaced, next] = [join(folder, 'replaced'), join(folder, 'next')];
  pages.take([seal.name], replaced);
  damage(replaced);
  pages.bring([seal.name], replaced);
  expect(pages.whole([seal])).toEqual([seal.name]);
  pages.take([seal.name], next);
  const files = readdirSync(join(next, 'articles'), { recursive: true, encoding: 'utf8' }).sort();
  return { words: readFileSync(join(next, page), 'utf8'), files, isMoved: !existsSync(join(replaced, page)) };
}

test('the folders of a site that was replaced are moved into the next one', () => {
  const { words, files, isMoved } = takeTwice(() => undefined);
  expect({ words, files }).toEqual({
    words: '<p>甲</p>',
    files: ['2023-05', '2023-05/a1', '2023-05/a1/index.html'],
  });
  expect(isMoved).toBe(true);
});

/** Keeps the pages once their folders, too, have lain still for a while, and gives the site as it is when it was replaced. */
function settled(): string {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 3_600_000);
  onTestFinished(() => void vi.restoreAllMocks());
  pages.keep([seal], join(folder, 'site'));
  return join(folder, 'site');
}

test('the folders of the site that the pages were kept from are moved into the next one, too', () => {
  pages.bring([seal.name], settled());
  rmSync(kept('site/articles'), { recursive: true });
  expect(pages.whole([seal])).toEqual([seal.name]);
  pages.take([seal.name], join(folder, 'next'));
  expect(readFileSync(join(folder, 'next', page), 'utf8')).toBe('<p>甲</p>');
});

test.each<[string, (site: string) => void]>([
  ['a page was added', (site) => writeFileSync(join(site, 'articles/2023-05/a1/more.html'), '<p>丁</p>')],
  [
    'a page was added in a folder of its own',
    (site) => {
      mkdirSync(join(site, 'articles/2023-05/a2'));
      writeFileSync(join(site, 'articles/2023-05/a2/index.html'), '<p>丁</p>');
    },
  ],
  ['a page was written over', (site) => writeFileSync(join(site, page), '<p>丁丁</p>')],
  ['a page was removed', (site) => rmSync(join(site, page))],
])('the folders that pages were kept from are not moved when %s', (_, damage) => {
  const site = settled();
  damage(site);
  pages.bring([seal.name], site);
  rmSync(kept('site/articles'), { recursive: true });
  expect(pages.whole([seal])).toEqual([]);
});

test.each<[string, (site: string) => void]>([
  [
    'another page was put in the place of one',
    (site) => {
      rmSync(join(site, page));
      writeFileSync(join(site, page), '<p>丁</p>');
    },
  ],
  ['a page was added', (site) => writeFileSync(join(site, 'articles/2023-05/a1/more.html'), '<p>丁</p>')],
  ['a page was removed', (site) => rmSync(join(site, page))],
  ['a folder was removed', (site) => rmSync(join(site, 'articles'), { recursive: true })],
])('the next site has the pages as they were made, when in the one before it %s', (_, damage) => {
  const { words, files } = takeTwice(damage);
  expect({ words, files }).toEqual({
    words: '<p>甲</p>',
    files: ['2023-05', '2023-05/a1', '2023-05/a1/index.html'],
  });
});

test('what the site that was replaced has given back stands for the kept pages, which are looked at where it was changed', () => {
  const [replaced, next] = [join(folder, 'replaced'), join(folder, 'next')];
  pages.take([seal.name], replaced);
  pages.bring([seal.name], replaced);
  rmSync(kept(`site/${page}`));
  expect(pages.whole([seal])).toEqual([seal.name]);
  pages.take([seal.name], next);
  expect(readFileSync(join(next, page), 'utf8')).toBe('<p>甲</p>');
  writeFileSync(join(next, 'articles/2023-05/a1/more.html'), '<p>丁</p>');
  pages.bring([seal.name], next);
  expect(pages.whole([seal])).toEqual([]);
});

test.each([
  ['as they were', () => undefined, [seal.name]],
  ['but for those that were changed in it', (site: string) => rmSync(join(site, page)), []],
])('the folders that a build which failed had taken are there for the next one, %s', (_, damage, whole) => {
  pages.bring([seal.name], settled());
  pages.take([seal.name], join(folder, 'staging'));
  damage(join(folder, 'staging'));
  pages.giveBack(join(folder, 'staging'));
  rmSync(kept('site/articles'), { recursive: true });
  expect(pages.whole([seal])).toEqual(whole);
});

test('a year with another seal is not there', () => {
  expect(pages.whole([{ ...seal, name: '2023-bb' }])).toEqual([]);
});

test('a year whose ledger was written when its pages were published is there, and not one whose ledger others wrote', async () => {
  const after = (from: string) =>
    keepLedgerSteps(join(folder, 'cache'), { 2023: { from, to: '0123456789abcdef' } });
  const published = { ...seal, name: '2023-bb-0123456789abcdef' };
  pages.keep([{ ...seal, name: '2023-bb-none' }], join(folder, 'site'));
  await after('ffffffffffffffff');
  expect(pages.whole([published])).toEqual([]);
  await after('none');
  expect(pages.whole([published])).toEqual([published.name]);
  pages.sweep([published]);
  expect(pages.whole([published])).toEqual([published.name]);
});

const kept = (path: string) => join(folder, 'cache/pages/2023-aa', path);

test.each([
  ['a page was cut short', () => truncateSync(kept(`site/${page}`), 3)],
  ['the map of the year was written over', () => writeFileSync(kept('site/sitemap-2023.xml'), '<urlsat/>')],
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
