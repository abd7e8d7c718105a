import { expect, test } from 'vitest';
import { makeExcerpt } from '../../../src/search/client/excerpt.ts';
import { parseQuery, phrasesOf } from '../../../src/search/client/parse.ts';
import { unitsOf, split } from '../../../src/search/tokens.ts';

const fold = (char: string) => char;

test('A number that is found in another form is shown as it is printed, whole, once', () => {
  const fields: [string, ...string[]][] = [
    ['title', '植树护绿'],
    ['number', '第007期'],
  ];
  const excerpt = (text: string) => {
    const phrases = phrasesOf(parseQuery(text, fold)).map(({ units }) => units);
    const { passages, hit, hits } = makeExcerpt({ fields, numbers: [1] }, phrases, 'title', fold);
    return { passages, hit, hits };
  };
  for (const query of ['第7期', '第07期'])
    expect(excerpt(query)).toEqual({ passages: [[{ text: '第007期', marked: true }]], hit: 1, hits: 1 });
  expect(excerpt('07')).toMatchObject({
    passages: [[{ text: '第0' }, { text: '07', marked: true }, { text: '期' }]],
  });
});

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

test('A passage that was pasted is marked as far as the result shows of it, however long it is', () => {
  const text = Array.from({ length: 150 }, (_, place) => String.fromCodePoint(0x4e00 + place)).join('');
  const marked = (query: string) =>
    makeExcerpt({ fields: [['body', text]] }, [unitsOf(split(query, fold))], 'title', fold)
      .passages[0]!.filter(({ marked }) => marked)
      .map(({ text }) => text);
  expect(marked(text)).toEqual([text.slice(0, 92)]);
  expect(marked(text.slice(40))).toEqual([text.slice(40, 12 + 92)]);
  expect(marked(text.slice(40, 60))).toEqual([text.slice(40, 60)]);
});
