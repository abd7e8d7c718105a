import { expect, test } from 'vitest';
import { fullNames } from '../../src/lib/subjects/full-names.ts';

const person = (id: string, name: string, description?: string, aliases: string[] = []) => ({
  id,
  name,
  aliases,
  description,
});

test('namesakes are told apart by what their records say, and nobody else is told anything of', () => {
  const names = fullNames([
    person('a', '李明', '某厂焊工。'),
    person('b', '李明', undefined, ['李师傅']),
    person('c', '李明'),
    person('d', '王芳', '某校教师。'),
  ]);
  expect([...names.values()]).toEqual(['李明（某厂焊工）', '李明（李师傅）', '李明（c）', '王芳']);
});

test('namesakes of whom the same is said are told apart by their ids', () => {
  const names = fullNames([person('a', '李明', '工人'), person('b', '李明', '工人')]);
  expect([...names.values()]).toEqual(['李明（a）', '李明（b）']);
});
