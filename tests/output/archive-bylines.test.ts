import { expect, test } from 'vitest';
import { linksIn, pageAt, words } from './support/document.ts';

const addressOf = (name: string) =>
  linksIn(pageAt('bylines/').querySelector('main'))
    .find((link) => link.startsWith(`${name} → `))
    ?.replace(/.* → /, '') ?? '';

test('a name in a by-line leads to all that is signed by it, with what it is signed as', () => {
  const article = pageAt('articles/2024-05-06/meeting/');
  expect(words(article.querySelector('.byline'))).toBe('本报记者王民峰通讯员曾小红');
  expect(linksIn(article.querySelector('.byline'))).toEqual([
    `王民峰 → ${addressOf('王民峰')}`,
    `曾小红 → ${addressOf('曾小红')}`,
  ]);
  const rows = [...pageAt(addressOf('王民峰')).querySelectorAll('main section ol > li')].map(words);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/^下班路上多一盏灯职工夜校.*文化记者$/);
});

test('photographers are found by the credits of their pictures, but not of pictures that were withdrawn', () => {
  expect(words(pageAt(addressOf('李四')).querySelector('main section ol'))).toMatch(/^镜头里的夜班.*摄影$/);
  expect(words(pageAt('bylines/').querySelector('main'))).not.toContain('撤回的署名');
});

test('a by-line that is also the name of one person in the index leads to that person', () => {
  expect(linksIn(pageAt(addressOf('𠮷𠀀')).querySelector('header.page-head'))).toEqual([
    '人物：𠮷𠀀 → people/ji-he/',
  ]);
  expect(linksIn(pageAt(addressOf('李明')).querySelector('header.page-head'))).toEqual([]);
});

test('the index of by-lines stands in the order of pinyin', () => {
  expect([...pageAt('bylines/').querySelectorAll('main h2')].map(words)).toEqual([
    'B',
    'L',
    'W',
    'Z',
    '其他',
  ]);
});
