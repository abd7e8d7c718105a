import { expect, test } from 'vitest';
import { exampleName } from '../../../src/lib/subjects/example-name.ts';

const article = (id: string, date: string, words: string) => ({
  article: { id, issue: { date }, data: { title: '标题' }, source: () => words },
});

test('the help of the search names who has stood in the archive longest, as one types the name', () => {
  const people = [
    { name: '王民峰', listings: [article('2025-01/a', '2025-01', '王民峰到会。')] },
    {
      name: '单小云',
      listings: [
        article('2025-02/a', '2025-02', '单小云到会。'),
        article('2024-03/a', '2024-03', '单小云到会。'),
      ],
    },
  ];
  expect(exampleName(people)).toEqual({ name: '单小云', pinyin: 'shanxiaoyun', initials: 'sxy' });
  const newer = { name: '甲乙', listings: [article('2025-03/a', '2025-03', '甲乙到会。')] };
  expect(exampleName([...people, newer])?.name).toBe('单小云');
});

test('the help of the search names nobody whose name its articles do not hold, and nobody where nobody is named', () => {
  expect(exampleName([])).toBeUndefined();
  expect(exampleName([{ name: '单小云', listings: [] }])).toBeUndefined();
  expect(exampleName([{ name: '单小云', listings: [article('2024-03/a', '2024-03', '小云到会。')] }])).toBe(
    undefined,
  );
});
