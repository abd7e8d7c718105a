import type { Rank } from '../../schema/tools.ts';
import {
  costOfDepth,
  costOfFrames,
  costOfHole,
  costOfLargeText,
  costOfMeasure,
  costOfPhotos,
  costOfWidth,
} from './costs.ts';
import { headlineAt } from './headline.ts';
import { columnsAt, columnWidth, widthOf } from './measures.ts';
import type { Medium } from './medium.ts';
import type { Piece } from './piece.ts';
import { widthsInRow } from './photo-rows.ts';
import { setPiece, type Way } from './set-piece.ts';
import { settingOf, type Setting } from './setting.ts';
import { waysOf } from './ways.ts';

/**
 * The ways in which a piece can be set at a width, each with its height and what speaks against it. There is at least one for every
 * width that {@link columnsAt} knows.
 *
 * @param units the width, in units of the page.
 * @param page whether it has no other piece, or few, and whether it is a narrow one. On a narrow one no headline stands beside its text, and no
 * photograph beside a headline alone.
 */
export function settingsOf(piece: Piece, rank: Rank, units: number, page: PageOf, medium: Medium): Setting[] {
  const columns = columnsAt[units];
  if (!columns) return [];
  const width = widthOf(units, medium);
  return waysOf(piece, rank, units, columns, page.isFew)
    .filter(({ headline, photo }) => !page.isNarrow || (headline === 'horizontal' && photo !== 'beside'))
    .map((way) => {
      const set = setPiece(piece, way, width, (own) => headlineAt(piece, rank, own, medium), medium);
      const photos = piece.photos.length > 0 ? photoWidths(piece, way, width, medium) : [];
      return settingOf(
        piece.id,
        units,
        way,
        set,
        (way.headline === 'side' ? 15 : 0) +
          costOfPhotos(piece.photos, photos, rank, medium) +
          costOfFrames(set.frames.area, piece) +
          costOfLargeText(way.text, page.zoom) +
          set.hole * costOfHole +
          (page.isOnly ? 0 : costOfWidth(piece, rank, units, page.isNarrow)) +
          costOfDepth(piece, set.bodyHeight, way.columns, medium) +
          costOfMeasure(set, medium),
      );
    });
}

/** How wide each photograph is. */
function photoWidths({ photos }: Piece, way: Way, width: number, medium: Medium): number[] {
  if (way.photo === 'above')
    return photos.map((_, index) => {
      const row = Math.floor(index / way.photosAcross) * way.photosAcross;
      const own = photos.slice(row, row + way.photosAcross);
      return widthsInRow(own, width, way, medium)[index - row]!;
    });
  const own = columnWidth(width, way.photo === 'inside' ? way.columns : way.asideOf, medium);
  return photos.map(() => own);
}

interface PageOf {
  isOnly: boolean;
  isFew: boolean;
  /** How much larger than usual all of it is set. */
  zoom: number;
  isNarrow: boolean;
}
