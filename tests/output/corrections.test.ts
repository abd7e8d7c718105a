import { expect, test } from 'vitest';
import { basePath } from '../../src/lib/settings.ts';
import { filesEnding, readOutput } from './site.ts';
import { pageAt, words } from './support/document.ts';

const list = pageAt('corrections/');

test('all corrections of articles that can be read stand in one list, newest first, each leading to its place', () => {
  const rows = [...list.querySelectorAll('main .corrections > li')].map((row) => [
    row.querySelector('time')?.getAttribute('datetime'),
    row.querySelector('a')?.getAttribute('href')?.slice(basePath.length),
  ]);
  expect(rows).toEqual([
    ['2024-05-13', 'articles/2024-05-12/many-hands/#correction-2024-05-13'],
    ['2024-05-13', 'articles/2022/trees/#correction-2024-05-13-2'],
    ['2024-05-13', 'articles/2022/trees/#correction-2024-05-13'],
    ['2022', 'articles/2022/trees/#correction-2022'],
  ]);
  for (const [, href] of rows) {
    const [page = '', id = ''] = (href ?? '').split('#');
    expect(pageAt(page).getElementById(id)?.tagName).toBe('LI');
  }
});

test('the feed of corrections has them with their own dates', () => {
  const { items } = JSON.parse(readOutput('corrections/feed.json')) as { items: Item[] };
  expect(items.map(({ id, date_published: date }) => [new URL(id).hash, date?.slice(0, 10)])).toEqual([
    ['#correction-2024-05-13', '2024-05-13'],
    ['#correction-2024-05-13-2', '2024-05-13'],
    ['#correction-2024-05-13', '2024-05-13'],
    ['#correction-2022', undefined],
  ]);
  expect(items[0]?.content_html).toContain('“八十六人”应为“八十四人”。');
});

test('a corrected article says so above its text and to machines; another says nothing', () => {
  const corrected = pageAt('articles/2022/trees/');
  expect(words(corrected.querySelector('p.corrected'))).toBe('本稿有更正（2024年5月13日），见文末');
  expect(corrected.querySelector('meta[property="article:modified_time"]')?.getAttribute('content')).toBe(
    '2024-05-13',
  );
  expect(readOutput('articles/2022/trees/index.html')).toContain('"dateModified":"2024-05-13"');
  const other = readOutput('articles/2024-05-12/brief-a/index.html');
  expect(other).not.toMatch(/dateModified|modified_time|本稿有更正/);
});

test('what was withdrawn with its article is in no list and no feed', () => {
  const faults = filesEnding('.html', '.xml', '.json', '.txt').filter((file) =>
    readOutput(file).includes('随稿件撤回的更正'),
  );
  expect(faults).toEqual([]);
});

test('every page leads to the corrections', () => {
  for (const page of ['', 'about/', 'articles/2022/trees/'])
    expect(pageAt(page).querySelector(`footer a[href="${basePath}corrections/"]`)).not.toBeNull();
});

interface Item {
  id: string;
  date_published?: string;
  content_html: string;
}
