import { expect, test } from 'vitest';
import { checkWith } from './check-with.ts';

const file = 'figures/2024-05/opening.yaml';

test.each([
  [
    'a figure whose words the article does not have',
    'figure-not-in-text',
    {
      line: 9,
      field: 'figures 第1项 quote（这个数所在的原文）',
      problem: '稿件 2024-05/opening 的正文里没有“全市报名86人”',
      remedy: '从稿件里一字不差地复制，不跨段落',
    },
  ],
  [
    'a figure whose words stand in the article more than once',
    'figure-found-twice',
    {
      line: 9,
      problem: '“86人”在稿件里出现了2次',
      remedy: '多引几个字，让它在稿件里只出现一次；同一个数在别处又出现，写进 also',
    },
  ],
  [
    'a figure that its words do not hold',
    'figure-not-in-quote',
    { line: 9, problem: '“报名86人”里没有“68人”' },
  ],
  [
    'a result of a year that is to come',
    'figure-of-the-future',
    {
      line: 5,
      field: 'figures 第1项 year（年份）',
      problem: '2024年的稿件里，实绩的年份不会是2025',
    },
  ],
  [
    'a figure that is recorded twice',
    'figure-recorded-twice',
    { line: 10, problem: '“夜校报名”86人记了两次' },
  ],
  [
    'a second number for one thing without a note beside it',
    'figures-at-odds',
    {
      line: 16,
      problem: '“夜校人数”有不同的数，而“第一周到课84人”旁边没有校注',
      remedy: '是两件事就用不同的指标名；原文两处不一，就在稿件里给这两处都加校注',
    },
  ],
  [
    'a file of figures that is not named as its article',
    'figures-misnamed',
    {
      file: 'figures/2024-05/night-school.yaml',
      line: 1,
      problem: '文件名是 2024-05/night-school，写的稿件是 2024-05/opening',
      remedy: '把文件改名为 figures/2024-05/opening.yaml，或改正这里',
    },
  ],
])('%s is found', async (_what, fault, told) => {
  expect(await checkWith(fault)).toMatchObject([{ file, ...told }]);
});
