import { expect, test } from 'vitest';
import { compareSites, describeChanges, goneAddresses } from '../../../../src/newsroom/publish/compare.ts';

const old = {
  'index.html': '1',
  'issues/2024-03/index.html': '1',
  'articles/2024-03/one/index.html': '1',
  'articles/2024-03/gone/index.html': '1',
  'media/articles/2024-03/one/0/480.avif': '1',
  'media/articles/2024-03/one/0/960.avif': '1',
  'feed.xml': '1',
};
const next = {
  'index.html': '2',
  'issues/2024-03/index.html': '1',
  'issues/2024-04/index.html': '1',
  'articles/2024-03/one/index.html': '1',
  'articles/2024-04/two/index.html': '1',
  'articles/2024-04/three/index.html': '1',
  'exhibitions/show/index.html': '1',
  'exhibitions/show/001/index.html': '1',
  'media/articles/2024-03/one/0/480.avif': '1',
  'media/articles/2024-03/one/0/960.avif': '2',
  'feed.xml': '2',
};

test('an editor reads by kind what a publication adds, changes and takes away', () => {
  expect(describeChanges(compareSites(old, next))).toBe(
    '新增：1期版面、2篇稿件、1幅作品、1个影展；改动：1个其他网页、1幅图片、1个其他文件；消失：1篇稿件',
  );
});

test('a page that would vanish is told by its address', () => {
  expect(goneAddresses(compareSites(old, next))).toEqual(['/articles/2024-03/gone/']);
});

test('the same site changes nothing', () => {
  expect(describeChanges(compareSites(old, old))).toBe('和已发布的完全一样');
});
