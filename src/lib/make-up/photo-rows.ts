import { frameHeight, photoHeight } from './body-height.ts';
import { columnWidth } from './measures.ts';
import type { Medium } from './medium.ts';
import type { PiecePhoto } from './piece.ts';
import type { Way } from './set-piece.ts';

/** The widths that photographs get in a row: such that they are equally high, where all are there. */
export function widthsInRow(
  photos: readonly PiecePhoto[],
  width: number,
  { photosAcross, tracks }: Pick<Way, 'photosAcross' | 'tracks'>,
  medium: Medium,
): number[] {
  const equal = columnWidth(width, photosAcross, medium);
  const all = tracks?.reduce((sum, share) => sum + share, 0) ?? 0;
  return photos.map((_, index) => (tracks ? (equal * photosAcross * tracks[index]!) / all : equal));
}

/** The height of each row of photographs, what lower ones and missing ones leave free, and what there is of frames. */
export function rowsOf(photos: readonly PiecePhoto[], width: number, way: Way, medium: Medium) {
  const { photosAcross: across } = way;
  return Array.from({ length: Math.ceil(photos.length / across) }, (_, row) => {
    const own = photos.slice(row * across, (row + 1) * across);
    const widths = widthsInRow(own, width, way, medium);
    const heights = own.map((photo, index) => heightWithin(photo, widths[index]!, way, medium));
    const height = Math.max(...heights);
    const areas = own.map((photo, index) => ({
      isFrame: isFramed(photo, way),
      filled: (isFramed(photo, way) ? height : heights[index]!) * widths[index]!,
    }));
    const filled = areas.reduce((sum, { filled }) => sum + filled, 0);
    return {
      height,
      free: Math.max(0, columnWidth(width, across, medium) * across * height - filled),
      frames: areas.reduce((sum, { isFrame, filled }) => sum + (isFrame ? filled : 0), 0),
      isFrames: areas.every(({ isFrame }) => isFrame),
    };
  });
}

export const isFramed = ({ proportion }: PiecePhoto, { frame }: Way) =>
  proportion === undefined && frame !== undefined;

/** The height of a photograph with its caption, or of what stands in its place. */
export const heightWithin = (photo: PiecePhoto, width: number, way: Way, medium: Medium) =>
  way.frame !== undefined && isFramed(photo, way)
    ? frameHeight(photo, width, way.frame, medium)
    : photoHeight(photo, width, medium);

/** By how much a frame may grow: upright ones look like doors. */
export const growthOf = (height: number, width: number) => Math.max(0, width / tallestFrame - height);

/** Width by height. */
const tallestFrame = 1.1;
