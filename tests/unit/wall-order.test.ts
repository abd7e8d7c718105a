import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderWall, type Hung } from '../../src/lib/exhibition/wall-order.ts';

const numbers = (wall: readonly Hung[]) => wall.map(({ number }) => number);

/** How often two neighbours are of one series. */
const clashes = (wall: readonly Hung[]) =>
  wall.filter(({ series }, index) => series !== undefined && wall[index + 1]?.series === series).length;

/** Works numbered from 1, a few series of any size among them, some works of none. */
const anyWorks = fc
  .array(fc.option(fc.constantFrom('rails', 'salt', 'kilns', 'steel'), { nil: undefined }), { maxLength: 80 })
  .map((all): Hung[] => all.map((series, index) => ({ number: index + 1, series })));

/** As an exhibition is numbered: series after series, six works in each. */
const hall = Array.from({ length: 72 }, (_, index) => ({
  number: index + 1,
  series: `series-${Math.floor(index / 6)}`,
}));

describe('The order of a wall', () => {
  test('hangs every work once', () => {
    fc.assert(
      fc.property(anyWorks, fc.array(fc.integer({ min: 1, max: 90 })), (works, chosen) => {
        expect(numbers(orderWall(works, chosen)).sort((a, b) => a - b)).toEqual(numbers(works));
      }),
    );
  });

  test('has no two neighbours of one series, or as few as can be', () => {
    fc.assert(
      fc.property(anyWorks, (works) => {
        const sizes = [...Map.groupBy(works, ({ series }) => series)].flatMap(([series, all]) =>
          series === undefined ? [] : all.length,
        );
        const largest = Math.max(0, ...sizes);
        const least = Math.max(0, largest - (works.length - largest) - 1);
        expect(clashes(orderWall(works))).toBe(least);
      }),
    );
  });

  test('is the same whatever order the works come in', () => {
    fc.assert(
      fc.property(anyWorks, (works) => {
        expect(orderWall(works.toReversed())).toEqual(orderWall(works));
      }),
    );
  });

  test('begins with the works that the record names, in its order, and passes over what is not there', () => {
    expect(numbers(orderWall(hall, [31, 99, 8, 31, 45])).slice(0, 3)).toEqual([31, 8, 45]);
    expect(clashes(orderWall(hall, [31, 8, 45]))).toBe(0);
  });

  test('shows many series among any eight neighbours', () => {
    const wall = orderWall(hall);
    for (let at = 0; at + 8 <= wall.length; at += 1) {
      expect(new Set(wall.slice(at, at + 8).map(({ series }) => series)).size).toBeGreaterThanOrEqual(6);
    }
  });

  test('stays as it is but for a work that is replaced by one of no series, withdrawn, or new', () => {
    const before = numbers(orderWall(hall));
    for (const work of hall) {
      const replaced = hall.map((one) => (one === work ? { number: one.number, series: undefined } : one));
      expect(numbers(orderWall(replaced))).toEqual(before);
      const fewer = numbers(orderWall(hall.filter((one) => one !== work)));
      expect(moved(fewer, before)).toBeLessThanOrEqual(2);
    }
    const more = numbers(orderWall([...hall, { number: 73, series: 'series-12' }]));
    expect(moved(before, more)).toBeLessThanOrEqual(2);
  });
});

/** How many works have another one before them than they had, the missing ones apart. */
function moved(few: readonly number[], many: readonly number[]): number {
  const kept = many.filter((number) => few.includes(number));
  return few.filter((number, index) => few[index - 1] !== kept[kept.indexOf(number) - 1]).length;
}
