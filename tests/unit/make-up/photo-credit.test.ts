import { expect, test } from 'vitest';
import { piecesOf, type PieceSource } from '../../../src/lib/issue/article-pieces.ts';
import { creditOnPage } from '../../../src/lib/issue/photo-credit.ts';
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

test('the credit of a page does not stand for a photographer whose name is part of a longer one', () => {
  expect(creditOnPage('王民', '本版图片由王民峰提供')).toBe('王民');
  expect(creditOnPage('民峰 摄', '本版图片均由王民峰摄')).toBe('民峰 摄');
  expect(creditOnPage('王民峰 摄', '本版图片：李四、王民峰 摄')).toBeUndefined();
  expect(creditOnPage('市总工会', '本版图片均由市总工会提供')).toBeUndefined();
});
