import { pageUnits } from './measures.ts';

/** How a width is cut in two, by the width; all in units of the page. */
export type Cuts = ReadonlyMap<number, readonly (readonly [left: number, right: number])[]>;

/** Such that columns stand below columns. */
export const usualCuts = cutsOf([2, 4, 5, 6, 8]);

/** Wherever a few pieces fit best. */
export const fineCuts = cutsOf([2, 3, 4, 5, 6, 7, 8]);

/** @param parts the widths that a part may have. */
function cutsOf(parts: readonly number[]): Cuts {
  return new Map(
    [...parts, 9, pageUnits].map((width) => [
      width,
      parts.filter((left) => parts.includes(width - left)).map((left) => [left, width - left] as const),
    ]),
  );
}
