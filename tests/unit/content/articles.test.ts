import { expect, test } from 'vitest';
import { checkWith } from './check-with.ts';

test('two articles in the same place of the order are found', async () => {
  expect(await checkWith('same-order-twice')).toEqual([
    {
      file: 'articles/2024-05/reading-room.mdx',
      line: 7,
      field: 'order（顺序）',
      problem: '顺序 1 已经用在 articles/2024-05/opening.md',
      remedy: '给每篇稿件一个不同的顺序，从 1 开始',
    },
  ]);
});

test('a photograph whose file is missing is told the file that is there', async () => {
  expect(await checkWith('missing-photo')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 11,
      field: 'photos 第1项 image（图片文件）',
      problem: '没有图片文件 articles/2024-05/clasroom.jpg',
      remedy: '文件夹里有 classroom.jpg，是不是它？请改正文件名',
    },
  ]);
});

test('a description that repeats the caption is found', async () => {
  expect(await checkWith('alt-is-the-caption')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 10,
      field: 'photos 第1项 alt（画面描述）',
      problem: '描述与图片说明一样',
      remedy: '另写一句，说出画面里有什么，给看不见图片的读者',
    },
  ]);
});

test('a quote that the article does not have is found', async () => {
  expect(await checkWith('quote-not-in-text')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 14,
      field: 'notes 第1项 quote（所注的原文）',
      problem: '标题和正文里没有“报名96人”',
      remedy: '从稿件里一字不差地复制，不跨段落',
    },
  ]);
});

test('a quote that the article has more than once is found', async () => {
  expect(await checkWith('quote-found-twice')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      line: 14,
      field: 'notes 第1项 quote（所注的原文）',
      problem: '“夜校”在文中出现了3次',
      remedy: '多引几个字，让它在文中只出现一次',
    },
  ]);
});

test('a withdrawn article without a reason is found', async () => {
  expect(await checkWith('withdrawn-without-reason')).toEqual([
    {
      file: 'articles/2024-05/opening.md',
      field: 'withdrawal（撤回说明）',
      problem: '状态是 withdrawn，却没有撤回说明',
      remedy: '请加上 withdrawal，下面写 date（撤回日期）和 reason（撤回原因）',
    },
  ]);
});
