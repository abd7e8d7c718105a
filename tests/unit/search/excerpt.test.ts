import { expect, test } from 'vitest';
import { makeExcerpt } from '../../../src/search/client/excerpt.ts';
import { unitsOf, split } from '../../../src/search/tokens.ts';

const fold = (char: string) => char;

/** What a result shows of an article with no long text, when a reader looks for some words. */
const shown = (query: string, text: [field: string, words: string]) =>
  makeExcerpt(
    { fields: [['title', '植树护绿'], ['date', '2024年3月19日第03版'], text, ['credit', '李四 摄']] },
    [unitsOf(split(query, fold))],
    'title',
    fold,
  ).passages.map((spans) => spans.map(({ text }) => text).join(''));

test('A result without long text shows its caption or its few words, not the date that comes first', () => {
  const caption = '志愿者到河边植树。';
  expect(shown('植树护绿', ['caption', caption])).toEqual([caption]);
  expect(shown('李四', ['caption', caption])).toEqual(['李四 摄', caption]);
  expect(shown('志愿者', ['caption', caption])).toEqual([caption]);
  expect(shown('植树护绿', ['caption', '志愿者在离城三十里的沙河边上植树'])).toEqual([
    '志愿者在离城三十里的沙河边上植树',
  ]);
});
