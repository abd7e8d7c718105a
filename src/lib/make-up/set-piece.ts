import { captionBeside, photoHeight, pictureHeight, setBody } from './body-height.ts';
import type { Headline } from './headline.ts';
import { blockGap, columnWidth } from './measures.ts';
import type { Medium } from './medium.ts';
import type { Piece, PiecePhoto } from './piece.ts';

/**
 * A piece set in one of the ways that there are.
 *
 * @param width in em.
 * @param headlineAt the headline at a width.
 */
export function setPiece(
  piece: Piece,
  way: Way,
  width: number,
  headlineAt: (width: number) => Headline,
  medium: Medium,
): SetPiece {
  const { columns } = way;
  if (way.headline === 'side') return setBesideText(piece, columns, width, headlineAt, medium);
  if (way.photo === 'beside' || way.photo === 'aside') {
    const photo = piece.photos[0];
    if (photo) return setBesidePhoto(piece, photo, way, width, headlineAt, medium);
  }
  const headline = headlineAt(width);
  if (way.photo === 'inside') {
    const body = setBody(piece.blocks, width, columns, medium, piece.photos);
    const column = columnWidth(width, columns, medium);
    const tall = piece.photos.reduce((sum, photo) => sum + pictureHeight(photo, column, medium), 0);
    return {
      headline,
      column,
      height: headline.height + body.height,
      bodyHeight: body.height,
      blank: headline.blank + body.blank,
      // They count where their column is the longest.
      pictures: tall > body.height * 0.7 ? Math.min(tall, body.height) : 0,
    };
  }
  const body = setBody(piece.blocks, width, columns, medium);
  const rows = rowsOf(piece.photos, width, way, medium);
  const photos = rows.reduce((sum, { height }) => sum + height + blockGap, 0);
  return {
    headline,
    column: columnWidth(width, columns, medium),
    height: headline.height + photos + body.height,
    bodyHeight: body.height,
    blank: headline.blank + body.blank + rows.reduce((sum, { free }) => sum + free, 0),
    pictures: rows.reduce((sum, { picture }) => sum + picture, 0),
  };
}

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

/** The height of each row of photographs, and what lower ones and missing ones leave free. */
function rowsOf(photos: readonly PiecePhoto[], width: number, way: Way, medium: Medium) {
  const { photosAcross: across } = way;
  return Array.from({ length: Math.ceil(photos.length / across) }, (_, row) => {
    const own = photos.slice(row * across, (row + 1) * across);
    const widths = widthsInRow(own, width, way, medium);
    const heights = own.map((photo, index) => photoHeight(photo, widths[index]!, medium));
    const height = Math.max(...heights);
    const filled = heights.reduce((sum, height, index) => sum + height * widths[index]!, 0);
    const picture = Math.max(...own.map((photo, index) => pictureHeight(photo, widths[index]!, medium)));
    return {
      height,
      picture,
      free: Math.max(0, columnWidth(width, across, medium) * across * height - filled),
    };
  });
}

/** In a long strip the headline takes a column of its own. */
function setBesideText(
  piece: Piece,
  columns: number,
  width: number,
  headlineAt: (width: number) => Headline,
  medium: Medium,
): SetPiece {
  const own = columnWidth(width, columns + 1, medium);
  const rest = width - own - medium.columnGap;
  const headline = headlineAt(own);
  const body = setBody(piece.blocks, rest, columns, medium);
  const uneven = Math.abs(body.height - headline.height);
  return {
    headline,
    column: own,
    height: Math.max(body.height, headline.height),
    bodyHeight: body.height,
    blank: body.blank + uneven * (body.height > headline.height ? own : rest),
    pictures: 0,
  };
}

/** The photograph at the right: beside the headline alone, or beside headline and text. */
function setBesidePhoto(
  { blocks }: Piece,
  photo: PiecePhoto,
  { photo: place, columns, asideOf }: Way,
  width: number,
  headlineAt: (width: number) => Headline,
  medium: Medium,
): SetPiece {
  const own = columnWidth(width, asideOf, medium);
  const rest = width - own - medium.columnGap;
  const headline = headlineAt(rest);
  const picture = photoHeight(photo, own, medium);
  const bare = pictureHeight(photo, own, medium);
  if (place === 'aside' && blocks.length === 0) {
    const text = headline.height + captionBeside(photo, rest);
    return {
      headline,
      column: rest,
      height: Math.max(text, bare),
      bodyHeight: 0,
      blank: headline.blank + Math.abs(text - bare) * (text > bare ? own : rest),
      pictures: bare > text ? bare : 0,
    };
  }
  if (place === 'aside') {
    const body = setBody(blocks, rest, columns, medium);
    const text = headline.height + body.height;
    return {
      headline,
      column: columnWidth(rest, columns, medium),
      height: Math.max(text, picture),
      bodyHeight: body.height,
      blank: headline.blank + body.blank + Math.abs(text - picture) * (text > picture ? own : rest),
      pictures: picture > text ? bare : 0,
    };
  }
  const body = setBody(blocks, width, columns, medium);
  const uneven = Math.abs(picture + blockGap - headline.height);
  return {
    headline,
    column: columnWidth(width, columns, medium),
    height: Math.max(picture + blockGap, headline.height) + body.height,
    bodyHeight: body.height,
    blank: headline.blank + body.blank + (picture > headline.height ? uneven * rest * 0.8 : uneven * own),
    pictures: picture > headline.height ? bare : 0,
  };
}

/** A way to set a piece. */
export interface Way {
  /** Of its text. */
  columns: number;
  headline: 'horizontal' | 'side';
  photo: 'above' | 'beside' | 'inside' | 'aside';
  /** How many photographs stand side by side, where they stand above the text. */
  photosAcross: number;
  /** The proportions of photographs that are equally high in their row. */
  tracks: readonly number[] | undefined;
  /** Of how many equal columns the photograph takes one, where it stands beside. */
  asideOf: number;
}

/** A piece that is set. Heights in em, areas in square em. */
export interface SetPiece {
  headline: Headline;
  /** The width of a column of its text. */
  column: number;
  height: number;
  bodyHeight: number;
  /** What pictures take of the height. */
  pictures: number;
  /** What it leaves free within itself. */
  blank: number;
}
