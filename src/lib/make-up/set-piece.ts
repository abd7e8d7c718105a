import { captionBeside, pictureHeight, setBody, type Body } from './body-height.ts';
import type { Headline } from './headline.ts';
import { blockGap, columnWidth } from './measures.ts';
import type { Medium } from './medium.ts';
import { growthOf, heightWithin, isFramed, rowsOf } from './photo-rows.ts';
import type { Piece } from './piece.ts';

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
  if (way.headline === 'side') return setBesideText(piece, way, width, headlineAt, medium);
  if (way.photo === 'beside' || way.photo === 'aside') {
    if (piece.photos.length > 0) return setBesidePhotos(piece, way, width, headlineAt, medium);
  }
  const headline = headlineAt(width);
  if (way.photo === 'inside') {
    const body = setBody(piece.blocks, width, columns, medium, piece.photos);
    return {
      headline,
      column: columnWidth(width, columns, medium),
      height: headline.height + body.height,
      bodyHeight: body.height,
      blank: headline.blank + body.blank,
      ...noHoles,
    };
  }
  const body = setText(piece, width, way, medium);
  const rows = rowsOf(piece.photos, width, way, medium);
  const photos = rows.reduce((sum, { height }) => sum + height + blockGap, 0);
  return {
    headline,
    column: columnWidth(width / way.text, columns, medium),
    height: headline.height + photos + body.height,
    bodyHeight: body.height,
    blank: headline.blank + body.blank + rows.reduce((sum, { free }) => sum + free, 0),
    hole: 0,
    frames: {
      area: rows.reduce((sum, { frames }) => sum + frames, 0),
      ...(rows.length === 1 && rows[0]!.isFrames
        ? {
            height: rows[0]!.height,
            growth: growthOf(rows[0]!.height, columnWidth(width, way.photosAcross, medium)),
          }
        : {}),
    },
  };
}

/** In a long strip the headline takes a column of its own. */
function setBesideText(
  piece: Piece,
  way: Way,
  width: number,
  headlineAt: (width: number) => Headline,
  medium: Medium,
): SetPiece {
  const own = columnWidth(width, way.columns + 1, medium);
  const rest = width - own - medium.columnGap;
  const headline = headlineAt(own);
  const body = setText(piece, rest, way, medium);
  const uneven = Math.abs(body.height - headline.height);
  return {
    headline,
    column: own,
    height: Math.max(body.height, headline.height),
    bodyHeight: body.height,
    blank: body.blank + uneven * (body.height > headline.height ? own : rest),
    ...noHoles,
  };
}

/** Photographs at the right: one beside the headline alone, or all below each other, beside headline and text. */
function setBesidePhotos(
  piece: Piece,
  way: Way,
  width: number,
  headlineAt: (width: number) => Headline,
  medium: Medium,
): SetPiece {
  const { blocks, photos } = piece;
  const { photo: place, columns, asideOf } = way;
  const own = columnWidth(width, asideOf, medium);
  const rest = width - own - medium.columnGap;
  const headline = headlineAt(rest);
  if (place === 'aside' && blocks.length === 0) {
    const text = headline.height + captionBeside(photos[0]!, rest);
    const bare = pictureHeight(photos[0]!, own, medium);
    return {
      headline,
      column: rest,
      height: Math.max(text, bare),
      bodyHeight: 0,
      blank: headline.blank + Math.abs(text - bare) * (text > bare ? own : rest),
      ...noHoles,
      hole: Math.abs(text - bare) * (text > bare ? own : rest),
    };
  }
  const heights = photos.map((photo) => heightWithin(photo, own, way, medium));
  const picture = heights.reduce((sum, height) => sum + height, blockGap * (photos.length - 1));
  if (place === 'aside') {
    const body = setText(piece, rest, way, medium);
    const text = headline.height + body.height;
    // Frames grow until they end level with the text.
    const frames = heights.filter((_, index) => isFramed(photos[index]!, way));
    const most = frames.reduce((sum, height) => sum + growthOf(height, own), 0);
    const growth = Math.min(most, Math.max(0, text - picture));
    const uneven = Math.abs(text - picture - growth);
    return {
      headline,
      column: columnWidth(rest / way.text, columns, medium),
      height: Math.max(text, picture),
      bodyHeight: body.height,
      blank: headline.blank + body.blank + uneven * (text > picture ? own : rest),
      hole: uneven * (text > picture ? own : rest),
      frames: { area: (frames.reduce((sum, height) => sum + height, 0) + growth) * own },
    };
  }
  const body = setText(piece, width, way, medium);
  const hole = Math.abs(picture + blockGap - headline.height) * (picture > headline.height ? rest : own);
  return {
    headline,
    column: columnWidth(width / way.text, columns, medium),
    height: Math.max(picture + blockGap, headline.height) + body.height,
    bodyHeight: body.height,
    blank: headline.blank + body.blank + hole,
    ...noHoles,
    hole,
  };
}

/** The text in its columns, in its own size. */
function setText({ blocks }: Piece, width: number, { columns, text }: Way, medium: Medium): Body {
  const { height, blank } = setBody(blocks, width / text, columns, medium);
  return { height: height * text, blank: blank * text ** 2 };
}

const noHoles = { frames: { area: 0 }, hole: 0 } as const;

/** A way to set a piece. */
export interface Way {
  /** Of its text. */
  columns: number;
  /** The size of its text, as a factor of the usual one. */
  text: number;
  headline: 'horizontal' | 'side';
  photo: 'above' | 'beside' | 'inside' | 'aside';
  /** How many photographs stand side by side, where they stand above the text. */
  photosAcross: number;
  /** The proportions of photographs that are equally high in their row. */
  tracks: readonly number[] | undefined;
  /** Of how many equal columns the photograph takes one, where it stands beside: 1.5 where it takes two of three. */
  asideOf: number;
  /** The greatest width by height of the empty frame of a missing picture; nothing where its caption stands alone. */
  frame: number | undefined;
}

/** A piece that is set. Heights in em, areas in square em. */
export interface SetPiece {
  headline: Headline;
  /** The width of a column of its text, in em of that. */
  column: number;
  height: number;
  bodyHeight: number;
  /** What it leaves free within itself, and what of that lies beside a picture. */
  blank: number;
  hole: number;
  /** Empty frames: their area; where they are a row of their own, its height, and by how much it may be higher. */
  frames: { area: number; height?: number; growth?: number };
}
