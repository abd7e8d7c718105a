import { expect, test } from 'vitest';
import type { Suggestions } from '../../src/search/format.ts';
import { readOutput } from './site.ts';
import { linksIn, pageAt, words } from './support/document.ts';

const main = (address: string) => pageAt(address).querySelector('main');

test('people stand in the index under the letters of their surnames, with other names and all that names them', () => {
  const letters = [...(main('people/')?.querySelectorAll('section') ?? [])].map((section) => words(section));
  expect(letters).toEqual([
    'L李明（li-ming）1篇李明（同名的另一位）1篇李四作品3幅测试用的摄影者。',
    'S单小云1篇，提到1篇',
    'Z曾大力提到1篇又作：曾师傅测试用的人物，只在样稿里提到。',
    '其他𠮷𠀀1篇，提到1篇又作：㐂𪚥',
  ]);
});

test('the page of a person sets apart what is about him and what merely names him, with the sentence that does', () => {
  const [about, named] = [...(main('people/shan-xiaoyun/')?.querySelectorAll('section') ?? [])].map(words);
  expect(about).toContain('样稿：走访三家班组');
  expect(named).toMatch(/^提到样稿：曾师傅开了三次会到会的有曾师傅和单小云。2024年5月6日要闻$/);
});

test('whoever is only named has a page that search engines may list', () => {
  expect(words(main('people/zeng-dali/'))).toContain('又作：曾师傅');
  expect(pageAt('people/zeng-dali/').querySelector('meta[name="robots"]')).toBeNull();
});

test('whoever only withdrawn articles name is in no list', () => {
  expect(words(main('people/'))).not.toContain('只在撤回稿件里的人');
  expect(words(main('people/only-withdrawn/'))).toBe(
    '往期目录人物人物没有可以阅读的稿件：与这个人物有关的稿件已撤回，或尚未发布。',
  );
});

test('in a text the first naming between two sub-headings leads to the person, and the words stay', () => {
  const text = pageAt('articles/2024-05-06/meeting/').querySelector('#text');
  const paragraphs = [...(text?.querySelectorAll('p') ?? [])];
  const marked = paragraphs.map((paragraph) =>
    [...paragraph.querySelectorAll('a.mention')].map((link) => `${words(link)} ${link.getAttribute('href')}`),
  );
  expect(marked).toEqual([
    ['曾大力 /people/zeng-dali/'],
    ['曾大力 /people/zeng-dali/', '𠮷𠀀 /people/ji-he/'],
    [],
    ['曾师傅 /people/zeng-dali/', '单小云 /people/shan-xiaoyun/'],
  ]);
  expect(words(paragraphs[1] ?? null)).toBe('会上，曾大力说了三句话；曾大力的同事𠮷𠀀记了下来，李明没有到。');
  expect(text?.querySelector('h2 a')).toBeNull();
});

test('a name that two people bear leads to neither where nothing says which is meant', () => {
  expect(linksIn(pageAt('articles/2024-05-06/meeting/').querySelector('#text')).join()).not.toContain('李明');
});

test('two people of one name are told apart below an article, and lead to their own pages from there and while a reader types', () => {
  const subjects = pageAt('articles/2024-05-12/many-hands/').querySelector('.subjects');
  expect(linksIn(subjects).filter((link) => link.includes('李明'))).toEqual([
    '李明（li-ming） → people/li-ming/',
    '李明（同名的另一位） → people/li-ming-two/',
  ]);
  const { entries } = JSON.parse(readOutput('pagefind/suggestions.json')) as Suggestions;
  const people = entries.filter(([text, kind]) => kind === 'person' && text.startsWith('李明'));
  expect(people.map(([text, , url]) => `${text} ${url}`).sort()).toEqual([
    '李明（li-ming） /people/li-ming/',
    '李明（同名的另一位） /people/li-ming-two/',
  ]);
});

test('a person who signs, too, leads to what he signed', () => {
  expect(linksIn(pageAt('people/ji-he/').querySelector('.page-head'))).toEqual([
    expect.stringMatching(/^署名“𠮷𠀀”的稿件 → bylines\/[0-9a-f]{4}\/$/),
  ]);
});

test('the works that a person took are on his page, but those that were withdrawn', () => {
  const works = linksIn(main('people/li-si/')?.querySelector('.works') ?? null);
  expect(works.map((link) => link.replace(/^(\d+).* → /, '$1 → '))).toEqual(
    ['001', '002', '004'].map((number) => `${number} → exhibitions/spring-show/${number}/`),
  );
});
