import { expect, test } from 'vitest';
import { linksIn, pageAt, words } from './support/document.ts';

test('every section with articles is listed, in the order of the publication, with their number', () => {
  const lines = [...pageAt('sections/').querySelectorAll('main li p')];
  expect(lines.map((line) => words(line.querySelector('a')))).toEqual([
    '要闻',
    '人物',
    '文化',
    '服务',
    '图片',
  ]);
  for (const line of lines) {
    const address = linksIn(line)[0]?.replace(/.* → /, '') ?? '';
    const listed = pageAt(address).querySelectorAll('main section ol > li').length;
    expect(words(line.querySelector('.label'))).toBe(`${listed}篇`);
  }
});

test('the page of a section lists its articles, newest first, and none that was withdrawn', () => {
  const titles = [...pageAt('sections/yao-wen/').querySelectorAll('main h2')].map(words);
  expect(titles).toEqual(['植树护绿', '简讯', '简讯', '样稿：曾师傅开了三次会']);
});

test('a section is a link from an article and from the lists', () => {
  const link = '服务 → sections/fu-wu/';
  for (const address of ['articles/2024-05-06/visit/', 'issues/', 'people/shan-xiaoyun/'])
    expect(linksIn(pageAt(address).querySelector('main'))).toContain(link);
});

test('a section that has no article yet says so and is in no map', () => {
  const page = pageAt('sections/zong-shu/');
  expect(words(page.querySelector('main'))).toContain('这个栏目还没有可以阅读的稿件');
  expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
});

test('every page leads to the indexes', () => {
  expect(linksIn(pageAt('').querySelector('footer nav'))).toEqual(
    expect.arrayContaining(['栏目 → sections/', '人物 → people/', '主题 → topics/']),
  );
});
