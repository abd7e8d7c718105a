import type { Rank } from '../../schema/tools.ts';
import { lengthOf, shownIn, type Piece } from './piece.ts';
import type { Way } from './set-piece.ts';

/**
 * The ways in which a piece may be set at a width: the columns of its text, and where its photographs stand.
 *
 * @param units its width, in units of the page.
 * @param columns that its text usually has there.
 * @param isFew whether the page has so few pieces that there is time to look at more ways.
 */
export function waysOf(piece: Piece, rank: Rank, units: number, columns: number, isFew: boolean): Way[] {
  const ways = inUsualType(piece, rank, units, columns, isFew);
  if (!isFew || !isShortText(piece)) return ways;
  const larger = ways.filter(({ photo, headline }) => photo !== 'inside' && headline !== 'side');
  return [...ways, ...largerTexts.flatMap((text) => larger.map((way) => ({ ...way, text })))];
}

/** A few lines may be set larger, where there is room. */
const largerTexts = [1.25, 1.5] as const;

function inUsualType(piece: Piece, rank: Rank, units: number, columns: number, isFew: boolean): Way[] {
  const usual: Way = { ...plain, columns };
  const fewer = fewerColumns(piece, rank, columns);
  if (piece.photos.length === 0)
    return [
      usual,
      ...fewer.map((columns) => ({ ...usual, columns })),
      ...(units < 8 || rank === 'lead'
        ? []
        : [{ ...usual, columns: columns - 1, headline: 'side' as const }]),
    ];
  const beside = waysBeside(piece, usual, units, isFew);
  return [
    ...above(piece, usual, units, isFew),
    ...fewer.flatMap((columns) => above(piece, { ...usual, columns }, units, isFew)),
    ...(piece.blocks.length > 0
      ? [columns, ...fewer]
          .filter((count) => count > 1)
          .map((count) => ({ ...usual, columns: count, photo: 'inside' as const }))
      : []),
    ...beside,
    ...(isShortText(piece) ? beside.flatMap((way) => inFewer(way)) : []),
  ];
}

const plain: Omit<Way, 'columns'> = {
  text: 1,
  headline: 'horizontal',
  photo: 'above',
  photosAcross: 1,
  tracks: undefined,
  asideOf: 2,
  frame: undefined,
};

/** Photographs beside the headline alone, or below each other beside headline and text. */
function waysBeside({ photos, blocks }: Piece, usual: Way, units: number, isFew: boolean): Way[] {
  const isMissing = photos.some(({ proportion }) => proportion === undefined);
  const isOne = photos.length === 1 && !isMissing;
  const aside = { ...usual, photo: 'aside' as const };
  const frames = isMissing ? [lowFrame, ...(shownIn({ photos }) > 0 ? [undefined] : [])] : [undefined];
  // The caption of one photograph alone can stand in for a text.
  if (!isOne && (!isFew || photos.length > 3 || blocks.length === 0)) return [];
  return sharesBeside(units, usual.columns, isFew).flatMap(({ asideOf, columns, beside }) => [
    ...frames.map((frame) => ({ ...aside, asideOf, columns, frame })),
    ...(isOne && beside ? [{ ...usual, photo: 'beside' as const, asideOf }] : []),
  ]);
}

/**
 * What photographs beside a text may take of a piece: a half, a third or a column; of a page of few pieces any share that leaves the text
 * columns of readable width.
 *
 * @returns of how many columns they take one (1.5: two of three), the columns left to the text, and whether they may stand beside the
 * headline alone.
 */
function sharesBeside(units: number, columns: number, isFew: boolean): ShareBeside[] {
  if (isFew && units >= 4)
    return [1.4, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5]
      .map((asideOf) => ({
        asideOf,
        columns: Math.floor((units * (1 - 1 / asideOf)) / 1.9),
        beside: units / asideOf >= 1.6,
      }))
      .filter((share) => share.columns > 0 && units / share.asideOf >= 1.5);
  return [
    ...(units >= 6
      ? [
          { asideOf: 2, columns: Math.max(1, Math.floor(columns / 2)), beside: true },
          { asideOf: 3, columns: units === 10 ? 3 : 2, beside: units >= 8 },
        ]
      : []),
    ...(columns > 1 && units !== 6 ? [{ asideOf: columns, columns: columns - 1, beside: false }] : []),
  ];
}

interface ShareBeside {
  asideOf: number;
  columns: number;
  beside: boolean;
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

/**
 * Photographs below the headline, one or several side by side, and the text below them. A frame of a missing one is as high as the
 * pictures beside it; where all are missing, there is one as well as none.
 */
function above(piece: Piece, usual: Way, units: number, isFew: boolean): Way[] {
  const { photos } = piece;
  const shown = shownIn(piece);
  const most = Math.min(photos.length, Math.ceil(units / 2), 3);
  // A frame beside a picture is not to outdo it.
  const narrowest = Math.min(usualFrame, ...photos.flatMap(({ proportion }) => proportion ?? []));
  const proportions = photos.map(({ proportion }) => proportion ?? narrowest * 0.8);
  const frames = framesOf(piece, isFew);
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((across) =>
    frames.map((frame) => ({
      ...usual,
      photosAcross: across,
      tracks: across > 1 && across === photos.length && (shown === across || frame) ? proportions : undefined,
      // Alone in its row, a caption needs no frame.
      frame: across === 1 && shown > 0 ? undefined : frame,
    })),
  );
}

/** The frames that missing pictures may have. */
function framesOf(piece: Piece, isFew: boolean): (number | undefined)[] {
  const shown = shownIn(piece);
  if (shown > 0) return [shown === piece.photos.length ? undefined : lowFrame];
  if (!isFew) return [undefined];
  // Without a text the picture is the news, and its place is kept.
  return piece.blocks.length === 0 ? [lowFrame, usualFrame] : [undefined, lowFrame, usualFrame];
}

/** Width by height of the empty frame of a missing picture: that of most photographs, and the lowest that looks like one. */
const usualFrame = 1.5;
const lowFrame = 2.4;
