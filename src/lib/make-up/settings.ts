import type { Rank } from '../../schema/tools.ts';
import { costOfDepth, costOfMeasure, costOfPhotos, costOfWidth } from './costs.ts';
import { headlineAt } from './headline.ts';
import { columnsAt, columnWidth, widthOf } from './measures.ts';
import type { Medium } from './medium.ts';
import { lengthOf, type Piece } from './piece.ts';
import { setPiece, widthsInRow, type Way } from './set-piece.ts';
import { settingOf, type Setting } from './setting.ts';

/**
 * The ways in which a piece can be set at a width, each with its height and what speaks against it. There is at least one for every
 * width that {@link columnsAt} knows.
 *
 * @param units the width, in units of the page.
 * @param page its width in units, and whether it has no other piece. On a narrow one no headline stands beside its text, and no
 * photograph beside a headline alone.
 */
export function settingsOf(piece: Piece, rank: Rank, units: number, page: PageOf, medium: Medium): Setting[] {
  const columns = columnsAt[units];
  if (!columns) return [];
  const width = widthOf(units, medium);
  return waysOf(piece, rank, units, columns)
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
          (page.isOnly ? 0 : costOfWidth(piece, rank, units, page.isNarrow)) +
          costOfDepth(piece, set.bodyHeight, way.columns, medium) +
          costOfMeasure(set, medium),
      );
    });
}

function waysOf(piece: Piece, rank: Rank, units: number, columns: number): Way[] {
  const usual: Way = {
    columns,
    headline: 'horizontal',
    photo: 'above',
    photosAcross: 1,
    tracks: undefined,
    asideOf: 2,
  };
  const fewer = fewerColumns(piece, rank, columns);
  if (piece.photos.length === 0)
    return [
      usual,
      ...fewer.map((columns) => ({ ...usual, columns })),
      ...(units < 8 || rank === 'lead'
        ? []
        : [{ ...usual, columns: columns - 1, headline: 'side' as const }]),
    ];
  const [only, ...others] = piece.photos;
  const isOne = only?.proportion !== undefined && others.length === 0;
  const beside = isOne ? waysBeside(usual, units) : [];
  const isShort = isShortText(piece);
  return [
    ...above(piece, usual, units),
    ...fewer.flatMap((columns) => above(piece, { ...usual, columns }, units)),
    ...(columns > 1 && piece.blocks.length > 0 ? [{ ...usual, photo: 'inside' as const }] : []),
    ...beside,
    ...(isShort ? beside.flatMap((way) => inFewer(way)) : []),
  ];
}

/** One photograph beside the headline, or beside headline and text: in a half, a third or a column of the piece. */
function waysBeside(usual: Way, units: number): Way[] {
  const { columns } = usual;
  const aside = { ...usual, photo: 'aside' as const };
  return [
    ...(units >= 6
      ? [
          { ...usual, photo: 'beside' as const },
          { ...aside, columns: Math.max(1, Math.floor(columns / 2)) },
        ]
      : []),
    ...(units >= 8 ? [{ ...usual, photo: 'beside' as const, asideOf: 3 }] : []),
    ...(units >= 6 ? [{ ...aside, columns: units === 10 ? 3 : 2, asideOf: 3 }] : []),
    ...(columns > 1 && units !== 6 ? [{ ...aside, columns: columns - 1, asideOf: columns }] : []),
  ];
}

/**
 * A text of a few lines stands in fewer, wider columns, or in one, rather than in a row of stubs; and one that is set off from the rest may
 * have wider ones than the rest.
 */
function fewerColumns(piece: Piece, rank: Rank, columns: number): number[] {
  if (columns > 1 && isShortText(piece)) return [...new Set([Math.ceil(columns / 2), 1])];
  return columns > 3 && (rank === 'lead' || rank === 'major') ? [columns - 1] : [];
}

const inFewer = (way: Way): Way[] =>
  way.columns > 1
    ? [...new Set([Math.ceil(way.columns / 2), 1])].map((columns) => ({ ...way, columns }))
    : [];

/** In characters: four lines in each of three columns. */
const shortText = 240;

const isShortText = (piece: Piece) => {
  const length = lengthOf(piece);
  return length > 0 && length < shortText;
};

/** Photographs below the headline, one or several side by side, and the text below them. */
function above({ photos }: Piece, usual: Way, units: number): Way[] {
  const most = Math.min(photos.length, Math.ceil(units / 2), 3);
  const proportions = photos.flatMap(({ proportion }) => proportion ?? []);
  return Array.from({ length: most }, (_, index) => {
    const across = index + 1;
    const isWhole = across > 1 && across === photos.length && proportions.length === across;
    return { ...usual, photosAcross: across, tracks: isWhole ? proportions : undefined };
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
  isNarrow: boolean;
}
