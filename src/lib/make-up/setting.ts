import type { Rank } from '../../schema/tools.ts';
import type { SetPiece, Way } from './set-piece.ts';

/** A setting of a piece that is set at so many units. */
export function settingOf(id: string, units: number, way: Way, set: SetPiece, cost: number): Setting {
  const { headline, height, bodyHeight, blank, frames } = set;
  const { height: frameHeight = 0, growth = 0 } = frames;
  const { rank, lines, enlarged } = headline;
  return {
    ...way,
    id,
    rank,
    lines,
    enlarged,
    units,
    height,
    bodyHeight,
    blank,
    frameHeight,
    growth,
    stretch: bodyHeight * mostLeading + growth + unseen,
    cost: cost + headline.cost,
  };
}

/** By how much of its height a text may be drawn out between the lines. */
export const mostLeading = 0.07;

/** Half a line at the foot of a column is not seen as a hole. In em. */
const unseen = 0.75;

/** A piece at a width. Heights in em, areas in square em. */
export interface Setting extends Way {
  id: string;
  /** Of the size of its headline. */
  rank: Rank;
  /** Of the headline; nothing where the browser is to break it. */
  lines: readonly string[] | undefined;
  /** A factor of the headline's size. */
  enlarged: number;
  units: number;
  bodyHeight: number;
  height: number;
  /** Of a row of empty frames, and by how much they may be higher. */
  frameHeight: number;
  growth: number;
  /** By how much the piece may grow without a hole. */
  stretch: number;
  /** What it leaves free within itself. */
  blank: number;
  /** What else speaks against it. */
  cost: number;
}
