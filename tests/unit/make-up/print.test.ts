import { expect, test } from 'vitest';
import { makeUp } from '../../../src/lib/make-up/index.ts';
import { sizesOnPaper } from '../../../src/lib/make-up/print.ts';
import { pieceOf } from './pieces.ts';

const sizesOf = (count: number, photo: boolean, letters = 300) =>
  sizesOnPaper(
    makeUp(
      Array.from({ length: count }, (_, index) =>
        pieceOf({
          id: `a${index}`,
          blocks: [{ kind: 'paragraph', text: '测'.repeat(letters) }],
          photos: photo ? [{ proportion: 1.2, caption: '图为测试' }] : [],
        }),
      ),
    )!.page,
  );

test('a page is printed as it is while it ends on one sheet', () => {
  expect(sizesOf(8, false)).toEqual({ type: 1, pictures: 1 });
  expect(sizesOf(3, true)).toEqual({ type: 1, pictures: 1 });
});

test('a page of many pictures has them smaller on paper, and its type with them, the more the smaller', () => {
  const missed = [8, 10, 12, 16].map((count) => {
    const { type, pictures } = sizesOf(count, true);
    expect(type).toBeGreaterThanOrEqual(0.76);
    expect(pictures).toBeGreaterThanOrEqual(0.3);
    return (1 - type) * 2.5 + (1 - pictures);
  });
  expect(missed).toEqual([...missed].sort((a, b) => a - b));
  expect(missed.at(-1)).toBeGreaterThan(0);
});

test('a page of much text has smaller type, but none that cannot be read: it takes several sheets instead', () => {
  const types = [600, 800, 900, 1000].map((letters) => sizesOf(10, false, letters).type);
  expect(Math.min(...types)).toBeLessThan(1);
  for (const type of types) expect(type).toBeGreaterThanOrEqual(0.76);
  expect(sizesOf(30, false, 1000)).toEqual({ type: 1, pictures: 1 });
});
