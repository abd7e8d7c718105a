import { expect, test } from 'vitest';
import { makeExcerpt } from '../../../src/search/client/excerpt.ts';
import { unitsOf, split } from '../../../src/search/tokens.ts';

const fold = (char: string) => char;

/** What a result shows of photo news, whose caption is the story, when a reader looks for some words. */
const shown = (query: string) =>
  makeExcerpt(
    {
      fields: [
        ['title', '植树护绿'],
        ['date', '2024年3月版面'],
        ['caption', '市总工会组织志愿者植树。'],
        ['credit', '李四 摄'],
      ],
    },
    [unitsOf(split(query, fold))],
    'title',
    fold,
  ).passages.map((spans) => spans.map(({ text }) => text).join(''));

test('A result without long text shows its caption, not the date that comes first', () => {
  expect(shown('植树护绿')).toEqual(['市总工会组织志愿者植树。']);
  expect(shown('李四')).toEqual(['李四 摄', '市总工会组织志愿者植树。']);
  expect(shown('志愿者')).toEqual(['市总工会组织志愿者植树。']);
});
