import { expect, test } from 'vitest';
import type { Part } from '../../../src/lib/make-up/arrange.ts';
import { levelRows, widthsIn, type RowWidths } from '../../../src/lib/make-up/level-rows.ts';
import { onPaper } from '../../../src/lib/make-up/medium.ts';
import { makeUp } from '../../../src/lib/make-up/index.ts';
import { pageOnPaper } from '../../../src/lib/make-up/print.ts';
import { pieceOf } from './pieces.ts';

const sizesOf = (count: number, photo: boolean, letters = 300) => {
  const pieces = Array.from({ length: count }, (_, index) =>
    pieceOf({
      id: `a${index}`,
      blocks: [{ kind: 'paragraph', text: '测'.repeat(letters) }],
      photos: photo ? [{ proportion: 1.2, caption: '图为测试' }] : [],
    }),
  );
  return pageOnPaper(makeUp(pieces)!.page, pieces).sizes;
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

test('a crowded page is printed in more columns, its pictures in the text', () => {
  const pieces = Array.from({ length: 14 }, (_, index) =>
    pieceOf({
      id: `a${index}`,
      blocks: [{ kind: 'paragraph', text: '测'.repeat(index % 3 === 0 ? 900 : 260) }],
      photos: index % 2 === 0 ? [{ proportion: 1.4, caption: '图为测试' }] : [],
    }),
  );
  const made = makeUp(pieces)!;
  const { sizes, zones } = pageOnPaper(made.page, pieces);
  expect(sizes.pictures).toBeLessThan(1);
  const settings = new Map(made.placed.map(({ setting }) => [setting.id, setting]));
  const more = [...zones].filter(([id, { columns }]) => columns > settings.get(id)!.columns);
  expect(more.length).toBeGreaterThan(0);
  expect([...zones.values()].some(({ pictureInside }) => pictureInside !== undefined)).toBe(true);
});

test('the parts of a row share its width anew, so that they end level', () => {
  const texts = [900, 300].map((letters, index) =>
    pieceOf({ id: `a${index}`, blocks: [{ kind: 'paragraph', text: '测'.repeat(letters) }] }),
  );
  const parts = texts.map((piece) => makeUp([piece])!.page);
  const row = { kind: 'row' as const, units: 10, parts };
  const areas = new Map(parts.map((part, index) => [part as Part, [900, 600][index]!]));
  const medium = onPaper({ type: 0.8, pictures: 1 });
  const heightOf = (part: Part, width: number) => (areas.get(part) ?? 0) / width;
  const rows = levelRows(row, 100, heightOf, medium);
  const heights = (shares: RowWidths) =>
    widthsIn(row, 100, shares, medium).map((width, index) => heightOf(parts[index]!, width));
  const [before, after] = [heights(new Map()), heights(rows)];
  expect(Math.max(...after)).toBeLessThan(Math.max(...before));
  expect(after[0]).toBeCloseTo(after[1]!, 1);
  expect(rows.get(row)!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
});

test('headlines that are smaller on paper break into fewer lines, so that a page of many short pieces has larger type', () => {
  const words = Array.from({ length: 8 }, () => '工会');
  const briefs = (titleWords: readonly string[]) =>
    Array.from({ length: 26 }, (_, index) =>
      pieceOf({
        id: `a${index}`,
        title: titleWords.join(''),
        titleWords,
        kicker: '引题引题引题',
        blocks: [{ kind: 'paragraph', text: '测'.repeat(190) }],
      }),
    );
  const typeOf = (titleWords: readonly string[]) => {
    const pieces = briefs(titleWords);
    return pageOnPaper(makeUp(pieces)!.page, pieces).sizes.type;
  };
  const [long, short] = [typeOf(words), typeOf(words.slice(0, 4))];
  expect(long).toBeGreaterThan(short * 0.85);
});
