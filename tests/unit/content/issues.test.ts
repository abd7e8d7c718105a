import { expect, test } from 'vitest';
import { articleIssues } from '../../../src/build/checks/rules/article-issues.ts';
import { checkWith } from './check-with.ts';

test('grid rows of different length are found', async () => {
  expect(await checkWith('uneven-grid')).toEqual([
    {
      file: 'issues/2024-05.yaml',
      line: 7,
      field: 'pages 第1项 grid（版面的网格）第3项',
      problem: '这一行有3格，第一行有2格',
      remedy: '让每行的格数相同，空位写英文句点 .',
    },
  ]);
});

test('an area that is not a rectangle is found', async () => {
  expect(await checkWith('area-not-rectangle')).toEqual([
    {
      file: 'issues/2024-05.yaml',
      line: 4,
      field: 'pages 第1项 grid（版面的网格）',
      problem: '区域 lead 不是一个长方形',
      remedy: '让所有的 lead 连成一个长方形，中间不空不缺；不相连的部分另起一个名字',
    },
  ]);
});

test('a zone in an area that the grid does not have is told the nearest area', async () => {
  expect(await checkWith('unknown-area')).toEqual([
    {
      file: 'issues/2024-05.yaml',
      line: 10,
      field: 'pages 第1项 zones 第2项 area（在 grid 里的区域名）',
      problem: 'grid 里没有区域 sides',
      remedy: '是不是想写 side？从 grid 的区域里选一个：lead、side',
    },
    {
      file: 'issues/2024-05.yaml',
      line: 4,
      field: 'pages 第1项 grid（版面的网格）',
      problem: '区域 side 没有稿件',
      remedy: '在 zones 里加一项 area: side，或把它的格子改成英文句点 .',
    },
  ]);
});

test('an area without an article is found', async () => {
  expect(await checkWith('empty-area')).toEqual([
    {
      file: 'issues/2024-05.yaml',
      line: 4,
      field: 'pages 第1项 grid（版面的网格）',
      problem: '区域 foot 没有稿件',
      remedy: '在 zones 里加一项 area: foot，或把它的格子改成英文句点 .',
    },
  ]);
});

test('an area with two articles is found', async () => {
  expect(await checkWith('area-filled-twice')).toEqual([
    {
      file: 'issues/2024-05.yaml',
      line: 10,
      field: 'pages 第1项 zones 第2项 area（在 grid 里的区域名）',
      problem: '区域 lead 填了两篇稿件',
      remedy: '每个区域只填一篇，给另一篇换一个区域',
    },
  ]);
});

test('an article that stands on the page twice is found', async () => {
  expect(await checkWith('article-placed-twice')).toEqual([
    {
      file: 'issues/2024-05.yaml',
      line: 11,
      field: 'pages 第1项 zones 第3项 article（填入这个区域的稿件）',
      problem: '稿件 2024-05/opening 在版面上放了两次',
      remedy: '只留一处，另一处换成别的稿件',
    },
  ]);
});

test('an article of another issue on the page is found', async () => {
  expect(await checkWith('article-of-another-issue')).toEqual([
    {
      file: 'issues/2024-06.yaml',
      line: 8,
      field: 'pages 第1项 zones 第2项 article（填入这个区域的稿件）',
      problem: '稿件 2024-05/reading-room 不属于 2024-06 这一期',
      remedy: '只放 articles/2024-06/ 文件夹里的稿件；需要的话把文件移过来',
    },
  ]);
});

test('an article that stands in no zone is found', async () => {
  expect(await checkWith('article-in-no-zone')).toEqual([
    {
      file: 'issues/2024-05.yaml',
      line: 2,
      field: 'pages（这一期的版面）',
      problem: '稿件 articles/2024-05/late-news.md 没有放上版面',
      remedy: '在某一版的 zones 里加一项 article: 2024-05/late-news，并在 grid 里给它一个区域',
    },
  ]);
});

test('articles without an issue are told which file to make', async () => {
  expect(await checkWith('article-without-issue')).toEqual([
    {
      file: 'articles/2024-06',
      field: '',
      problem: '这个文件夹里有稿件，却没有“2024-06”这一期',
      remedy: '新建文件 issues/2024-06.yaml，或把稿件移到已有的一期里',
    },
  ]);
});

test.each([
  ['2024-6', [], '把文件夹改名为 2024-06；新建文件 issues/2024-06.yaml，或把稿件移到已有的一期里'],
  ['20240612', ['2024-06-12'], '把文件夹改名为 2024-06-12'],
])('a folder of articles named %s is told the date that it means', async (folder, issues, remedy) => {
  const ids = (collection: string) => new Set(collection === 'issues' ? issues : [`${folder}/june`]);
  expect(await articleIssues({ folder: 'content', ids } as never)).toMatchObject([
    { file: `content/articles/${folder}`, remedy: remedy.replace('issues/', 'content/issues/') },
  ]);
});

test('an issue whose name is not its date is found', async () => {
  expect(await checkWith('issue-name-not-its-date')).toEqual([
    {
      file: 'issues/2024-05.yaml',
      line: 1,
      field: 'date（出版日期）',
      problem: '日期是 2024-05-06，文件名却是 2024-05.yaml',
      remedy: '改正日期，或把文件名改成 2024-05-06.yaml（稿件文件夹同时改名）',
    },
  ]);
});

test('a headline whose lines do not make up the title is found', async () => {
  expect(await checkWith('lines-not-the-title')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 16,
      field: 'titleLines（标题怎样分行）',
      problem: '各行合起来是“职工夜校开班了”，标题是“职工夜校开班”',
      remedy: '分行只断开，不增减字：让各行合起来与标题一字不差',
    },
  ]);
});
