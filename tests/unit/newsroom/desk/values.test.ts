import { expect, test } from 'vitest';
import { listOf } from '../../../../src/newsroom/desk/shared/list-of.ts';
import { oneRow } from '../../../../src/newsroom/desk/app/record/one-row.ts';

test('rows that are pasted into a field of one row are joined as words of their script are', () => {
  expect(oneRow('市总工会\r\n  全面部署\n')).toBe('市总工会全面部署');
  expect(oneRow('Open\nSource 软件\n\n大赛')).toBe('Open Source 软件大赛');
  expect(oneRow(' 一行 ')).toBe(' 一行 ');
  expect(oneRow('')).toBe('');
});

test('words that stand where a list belongs are its one item, not a list of letters and not lost', () => {
  expect(listOf('李明')).toEqual(['李明']);
  expect(listOf({ caption: '夜校' })).toEqual([{ caption: '夜校' }]);
  expect(listOf(null)).toEqual([]);
  expect(listOf(['li-ming'])).toEqual(['li-ming']);
});
