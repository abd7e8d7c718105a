import { expect, test } from 'vitest';
import { publicationSchema } from '../../../src/schema/publication.ts';
import { checkWith } from './check-with.ts';

test('parts of the name that are not the name, word for word, are found', async () => {
  expect(await checkWith('parts-not-the-title')).toEqual([
    {
      file: 'publication.yaml',
      line: 2,
      field: 'titleParts（报头上的名称分成几部分）',
      problem: '各部分合起来是“某市总工会”，名称是“某市总工会专版”',
      remedy: '只分开，不增减字：让各部分合起来与 title 一字不差',
    },
  ]);
});

test('a seal has as many characters as make a square', () => {
  const { seal } = publicationSchema().shape;
  expect(['工', '工会', '平总工会'].map((text) => seal.safeParse(text).success)).toEqual([true, true, true]);
  expect(['总工会', '某市总工会'].map((text) => seal.safeParse(text).success)).toEqual([false, false]);
});
