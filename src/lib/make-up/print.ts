import type { Part } from './arrange.ts';

/**
 * What a page takes of the usual sizes on paper, so that it ends on one sheet of A3: its pictures, and where that is not enough its
 * type. A page that would not end there at the smallest is printed as it is, on several sheets.
 */
export function sizesOnPaper(page: Part): SizesOnPaper {
  const fitting = allSizes.find((sizes) => heightOnPaper(page, sizes) <= room);
  return fitting ?? { type: 1, pictures: 1 };
}

/** As shares of the usual. */
export interface SizesOnPaper {
  type: number;
  pictures: number;
}

/** From 1 down to the smallest. */
const steps = (smallest: number, step: number) =>
  Array.from({ length: Math.round((1 - smallest) / step) + 1 }, (_, index) =>
    Number((1 - index * step).toFixed(2)),
  );

/** 6 pt, as newspapers set their small type; and a picture that is smaller shows nothing. */
const smallest = { type: 0.76, pictures: 0.3 };

/** What a reader misses least first: a smaller picture is missed less than smaller type. */
const allSizes: readonly SizesOnPaper[] = steps(smallest.type, 0.02)
  .flatMap((type) => steps(smallest.pictures, 0.05).map((pictures) => ({ type, pictures })))
  .sort((a, b) => missed(a) - missed(b));

function missed({ type, pictures }: SizesOnPaper): number {
  return (1 - type) * 2.5 + (1 - pictures);
}

/** In em of the screen's text, across the same width of page. */
function heightOnPaper(part: Part, sizes: SizesOnPaper): number {
  if (part.kind === 'zone') {
    const { height, bodyHeight, pictures } = part.setting;
    const body = Math.max(0, bodyHeight - pictures);
    const around = Math.max(0, height - body - pictures);
    return (
      body * textOnPaper * sizes.type ** 2 +
      around * headlineOnPaper * sizes.type +
      Math.min(pictures, tallestOnPaper) * sizes.pictures
    );
  }
  const heights = part.parts.map((own) => heightOnPaper(own, sizes));
  if (part.kind === 'row') return Math.max(...heights);
  return heights.reduce((sum, own) => sum + own, 0) + gapOnPaper * (heights.length - 1);
}

/**
 * What texts and headlines take of the height that they have on a screen, at type of 7.9 pt on 277 mm against 1/73 of the width: measured
 * in Chromium on 754 texts and 810 headlines of generated issues. A text gets longer lines and less leading, a headline keeps its lines.
 */
const textOnPaper = 0.51;
const headlineOnPaper = 0.72;

/** 12 cm, 4 mm and the height below the masthead, in 1/73 of 277 mm; some room is left for what the estimate is wrong by. */
const tallestOnPaper = 32;
const gapOnPaper = 1.1;
const room = 86;
