import { expect, test } from 'vitest';
import { byLetter, letterPaths, namesOnOnePage } from '../../src/lib/subjects/pinyin-order.ts';

const named = (...names: string[]) => names.map((name, index) => ({ id: String(index), name }));
const listed = (names: string[], kind: 'surname' | 'normal') =>
  byLetter(named(...names), kind).map(
    ({ letter, things }) => `${letter} ${things.map(({ name }) => name).join(' ')}`,
  );

test('people stand under the letter with which their surnames are read', () => {
  expect(listed(['曾大力', '单小云', '解建国', '仇和平', '区伟', '尉迟明', '王民峰'], 'surname')).toEqual([
    'O 区伟',
    'Q 仇和平',
    'S 单小云',
    'W 王民峰',
    'X 解建国',
    'Y 尉迟明',
    'Z 曾大力',
  ]);
});

test('topics stand under the letter of the word', () => {
  expect(listed(['单位工会', '解困', '曾经'], 'normal')).toEqual(['C 曾经', 'D 单位工会', 'J 解困']);
});

test('names of one letter stand in the order of pinyin, others behind Z', () => {
  expect(listed(['李四', '𠮷𠀀', '李三', '安娜', 'Anna'], 'surname')).toEqual([
    'A 安娜 Anna',
    'L 李三 李四',
    '其他 𠮷𠀀',
  ]);
});

test('an index of very many names has a page for each letter, a shorter one has none', () => {
  const names = Array.from({ length: namesOnOnePage }, (_, n) => `李${String.fromCodePoint(0x4e00 + n)}`);
  const keys = (more: string[]) =>
    letterPaths(byLetter(named(...names, ...more), 'surname')).map(({ params }) => params.letter);
  expect(keys([])).toEqual([]);
  expect(keys(['王民峰', '𠮷𠀀'])).toEqual(['l', 'w', 'other']);
});
