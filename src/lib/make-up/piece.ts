import type { Rank } from '../../schema/tools.ts';

/** What make-up has to know of an article. */
export interface Piece {
  id: string;
  /** Given by the newsroom; nothing where it is to be derived. */
  rank: Rank | undefined;
  kicker: string | undefined;
  title: string;
  /** Where the newsroom breaks the headline. */
  titleLines: readonly string[] | undefined;
  /** The title in words, between which a line may break. */
  titleWords: readonly string[];
  subtitle: string | undefined;
  /** Shown below the headline. */
  byline: string | undefined;
  blocks: readonly Block[];
  photos: readonly PiecePhoto[];
}

/** A part of the text. */
export type Block =
  | { kind: 'paragraph' | 'subheading'; text: string }
  /** Whatever else is set as a block of its own: a list, a quotation. `inset` is what it stands in by, in em. */
  | { kind: 'set'; rows: readonly string[]; inset: number; gap: number }
  /** The words of the cells, row by row. */
  | { kind: 'table'; rows: readonly (readonly string[])[] }
  | { kind: 'picture'; proportion: number; caption: string };

export interface PiecePhoto {
  /** Width by height; nothing where the picture is missing. */
  proportion: number | undefined;
  /** With its credit where that is shown. */
  caption: string;
}

/** The number of characters of a piece's text. */
export const lengthOf = ({ blocks }: Piece) =>
  blocks.reduce(
    (sum, block) =>
      sum + ('text' in block ? block.text.length : 'rows' in block ? block.rows.flat().join('').length : 0),
    0,
  );

/** How many of its photographs are there. */
export const shownIn = ({ photos }: Pick<Piece, 'photos'>) =>
  photos.filter(({ proportion }) => proportion !== undefined).length;

/** What a piece weighs on a page: its length, and its pictures. */
export const weightOf = (piece: Piece) => lengthOf(piece) + shownIn(piece) * 200;
