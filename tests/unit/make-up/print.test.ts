import { expect, test } from 'vitest';
import { makeUp } from '../../../src/lib/make-up/index.ts';
import { sizesOnPaper } from '../../../src/lib/make-up/print.ts';
import { pieceOf } from './pieces.ts';

const sizesOf = (count: number, photo: boolean, letters = 300) => {
  const pieces = Array.from({ length: count }, (_, index) =>
    pieceOf({
      id: `a${index}`,
      blocks: [{ kind: 'paragraph', text: '测'.repeat(letters) }],
      photos: photo ? [{ proportion: 1.2, caption: '图为测试' }] : [],
    }),
  );
  return sizesOnPaper(makeUp(pieces)!.page, pieces);
};

test('a page of little text is printed larger than usual, in the type of books', () => {
  expect(sizesOf(3, false)).toEqual({ type: 1.26, heads: 1, pictures: 1 });
});

test('a page of many pictures has them smaller on paper, and its headlines with them, so that its type can be read', () => {
  const [few, many] = [sizesOf(4, true), sizesOf(16, true)];
  expect(few).toMatchObject({ heads: 1, pictures: 1 });
  expect(many.pictures).toBeLessThan(1);
  expect(many.heads).toBeLessThan(1);
  expect(many.type).toBeLessThanOrEqual(few.type);
  expect(many.type).toBeGreaterThan(0.7);
});

test('a page of 6,000 characters ends on one sheet, with letters that can be read', () => {
  for (const count of [6, 12, 20]) {
    const { type } = sizesOf(count, false, 6000 / count);
    expect(type).toBeLessThan(1.26);
    expect(type).toBeGreaterThan(0.85);
  }
});

test('a page that cannot end on one sheet is printed in ordinary type on several', () => {
  expect(sizesOf(30, false, 1000)).toEqual({ type: 1, heads: 1, pictures: 1 });
});
