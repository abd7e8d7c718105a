import { expect, test } from 'vitest';
import { relatedArticles } from '../../src/lib/subjects/related.ts';

const at = (name: string, date: string) => ({ name, issue: { date } });
const [newest, beside, own, early, older, oldest, first] = [
  at('newest', '2024-05'),
  at('beside', '2024-03'),
  at('own', '2024-03'),
  at('early', '2024-02'),
  at('older', '2024-01'),
  at('oldest', '2023-12'),
  at('first', '2023-11'),
] as const;

test('Related articles are of the same issue and of earlier ones, the nearest first, four at most', () => {
  const lists = [
    [newest, own, early, oldest, first],
    [newest, beside, own, older],
  ];
  expect(relatedArticles(own, lists)).toEqual([beside, early, older, oldest]);
});

test('A later issue changes nothing of what an article names', () => {
  const before = [[own, early]];
  const after = [[newest, own, early]];
  expect(relatedArticles(own, after)).toEqual(relatedArticles(own, before));
});

test('An article alone on its subject names none', () => {
  expect(relatedArticles(own, [[own]])).toEqual([]);
  expect(relatedArticles(own, [])).toEqual([]);
});
