import { expect, test } from 'vitest';
import { inForm } from '../../../../src/newsroom/forms/in-form.ts';
import type { CollectionName } from '../../../../src/schema/tools.ts';

const told = (collection: CollectionName, field: string, remedy: string, problem = '人造的问题') => {
  const { name, ...rest } = inForm({ file: '', field, problem, remedy }, collection);
  return [name, rest.problem, rest.remedy];
};

test('a place is called what the form calls it', () => {
  expect(told('articles', 'photos 第2项 alt（画面描述）', '')[0]).toBe('图片第2项　画面描述');
  expect(told('articles', 'people（文中人物）第1项', '')[0]).toBe('文中人物第1项');
  expect(told('issues', 'pages 第1项 zones 第3项 article（填入这个区域的稿件）', '')[0]).toMatch(
    /^这一期的版面第1项\u3000.*第3项\u3000填入这个区域的稿件$/,
  );
});

test('a field that is missing is to be filled in, with an example and without a row of a file', () => {
  expect(told('articles', 'title（标题）', '请加上一行，例如 title: 标题', '缺少这个字段')).toEqual([
    '标题',
    '还没有填',
    '填上这一项，例如 标题',
  ]);
});

test.each([
  [
    'articles',
    'section（栏目）',
    '从这些里选一个：要闻、人物；要新增栏目，就写进 content/publication.yaml 的 sections',
    '从这些里选一个：要闻、人物；要新增栏目，就写进“资料”的“出版物”的“栏目”',
  ],
  [
    'articles',
    'people（文中人物）第1项',
    '请改正这里的代号；要新增人物，就新建文件 content/people/jia-mou.yaml，里面写一行 name: 甲某，再把这里改成 jia-mou',
    '去掉它，再从列表里选；要新增人物，点“新建人物”',
  ],
  [
    'articles',
    'people（文中人物）第1项',
    '请改正这里的代号；要新增人物，就在 content/people 里新建一个文件，用英文小写字母起名',
    '去掉它，再从列表里选；要新增人物，点“新建人物”',
  ],
  [
    'articles',
    'photos（图片）第1项',
    '请写成这样：\n    photos:\n      - caption: 甲',
    '照它加一项新的，再删去这一项',
  ],
  ['articles', 'topics（主题）', '请写成列表，用英文方括号和逗号：topics: [甲]', '在这一项里重新填'],
  [
    'exhibitions',
    'article（报道这次影展的稿件）',
    '是不是想写 2024-03/annual-plan？请改正；要新增稿件，就新建文件 /home/甲/content/articles/2024-03/annual-pla.md',
    '去掉它，再从列表里选；要新增稿件，到“收稿”里收',
  ],
  [
    'works',
    'photographer（作者）',
    '加上一行 photographer: 作者的姓名；查不到就写 佚名',
    '在“作者”里写：作者的姓名；查不到就写 佚名',
  ],
  [
    'works',
    'kind（种类）',
    '如果还是样张，就把 kind 改成 specimen',
    '如果还是样张，就把“种类”改成“本站制作的样张”',
  ],
  [
    'articles',
    'status（状态）',
    '请从这些里选一个：published（已发布）、withdrawn（撤回全文）',
    '请从这些里选一个：“已发布”、“撤回全文”',
  ],
] as const)('in %s the remedy for %s names what stands in the form', (collection, field, remedy, shown) => {
  expect(told(collection, field, remedy)[2]).toBe(shown);
});

test('a field that the file has twice is called what the form calls it', () => {
  expect(told('publication', 'sections（栏目）', '', '“sections”这个字段写了两次，第8行也有')[1]).toBe(
    '“栏目”这个字段写了两次，第8行也有',
  );
  expect(told('articles', 'colour', '', '没有“colour”这个字段')[1]).toBe('没有“colour”这个字段');
});

test('what an editor has written, an address and a file beside an article stay as they are', () => {
  for (const words of [
    '“title”不在可选的范围内',
    '写成 [文字](https://example.org/title/)',
    '把图片 order.jpg 放到稿件旁边',
    '写成：<Work exhibition="x" number="001" />',
  ])
    expect(told('articles', 'notes（校注）', words)[2]).toBe(words);
});

test('what no form can mend is told as the file has it', () => {
  const remedy = "给整段内容加上一对英文单引号：title: '[快讯]'";
  expect(told('articles', '', remedy)).toEqual(['', '人造的问题', remedy]);
});
