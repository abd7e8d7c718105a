import { blockGap, caption, columnWidth, framePadding, missingMark, subheading } from './measures.ts';
import type { Medium } from './medium.ts';
import type { Block, PiecePhoto } from './piece.ts';
import { tableHeight } from './table-height.ts';
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
  medium: Medium,
  photos: readonly PiecePhoto[] = [],
): Body {
  const column = columnWidth(width, columns, medium);
  const slugs = [
    ...photos.map((photo) => ({ height: photoHeight(photo, column, medium) + blockGap })),
    ...blocks.flatMap((block) => slugsOf(block, column, medium)),
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
  const free = Math.max(0, high - total / columns - medium.lineHeight / 2);
  return { height: high, blank: free * width };
}

/** In em and square em. */
export interface Body {
  height: number;
  blank: number;
}

/** The height of a photograph and its caption, or of the caption alone where the picture is missing. */
export function photoHeight(photo: PiecePhoto, width: number, medium: Medium): number {
  const isMissing = photo.proportion === undefined;
  const words = isMissing ? missingMark + photo.caption : photo.caption;
  const lines = countLines(words, width / medium.caption) * caption.leading;
  return isMissing
    ? lines * medium.caption
    : pictureHeight(photo, width, medium) + (caption.gap + lines) * medium.caption;
}

/**
 * The height of the empty frame of a missing picture, with its mark and its caption in it.
 *
 * @param proportion width by height that it has unless the caption needs more.
 */
export function frameHeight(
  { caption: words }: PiecePhoto,
  width: number,
  proportion: number,
  medium: Medium,
): number {
  const lines = 1 + countLines(words, (width - 2 * framePadding) / medium.caption);
  const least = lines * caption.leading * medium.caption + 2 * framePadding;
  return Math.max((width * medium.pictures) / proportion, least);
}

/** The height of a caption that is the story, set as text below its headline, beside the picture. @param width in em. */
export const captionBeside = ({ caption: words }: PiecePhoto, width: number) =>
  countLines(words, Math.min(width, widestCaption)) * caption.leading;

/** In em. */
const widestCaption = 26;

/** The height of a picture alone; 0 where it is missing. */
export const pictureHeight = (
  { proportion }: Pick<PiecePhoto, 'proportion'>,
  width: number,
  { pictures, tallestPicture }: Medium,
) => (proportion === undefined ? 0 : Math.min((width * pictures) / proportion, tallestPicture));

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

function slugsOf(block: Block, column: number, medium: Medium): Slug[] {
  const lines = (count: number): Slug[] =>
    Array.from({ length: count }, () => ({ height: medium.lineHeight }));
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
    case 'table':
      return [{ height: tableHeight(block.rows, column) }];
    case 'picture':
      return [{ height: photoHeight(block, column, medium) + blockGap }];
  }
}

/** What no column breaks within. */
interface Slug {
  height: number;
  staysWithNext?: boolean;
  gapAbove?: number;
}
