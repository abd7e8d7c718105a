import type { Rank } from '../../schema/tools.ts';
import type { Body } from './body-height.ts';
import type { Headline } from './headline.ts';
import type { Piece } from './piece.ts';

/** A setting with what it usually is. */
export function setting(space: Space, { rank, lines, blank, cost }: Headline, how: How): Setting {
  const { body, top } = how;
  return {
    id: space.piece.id,
    rank,
    lines,
    units: space.units,
    columns: how.columns ?? space.columns,
    headline: how.headline ?? 'horizontal',
    photo: how.photo ?? 'above',
    photosAcross: how.photosAcross ?? 1,
    bodyHeight: body.height,
    height: top + body.height,
    pictures: 0,
    stretch: body.height * mostLeading + unseen,
    blank: blank + body.blank,
    cost,
  };
}

/** By how much of its height a text may be drawn out between the lines. */
export const mostLeading = 0.07;

/** Half a line at the foot of a column is not seen as a hole. In em. */
const unseen = 0.75;

/** The place that a piece is set for. */
export interface Space {
  piece: Piece;
  rank: Rank;
  units: number;
  columns: number;
  /** In em. */
  width: number;
}

interface How {
  body: Body;
  /** The height of all that stands above the text. */
  top: number;
  columns?: number;
  headline?: Setting['headline'];
  photo?: Setting['photo'];
  photosAcross?: number;
}

/** A piece at a width. Heights in em, areas in square em. */
export interface Setting {
  id: string;
  rank: Rank;
  units: number;
  columns: number;
  headline: 'horizontal' | 'side';
  photo: 'above' | 'beside' | 'inside' | 'aside';
  photosAcross: number;
  /** Of the headline; nothing where the browser is to break it. */
  lines: readonly string[] | undefined;
  bodyHeight: number;
  height: number;
  /** What pictures take of the height. */
  pictures: number;
  /** By how much the piece may grow without a hole. */
  stretch: number;
  /** What it leaves free within itself. */
  blank: number;
  /** What else speaks against it. */
  cost: number;
}
