import { expect, test } from 'vitest';
import { entryName } from '../../../../src/newsroom/desk/app/record/entry-name.ts';
import type { Overview } from '../../../../src/newsroom/desk/shared/overview.ts';
import { collections, type CollectionName } from '../../../../src/schema/tools.ts';

const overview = {
  people: [{ id: 'li-ming', name: '李明（某厂焊工）' }],
  topics: [{ id: 'night-school', name: '职工夜校' }],
  issues: [{ id: '2024-05', articles: [{ id: '2024-05/opening', title: '职工夜校开班' }] }],
  exhibitions: [
    { id: 'spring-show', title: '春季影展', works: [{ id: 'spring-show/001', title: '雾起井口' }] },
  ],
} as unknown as Overview;

const named: Record<CollectionName, [id: string, name: string]> = {
  publication: ['publication', '出版物'],
  issues: ['2024-05', '2024-05 这一期'],
  articles: ['2024-05/opening', '职工夜校开班'],
  exhibitions: ['spring-show', '春季影展'],
  works: ['spring-show/001', '001 雾起井口'],
  people: ['li-ming', '李明（某厂焊工）'],
  topics: ['night-school', '职工夜校'],
  figures: ['2024-05/opening', '职工夜校开班　这一篇的数字'],
  redirects: ['redirects', '改过的网址'],
};

test.each(collections)('a problem of %s names the entry as its form does', (collection) => {
  const [id, name] = named[collection];
  expect(entryName(overview, { collection, id })).toBe(name);
});

test('where no entry is known the problem has no name to show but its file’s', () => {
  expect(entryName(overview, {})).toBeUndefined();
  expect(entryName(overview, { collection: 'works', id: 'gone/001' })).toBeUndefined();
  expect(entryName(overview, { collection: 'figures', id: '2024-05/gone' })).toBeUndefined();
});
