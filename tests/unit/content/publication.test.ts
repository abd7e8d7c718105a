import { expect, test } from 'vitest';
import { publicationSchema } from '../../../src/schema/publication.ts';
import { checkEdited, checkWith } from './check-with.ts';

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

test('a section, a genre or an award whose name stands in quotation marks can be chosen', async () => {
  const lists = 'sections: [“诗”, 通知]\ngenres: [“朗诵”, 通知]\n';
  const chosen = (text: string) =>
    text.replace(/^section: .*$/m, 'section: “诗”').replace(/^genre: .*$/m, 'genre: 朗诵');
  expect(
    await checkEdited({
      'publication.yaml': (text) => text + lists,
      'articles/2024-05/opening.md': chosen,
      'articles/2024-05/reading-room.mdx': chosen,
      'exhibitions/spring-show.yaml': (text) => text.replace('name: 一等奖', 'name: “一等奖”'),
    }),
  ).toEqual([]);
});
