import { caption, columnWidth, lineHeight, missingMark, subheading } from './measures.ts';
import type { Block, PiecePhoto } from './piece.ts';
import { countLines } from './text-lines.ts';

/**
 * The height of a text that is set in columns of equal height, and what they leave free.
 *
 * @param width of all columns and the gaps between them, in em.
 * @param photos that stand in the first column, above the text.
 */
export function setBody(
  blocks: readonly Block[],
  width: number,
  columns: number,
  photos: readonly PiecePhoto[] = [],
): Body {
  const column = columnWidth(width, columns);
  const slugs = [
    ...photos.map((photo) => ({ height: photoHeight(photo, column) + 0.9 })),
    ...blocks.flatMap((block) => slugsOf(block, column)),
  ];
  const total = slugs.reduce((sum, { height }) => sum + height, 0);
  if (columns === 1 || slugs.length === 0) return { height: total, blank: 0 };
  // The lowest height at which the columns hold everything, as a browser finds it.
  let [low, high] = [Math.max(total / columns, ...slugs.map(({ height }) => height)), total];
  if (columnsFilled(slugs, low) <= columns) high = low;
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (columnsFilled(slugs, middle) <= columns) high = middle;
    else low = middle;
  }
  // The last line of a column may be missing without being missed.
  const free = Math.max(0, high - total / columns - lineHeight / 2);
  return { height: high, blank: free * width };
}

/** In em and square em. */
export interface Body {
  height: number;
  blank: number;
}

/** The height of a photograph and its caption, or of the caption alone where the picture is missing. */
export function photoHeight(photo: PiecePhoto, width: number): number {
  const isMissing = photo.proportion === undefined;
  const words = isMissing ? missingMark + photo.caption : photo.caption;
  const height = countLines(words, width / caption.size) * caption.size * caption.leading;
  return isMissing ? height : pictureHeight(photo, width) + caption.gap + height;
}

/** The height of a picture alone; 0 where it is missing. */
export const pictureHeight = ({ proportion }: Pick<PiecePhoto, 'proportion'>, width: number) =>
  proportion === undefined ? 0 : Math.min(width / proportion, tallestPicture);

/** A picture is never taller than nine tenths of a window of 800 pixels. */
export const tallestPicture = 51;

function columnsFilled(slugs: readonly Slug[], height: number): number {
  let filled = 1;
  let used = 0;
  slugs.forEach(({ height: own, staysWithNext, gapAbove = 0 }, index) => {
    const needed = own + (staysWithNext ? (slugs[index + 1]?.height ?? 0) : 0);
    if (used > 0 && used + needed > height + 0.01) {
      filled += 1;
      // Space above a sub-heading is dropped at the head of a column.
      used = own - gapAbove;
    } else used += own;
  });
  return filled;
}

function slugsOf(block: Block, column: number): Slug[] {
  switch (block.kind) {
    case 'paragraph':
      return lines(countLines(block.text, column, 2));
    case 'subheading': {
      const count = countLines(block.text, column / subheading.size);
      const { height, gap } = subheading;
      return [{ height: count * height + gap, staysWithNext: true, gapAbove: 0.54 }];
    }
    case 'set':
      return [
        { height: block.gap / 2 },
        ...block.rows.flatMap((row) => lines(countLines(row, column - block.inset))),
        { height: block.gap / 2 },
      ];
    case 'picture':
      return [{ height: photoHeight(block, column) + 0.9 }];
  }
}

const lines = (count: number): Slug[] => Array.from({ length: count }, () => ({ height: lineHeight }));

/** What no column breaks within. */
interface Slug {
  height: number;
  staysWithNext?: boolean;
  gapAbove?: number;
}
