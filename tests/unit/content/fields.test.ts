import { expect, test } from 'vitest';
import { withoutQuotes } from '../../../src/schema/codes.ts';
import { checkWith } from './check-with.ts';

test('quotation marks around a choice are no part of it, those around words in it are', () => {
  expect(['“要闻”', "'2024-03'", '「published」', '‘“要闻”’'].map(withoutQuotes)).toEqual([
    ...['要闻', '2024-03', 'published', '要闻'],
  ]);
  for (const name of ['“五一”与“五四”', '“两会”特刊', '第12期“特刊”'])
    expect(withoutQuotes(name)).toBe(name);
});

test('a field with a typing mistake is told the field that was meant', async () => {
  expect(await checkWith('unknown-field')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 16,
      field: 'bylne',
      problem: '没有“bylne”这个字段',
      remedy: '是不是想写 byline（作者）？请改字段名，或删去这一行',
    },
  ]);
});

test('a field named in Chinese is told its real name', async () => {
  expect(await checkWith('chinese-field-name')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 16,
      field: '作者',
      problem: '没有“作者”这个字段',
      remedy: '是不是想写 byline（作者）？请改字段名，或删去这一行',
    },
  ]);
});

test('a missing field is shown with an example', async () => {
  expect(await checkWith('missing-field')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      field: 'section（栏目）',
      problem: '缺少这个字段',
      remedy: '请加上一行，例如 section: 要闻',
    },
  ]);
});

test('a field without content is told so', async () => {
  expect(await checkWith('empty-field')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 3,
      field: 'section（栏目）',
      problem: '写了字段名，没有写内容',
      remedy: '请写上内容，例如 section: 要闻',
    },
  ]);
});

test('text in place of a number is told so', async () => {
  expect(await checkWith('wrong-type')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 5,
      field: 'order（顺序）',
      problem: '这里要写数字，现在写的是“第一”',
      remedy: '请只写数字，不写单位和说明：order: 1',
    },
  ]);
});

test('a value outside the choices is told the choices', async () => {
  expect(await checkWith('wrong-choice')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 4,
      field: 'genre（体裁）',
      problem: '没有“消息稿”这个体裁',
      remedy: '从这些里选一个：消息、通讯、综述、服务信息、图片新闻（是不是想写 消息？）；要新增体裁，就写进 publication.yaml 的 genres',
    },
  ]);
});

test('a day that no calendar has is found', async () => {
  expect(await checkWith('wrong-date')).toEqual([
    {
      file: 'issues/2024-05.yaml',
      line: 1,
      field: 'date（出版日期）',
      problem: '日历上没有 2024-05-32 这一天',
      remedy: '对照原件，改正日期',
    },
  ]);
});

test('a withdrawal date in another form is found', async () => {
  expect(await checkWith('wrong-withdrawal-date')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 17,
      field: 'withdrawal date（撤回日期）',
      problem: '日期“2024年5月”的写法不对',
      remedy: '写成 2024-03-19 的样子，写到日',
    },
  ]);
});

test('a link to an entry with a typing mistake is told the nearest entry', async () => {
  expect(await checkWith('broken-reference')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 6,
      field: 'people（文中人物）第1项',
      problem: '没有“li-meng”这个人物',
      remedy: '是不是想写 li-ming？请改正；要新增人物，就新建文件 people/li-meng.yaml',
    },
  ]);
});

test('a link to nothing is told which file to make', async () => {
  expect(await checkWith('reference-to-nothing')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 7,
      field: 'topics（主题）第2项',
      problem: '没有“spring-festival”这个主题',
      remedy: '请改正这里的代号；要新增主题，就新建文件 topics/spring-festival.yaml',
    },
  ]);
});
