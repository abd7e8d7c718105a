import type { Part } from './arrange.ts';

/**
 * How large pictures may be on paper, as a share of the width that they have, so that the page ends on one sheet of A3. Texts are set
 * smaller on paper than on a screen, and pictures are not: a page of many pictures would go over.
 *
 * @returns 1 where all of it fits as it is.
 */
export function pictureShareOnPaper(page: Part): number {
  let [low, high] = [smallest, 1];
  if (heightOnPaper(page, 1) <= room) return 1;
  while (high - low > 0.02) {
    const middle = (low + high) / 2;
    if (heightOnPaper(page, middle) <= room) low = middle;
    else high = middle;
  }
  return Number(low.toFixed(2));
}

/** In em of the screen's text, across the same width of page. */
function heightOnPaper(part: Part, share: number): number {
  if (part.kind === 'zone') {
    const { height, pictures } = part.setting;
    return (height - pictures) * textOnPaper + Math.min(pictures, tallestOnPaper) * share;
  }
  const heights = part.parts.map((own) => heightOnPaper(own, share));
  if (part.kind === 'row') return Math.max(...heights);
  return heights.reduce((sum, own) => sum + own, 0) + gapOnPaper * (heights.length - 1);
}

/** Type of 7.9 pt on 277 mm against 1/73 of the width: what a text takes of the height that it has on a screen. */
const textOnPaper = 0.56;

/** 12 cm, 4 mm and the height below the masthead, in 1/73 of 277 mm; some room is left for what the estimate is wrong by. */
const tallestOnPaper = 32;
const gapOnPaper = 1.1;
const room = 83;

/** A picture that is smaller shows nothing. */
const smallest = 0.3;
