import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, unitsOf } from '../../../src/lib/make-up/arrange.ts';
import { makeUp } from '../../../src/lib/make-up/index.ts';
import { columnsAt, pageUnits } from '../../../src/lib/make-up/measures.ts';
import { heightOf, type Placed } from '../../../src/lib/make-up/level.ts';
import { anyPieces, pieceOf } from './pieces.ts';

const placed = (pieces: Parameters<typeof makeUp>[0]): Placed[] => makeUp(pieces)?.placed ?? [];

describe('Whatever an issue holds, its page', () => {
  test('has each piece once, in reading order, in columns of readable width', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const own = placed(pieces);
        expect(own.map(({ setting }) => setting.id)).toEqual(pieces.map(({ id }) => id));
        for (const { setting, box } of own) {
          expect(columnsAt).toHaveProperty(String(setting.units));
          expect(box.right - box.left).toBe(setting.units);
          expect(box.bottom - box.top).toBeGreaterThanOrEqual(setting.height - 0.01);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('has no pieces that lie over each other or beyond its edges', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const own = placed(pieces);
        own.forEach(({ box }, index) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(pageUnits);
          for (const { box: other } of own.slice(index + 1)) {
            const apart =
              box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top ||
              other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        });
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        expect(makeUp(pieces)).toEqual(makeUp(structuredClone(pieces)));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe('A page', () => {
  const ordinary = (lengths: readonly number[]) =>
    lengths.map((length, index) =>
      pieceOf({ id: `a${index}`, blocks: [{ kind: 'paragraph', text: '测'.repeat(length) }] }),
    );

  test('has its lead at the upper left, wider than any piece beside it', () => {
    const [lead, ...others] = placed(ordinary([1500, 500, 300, 300, 800, 200, 200]));
    expect(lead).toMatchObject({ setting: { rank: 'lead' }, box: { left: 0, top: 0 } });
    const beside = others.filter(({ box }) => box.top < lead!.box.bottom);
    for (const { setting } of beside) expect(setting.units).toBeLessThanOrEqual(lead!.setting.units);
  });

  test('leaves little free where ordinary pieces lie side by side', () => {
    const pieces = ordinary([1200, 400, 350, 500, 900, 250, 300, 600, 450, 700]);
    const own = placed(pieces);
    const height = Math.max(...own.map(({ box }) => box.bottom));
    const holes = own.reduce(
      (sum, { setting, box }) =>
        sum + Math.max(0, box.bottom - box.top - setting.height - setting.stretch) * setting.units,
      0,
    );
    expect(holes / (height * pageUnits)).toBeLessThan(0.03);
  });

  test('of nothing is none', () => {
    expect(makeUp([])).toBeUndefined();
  });

  test('of one short piece is no wider than it can fill', () => {
    const [only] = placed(ordinary([120]));
    expect(only?.box.right).toBeLessThan(pageUnits);
  });

  test('is narrowed for what it would leave free where it is short, and not where it is tall', () => {
    const widthAt = (height: number) => {
      const settings = (_: number, units: number) =>
        units === pageUnits || units === 6
          ? [
              {
                units,
                rank: 'lead',
                height: (height * pageUnits) / units,
                blank: units === 6 ? 0 : 300,
                stretch: 0,
                cost: 0,
              },
            ]
          : [];
      return unitsOf(arrange(1, settings as never)!);
    };
    expect(widthAt(10)).toBe(6);
    expect(widthAt(100)).toBe(pageUnits);
  });

  test('of a hundred pieces is made up, too', () => {
    const pieces = ordinary(Array.from({ length: 100 }, (_, index) => 60 + ((index * 97) % 400)));
    expect(placed(pieces).map(({ setting }) => setting.id)).toEqual(pieces.map(({ id }) => id));
  });

  test('sets the caption of a photograph that is missing, and leaves no room for the picture', () => {
    const [plain, missing, there] = [[], [{ proportion: undefined }], [{ proportion: 1.5 }]].map((photos) => {
      const [own, ...others] = ordinary([900, 80, 700]);
      const pictures = photos.map((photo) => ({ ...photo, caption: '图片说明' }));
      return heightOf(makeUp([{ ...own!, photos: pictures }, ...others])!.page);
    });
    expect(missing! - plain!).toBeGreaterThan(0);
    expect(missing! - plain!).toBeLessThan(4);
    expect(there! - plain!).toBeGreaterThan(8);
  });
});
