import { breakHeadline } from './headline-lines.ts';
import { headline } from './headline.ts';
import { typeOf } from './measures.ts';
import type { Medium } from './medium.ts';
import { lengthOf, shownIn, type Piece } from './piece.ts';
import { setPiece } from './set-piece.ts';
import type { Setting } from './setting.ts';

/**
 * How a piece is set on paper, where lines have more letters than on the screen: in more columns, and pictures that are made smaller in the
 * first of them, rather than in the middle of wide ones.
 *
 * @param width in em.
 */
export function zoneOnPaper(
  setting: Setting,
  piece: Piece,
  width: number,
  { heads, pictures }: SharesOnPaper,
  medium: Medium,
): ZoneOnPaper {
  const isInside = pictures < 1 && mayStandInside(setting, piece, width, medium);
  const columns =
    isInside || setting.photo === 'above' || setting.photo === 'inside' ? columnsAt : sameColumns;
  const count = columns(setting, piece, width, medium);
  const usual = Math.max(setting.columns, 1);
  // A narrower column needs less of it left free.
  const share = isInside ? Math.min(1, Number(((pictures * 2 * count) / usual).toFixed(2))) : undefined;
  const way = { ...setting, columns: count, photo: isInside ? ('inside' as const) : setting.photo };
  const own = share === undefined ? medium : { ...medium, pictures: share };
  const enlarged = setting.enlarged * heads;
  const lines = heads < 1 ? linesAnew(piece, typeOf[setting.rank].size * enlarged) : () => setting.lines;
  const headlineAt = (across: number) =>
    headline(piece, { ...setting, enlarged, lines: lines(across) }, across, own);
  const { height } = setPiece(piece, way, width, headlineAt, own);
  return { columns: count, pictureInside: share, height };
}

/** `columns` of its text, `pictureInside` what a picture takes of the first, where it stands there on paper alone; the height in em. */
export interface ZoneOnPaper {
  columns: number;
  pictureInside: number | undefined;
  height: number;
}

interface SharesOnPaper {
  heads: number;
  pictures: number;
}

const mayStandInside = (setting: Setting, piece: Piece, width: number, medium: Medium) =>
  setting.photo !== 'inside' &&
  shownIn(piece) > 0 &&
  piece.blocks.length > 0 &&
  columnsAt(setting, piece, width, medium) > 1;

const sameColumns: typeof columnsAt = ({ columns }) => columns;

/** The lines of a headline that is smaller than on the screen: it may break elsewhere, and into fewer. @param size in em. */
const linesAnew =
  ({ titleWords }: Piece, size: number) =>
  (width: number) =>
    breakHeadline(titleWords, (width / size) * 0.97, 4);

/** As many as are wide enough; a few lines, and those beside their headline, stay as they are. */
function columnsAt(
  { columns, headline }: Setting,
  piece: Piece,
  width: number,
  { columnGap }: Medium,
): number {
  if (headline === 'side' || lengthOf(piece) < fewLetters) return columns;
  return Math.max(columns, Math.floor((width + columnGap) / (narrowestColumn + columnGap)));
}

/** In em. */
const narrowestColumn = 15.5;

const fewLetters = 160;
