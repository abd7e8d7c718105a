import type { Rank } from '../../schema/tools.ts';
import { breakHeadline } from './headline-lines.ts';
import { around, blockGap, lineHeight, typeOf } from './measures.ts';
import type { Piece } from './piece.ts';
import { countLines, widthOfText } from './text-lines.ts';

/**
 * The headline with the lines around it, set as large as its rank allows; a size less where it would take more than three lines.
 *
 * @param width in em.
 */
export function headlineAt(piece: Piece, rank: Rank, width: number): Headline {
  const sizes = smaller[rank];
  for (const [index, size] of sizes.entries()) {
    const lines = linesOf(piece, size, width);
    if (lines) return headline(piece, size, width, lines, index * 90 + (lines.length === 3 ? 45 : 0));
  }
  // A headline as long as a paragraph, or one word: the browser breaks it where it must.
  return headline(piece, 'brief', width, undefined, 400);
}

/** The size of each rank, and those to fall back on. */
const smaller: Record<Rank, readonly Rank[]> = {
  lead: ['lead', 'major', 'minor'],
  major: ['major', 'minor', 'brief'],
  minor: ['minor', 'brief'],
  brief: ['brief'],
};

function linesOf(
  { titleLines, titleWords }: Piece,
  size: Rank,
  width: number,
): readonly string[] | undefined {
  // What the estimate may be wrong by.
  const room = (width / typeOf[size].size) * 0.97;
  const fits = titleLines && titleLines.length <= 3 && titleLines.every((line) => widthOfText(line) <= room);
  return fits ? titleLines : breakHeadline(titleWords, room, size === 'lead' && width >= 15 ? 2 : 3);
}

function headline(
  piece: Piece,
  rank: Rank,
  width: number,
  lines: readonly string[] | undefined,
  cost: number,
): Headline {
  const { size, leading, around: beside, gap } = typeOf[rank];
  const small = [piece.kicker, piece.subtitle].reduce(
    (sum, line) => sum + (line ? countLines(line, width / beside) * beside * around.leading + gap : 0),
    0,
  );
  const byline = piece.byline ? around.byline + (countLines(piece.byline, width) - 1) * lineHeight : 0;
  const count = lines?.length ?? countLines(piece.title, width / size);
  const longest = lines ? Math.max(...lines.map(widthOfText)) * size : width;
  // A short headline over a wide text leaves a hole beside it; half of one is air.
  const hole = Math.max(0, width - longest - 6) * count * size * 0.5;
  return { rank, lines, height: count * size * leading + small + byline + blockGap, blank: hole, cost };
}

export interface Headline {
  rank: Rank;
  /** Nothing where no break between words fits. */
  lines: readonly string[] | undefined;
  /** In em. */
  height: number;
  /** In square em. */
  blank: number;
  /** What else speaks against it. */
  cost: number;
}
