import type { Rank } from '../../schema/tools.ts';
import { breakHeadline } from './headline-lines.ts';
import { around, blockGap, typeOf } from './measures.ts';
import type { Medium } from './medium.ts';
import type { Piece } from './piece.ts';
import { countLines, widthOfText } from './text-lines.ts';

/**
 * The headline with the lines around it, set as large as its rank allows; a size less where it would take more than three lines.
 *
 * @param width in em.
 */
export function headlineAt(piece: Piece, rank: Rank, width: number, medium: Medium): Headline {
  for (const size of sizes[rank]) {
    const lines = linesOf(piece, size, width);
    if (!lines) continue;
    const enlarged = size.factor * enlargementOf(lines, size, width);
    const cost = size.cost + (lines.length === 3 ? 45 : 0);
    return headline(piece, { rank: size.rank, lines, enlarged }, width, medium, cost);
  }
  // A headline as long as a paragraph, or one word: it breaks within words, or where the browser must break it.
  const lines = breakHeadline(
    piece.title.match(/[\w.]+\s*|.{1,2}/gsu) ?? [],
    roomFor(sizes.brief[0]!, width),
    3,
  );
  return headline(piece, { rank: 'brief', lines, enlarged: 1 }, width, medium, lines ? 400 : 1500);
}

/** The same headline, its lines and size known, at a width. */
export function headline(
  piece: Piece,
  { rank, lines, enlarged }: HeadlineSize,
  width: number,
  { lineHeight }: Medium,
  cost = 0,
): Headline {
  const { leading, around: beside, gap } = typeOf[rank];
  const size = typeOf[rank].size * enlarged;
  const small = [piece.kicker, piece.subtitle].reduce(
    (sum, line) => sum + (line ? countLines(line, width / beside) * beside * around.leading + gap : 0),
    0,
  );
  const byline = piece.byline ? around.byline + countLines(piece.byline, width) * lineHeight : 0;
  const count = lines?.length ?? countLines(piece.title, width / size);
  const longest = lines ? Math.max(...lines.map(widthOfText)) * size : width;
  // A short headline over a wide text leaves a hole beside it; half of one is air.
  const hole = Math.max(0, width - longest - 6) * count * size * 0.5;
  const height = count * size * leading + small + byline + blockGap;
  return { rank, lines, enlarged, height, blank: hole, cost };
}

/** The size of each rank, and those to fall back on, each with what speaks against it. */
const sizes: Record<Rank, readonly Size[]> = {
  lead: [
    { rank: 'lead', factor: 1, cost: 0 },
    { rank: 'lead', factor: 0.86, cost: 60 },
    { rank: 'major', factor: 1, cost: 200 },
    { rank: 'minor', factor: 1, cost: 400 },
  ],
  major: [
    { rank: 'major', factor: 1, cost: 0 },
    { rank: 'minor', factor: 1, cost: 90 },
    { rank: 'brief', factor: 1, cost: 180 },
  ],
  minor: [
    { rank: 'minor', factor: 1, cost: 0 },
    { rank: 'brief', factor: 1, cost: 90 },
  ],
  brief: [{ rank: 'brief', factor: 1, cost: 0 }],
};

/** The newsroom's lines say where a headline may break; one that has room on one line does not. */
function linesOf(
  { title, titleLines, titleWords }: Piece,
  size: Size,
  width: number,
): readonly string[] | undefined {
  const room = roomFor(size, width);
  if (widthOfText(title) <= room) return [title];
  const fits = titleLines && titleLines.length <= 3 && titleLines.every((line) => widthOfText(line) <= room);
  return fits ? titleLines : breakHeadline(titleWords, room, size.rank === 'lead' && width >= 15 ? 2 : 3);
}

/** In characters of the headline; something is left for what the estimate may be wrong by. */
const roomFor = ({ rank, factor }: Size, width: number) => (width / (typeOf[rank].size * factor)) * 0.97;

/** A lead that leaves room beside it is set larger: a headline on one line may grow more than one on two. */
function enlargementOf(lines: readonly string[], size: Size, width: number): number {
  if (size.rank !== 'lead' || size.factor < 1) return 1;
  const most = lines.length === 1 ? 1.45 : 1.3;
  const fitting = roomFor(size, width) / Math.max(...lines.map(widthOfText));
  return Math.max(1, Math.floor(Math.min(most, fitting) * 20) / 20);
}

/** A size of a headline: that of a rank, or a share of it. */
interface Size {
  rank: Rank;
  factor: number;
  cost: number;
}

/** How a headline is set. */
export interface HeadlineSize {
  rank: Rank;
  /** Nothing where no break fits. */
  lines: readonly string[] | undefined;
  /** A factor of the size of its rank. */
  enlarged: number;
}

export interface Headline extends HeadlineSize {
  /** In em. */
  height: number;
  /** In square em. */
  blank: number;
  /** What else speaks against it. */
  cost: number;
}
