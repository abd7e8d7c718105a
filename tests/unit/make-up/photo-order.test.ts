import { expect, test } from 'vitest';
import { piecesOf, type PieceSource } from '../../../src/lib/issue/article-pieces.ts';
import { shownFirst } from '../../../src/lib/issue/photo-order.ts';
import { parseText } from '../../../src/text/parse.ts';

const photos = [
  { caption: '缺' },
  { caption: '甲', image: 'a.jpg' },
  { caption: '又缺' },
  { caption: '乙', image: 'b.jpg' },
];

test('the caption of a missing picture stands behind the pictures that are there, and make-up reckons with it there', () => {
  expect(shownFirst(photos).map(({ caption }) => caption)).toEqual(['甲', '乙', '缺', '又缺']);
  const article = {
    id: 'a',
    withdrawn: false,
    data: { title: '标题', photos },
    text: () => parseText('正文。', 'md'),
  };
  const [piece] = piecesOf(
    [article as unknown as PieceSource],
    undefined,
    (_, picture) => Number(picture) + 0.5,
  );
  expect(piece?.photos).toEqual([
    { proportion: 1.5, caption: '甲' },
    { proportion: 3.5, caption: '乙' },
    { proportion: undefined, caption: '缺' },
    { proportion: undefined, caption: '又缺' },
  ]);
});
