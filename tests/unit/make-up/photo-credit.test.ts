import { expect, test } from 'vitest';
import { piecesOf, type PieceSource } from '../../../src/lib/issue/article-pieces.ts';
import { parseText } from '../../../src/text/parse.ts';

const captionsOn = (pageCredit: string | undefined) => {
  const photos = [
    { caption: '甲', credit: '李四 摄' },
    { caption: '乙', credit: '市总工会提供' },
    { caption: '丙' },
  ];
  const article = {
    id: 'a',
    withdrawn: false,
    data: { title: '标题', photos },
    text: () => parseText('正文。', 'md'),
  };
  const [piece] = piecesOf([article as unknown as PieceSource], pageCredit, () => 1.5);
  return piece?.photos.map(({ caption }) => caption);
};

test('a photograph keeps its own credit on the page, unless that of the whole page says the same', () => {
  expect(captionsOn(undefined)).toEqual(['甲　李四 摄', '乙　市总工会提供', '丙']);
  expect(captionsOn('本版图片除署名外均由市总工会提供')).toEqual(['甲　李四 摄', '乙', '丙']);
  expect(captionsOn('本版图片均由李四摄')).toEqual(['甲', '乙　市总工会提供', '丙']);
});
