import { expect, test } from 'vitest';
import { makeUp } from '../../../src/lib/make-up/index.ts';
import { pictureShareOnPaper } from '../../../src/lib/make-up/print.ts';
import { pieceOf } from './pieces.ts';

const pageOf = (count: number, photo: boolean) =>
  makeUp(
    Array.from({ length: count }, (_, index) =>
      pieceOf({ id: `a${index}`, photos: photo ? [{ proportion: 1.2, caption: '图为测试' }] : [] }),
    ),
  )!.page;

test('pictures are printed as large as they are while the page ends on one sheet', () => {
  expect(pictureShareOnPaper(pageOf(8, false))).toBe(1);
  expect(pictureShareOnPaper(pageOf(3, true))).toBe(1);
});

test('a page of many pictures has them smaller on paper, the more the smaller, and never too small to see', () => {
  const shares = [3, 5, 6, 7, 8, 9, 24].map((count) => pictureShareOnPaper(pageOf(count, true)));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(new Set(shares).size).toBeGreaterThan(2);
  expect(shares.at(-1)).toBe(0.3);
});
