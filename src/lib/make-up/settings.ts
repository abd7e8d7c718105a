import type { Rank } from '../../schema/tools.ts';
import { photoHeight, setBody, tallestPicture, type Body } from './body-height.ts';
import { breakHeadline } from './headline-lines.ts';
import {
  around,
  blockGap,
  columnGap,
  columnsAt,
  columnWidth,
  lineHeight,
  typeOf,
  widthOf,
} from './measures.ts';
import { lengthOf, type Piece, type PiecePhoto } from './piece.ts';
import { countLines, widthOfText } from './text-lines.ts';

/**
 * The ways in which a piece can be set at a width, each with its height in em and what speaks against it.
 *
 * @param units the width, in units of the page.
 */
export function settingsOf(piece: Piece, rank: Rank, units: number, isOnly: boolean): Setting[] {
  const columns = columnsAt[units];
  if (!columns) return [];
  const space = { piece, rank, units, columns, width: widthOf(units), isOnly };
  const settings = piece.photos.length > 0 ? withPhotos(space) : withoutPhotos(space);
  return settings.map((setting) => ({ ...setting, cost: setting.cost + costOfPlace(space, setting) }));
}

function withoutPhotos(space: Space): Setting[] {
  const { piece, width, columns, units } = space;
  const across = headlineAt(space, width);
  const settings: Setting[] = [];
  if (across) {
    const body = setBody(piece.blocks, width, columns);
    settings.push(setting(space, across, { body, top: across.height }));
  }
  // In a long strip the headline takes a column of its own.
  if (units >= 8 && space.rank !== 'lead') {
    const own = columnWidth(width, columns);
    const beside = headlineAt(space, own);
    const rest = width - own - columnGap;
    if (beside) {
      const body = setBody(piece.blocks, rest, columns - 1);
      const uneven = Math.abs(body.height - beside.height);
      settings.push({
        ...setting(space, beside, { body, top: 0, columns: columns - 1, headline: 'side' }),
        height: Math.max(body.height, beside.height),
        blank: body.blank + uneven * (body.height > beside.height ? own : rest),
      });
    }
  }
  return settings;
}

function withPhotos(space: Space): Setting[] {
  const { piece, width, columns, units } = space;
  const { photos, blocks } = piece;
  const settings: Setting[] = [];
  /** Frames without a picture may be drawn higher. */
  const frames = photos.every(({ proportion }) => proportion === undefined) ? mostFrame : 0;
  const headline = headlineAt(space, width);
  if (headline) {
    const body = setBody(blocks, width, columns);
    for (let across = 1; across <= Math.min(photos.length, Math.ceil(units / 2), 3); across += 1) {
      const photo = columnWidth(width, across);
      const top = headline.height + rowsOfPhotos(photos, photo, across);
      settings.push({
        ...setting(space, headline, { body, top, photosAcross: across, frames, photo: 'above' }),
        blank: body.blank + headline.blank + unevenPhotos(photos, photo, across),
        cost: headline.cost + costOfPhotos(photos, photo, space.rank),
      });
    }
    if (columns > 1 && blocks.length > 0) {
      const inside = setBody(blocks, width, columns, photos);
      const cost = headline.cost + costOfPhotos(photos, columnWidth(width, columns), space.rank);
      settings.push({
        ...setting(space, headline, { body: inside, top: headline.height, photo: 'inside' }),
        cost,
      });
    }
  }
  if (units >= 6 && photos.length === 1) {
    const half = columnWidth(width, 2);
    const beside = headlineAt(space, half);
    const [photo] = photos as [PiecePhoto];
    if (beside) {
      const picture = photoHeight(photo, half) + blockGap;
      const body = setBody(blocks, width, columns);
      settings.push({
        ...setting(space, beside, {
          body,
          top: Math.max(picture, beside.height),
          frames,
          photo: 'beside',
        }),
        blank: body.blank + Math.abs(picture - beside.height) * half * (picture > beside.height ? 0.6 : 1),
        cost: beside.cost + costOfPhotos(photos, half, space.rank),
      });
      if (photo.proportion !== undefined) settings.push(halved(space, beside, half));
    }
  }
  return settings;
}

/** Headline and text in one half, the photograph in the other. */
function halved(space: Space, headline: Headline, half: number): Setting {
  const { piece, columns, rank } = space;
  const own = Math.max(1, Math.floor(columns / 2));
  const body = setBody(piece.blocks, half, own);
  const [photo] = piece.photos as [PiecePhoto];
  const text = headline.height + body.height;
  const picture = photoHeight(photo, half);
  return {
    ...setting(space, headline, { body, top: headline.height, columns: own, photo: 'aside' }),
    height: Math.max(text, picture),
    stretch: body.height * mostLeading + 0.75,
    blank: headline.blank + body.blank + Math.abs(text - picture) * half,
    cost: headline.cost + costOfPhotos(piece.photos, half, rank),
  };
}

function setting(space: Space, headline: Headline, how: How): Setting {
  const { body, top, frames = 0 } = how;
  return {
    id: space.piece.id,
    rank: headline.rank,
    units: space.units,
    columns: how.columns ?? space.columns,
    headline: how.headline ?? 'horizontal',
    photo: how.photo ?? 'above',
    photosAcross: how.photosAcross ?? 1,
    lines: headline.lines,
    bodyHeight: body.height,
    height: top + body.height,
    frames,
    stretch: body.height * mostLeading + frames + 0.75,
    blank: headline.blank + body.blank,
    cost: headline.cost,
  };
}

/** The headline with the lines around it, set as large as its rank allows; a size less where it would not fit. */
function headlineAt({ piece, rank }: Space, width: number): Headline | undefined {
  const sizes: Rank[] =
    rank === 'lead' ? ['lead', 'major'] : rank === 'major' ? ['major', 'minor'] : [rank, 'brief'];
  for (const [index, own] of sizes.entries()) {
    const type = typeOf[own];
    const room = (width / type.size) * 0.97;
    const most = width < 15 ? 3 : own === 'lead' ? 2 : 3;
    const given =
      piece.titleLines?.every((line) => widthOfText(line) <= room) && piece.titleLines.length <= 3;
    const lines = given ? [...piece.titleLines!] : breakHeadline(piece.titleWords, room, most);
    if (!lines) continue;
    const small = [piece.kicker, piece.subtitle].map((line) =>
      line ? countLines(line, width / type.around) * type.around * around.leading + type.gap : 0,
    );
    const longest = Math.max(...lines.map(widthOfText)) * type.size;
    const height =
      lines.length * type.size * type.leading +
      small.reduce((sum, own) => sum + own, 0) +
      (piece.byline ? around.byline + (countLines(piece.byline, width) - 1) * lineHeight : 0) +
      blockGap;
    // A short headline over a wide text leaves a hole beside it.
    const hole = Math.max(0, width - longest - 6);
    return {
      rank: own,
      lines,
      height,
      blank: hole * lines.length * type.size * 0.5,
      cost: index * 90 + (lines.length === 3 ? 45 : 0),
    };
  }
  return undefined;
}

const rowsOfPhotos = (photos: readonly PiecePhoto[], width: number, across: number) =>
  rows(photos, across).reduce(
    (sum, row) => sum + Math.max(...row.map((photo) => photoHeight(photo, width))) + blockGap,
    0,
  );

/** What the lower photographs of a row leave free. */
function unevenPhotos(photos: readonly PiecePhoto[], width: number, across: number): number {
  return rows(photos, across).reduce((sum, row) => {
    const heights = row.map((photo) => photoHeight(photo, width));
    const tallest = Math.max(...heights);
    const missing = across - row.length;
    return sum + width * (missing * tallest + heights.reduce((free, own) => free + tallest - own, 0));
  }, 0);
}

const rows = <T>(items: readonly T[], across: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / across) }, (_, row) =>
    items.slice(row * across, (row + 1) * across),
  );

/** What speaks against photographs so small, wide or tall. */
function costOfPhotos(photos: readonly PiecePhoto[], width: number, rank: Rank): number {
  const small = width < 15 ? (rank === 'lead' ? 90 : 25) : 0;
  const wide = Math.max(0, width - (rank === 'lead' ? 46 : 38)) * 12;
  const tall = photos.reduce((sum, { proportion }) => {
    if (proportion === undefined) return sum;
    const height = width / proportion;
    // A picture is never taller than the window: what is beside it stays empty.
    const beside = Math.max(0, width - tallestPicture * proportion) * Math.min(height, tallestPicture);
    return sum + Math.max(0, height - (rank === 'lead' ? 34 : 27)) * 14 + beside;
  }, 0);
  return small + wide + tall;
}

/** What speaks against the piece at this width: its weight on the page, and columns too short or too long. */
function costOfPlace(
  { piece, rank, units, isOnly }: Space,
  { columns, bodyHeight: body, headline }: Setting,
): number {
  if (isOnly) return 0;
  const text = lengthOf(piece);
  const depth = body;
  const tooShort = text > 0 ? Math.max(0, 4 * lineHeight - depth) * 8 * Math.max(1, columns - 1) : 0;
  const tooLong = Math.max(0, depth - 62) * 8;
  return tooShort + tooLong + costOfWidth[rank](units) + (headline === 'side' ? 15 : 0);
}

const costOfWidth: Record<Rank, (units: number) => number> = {
  lead: (units) => ({ 2: 900, 4: 420, 5: 130, 6: 20, 8: 0 })[units] ?? 40,
  major: (units) => ({ 2: 200, 4: 0, 5: 0, 6: 0, 8: 30 })[units] ?? 70,
  minor: (units) => ({ 2: 15, 4: 0, 5: 10, 6: 15, 8: 90 })[units] ?? 130,
  brief: (units) => ({ 2: 0, 4: 20, 5: 60, 6: 100, 8: 200 })[units] ?? 240,
};

/** By how much a frame may grow, in em. */
const mostFrame = 7;

/** By how much of its height a text may be drawn out between the lines. */
export const mostLeading = 0.07;

interface Space {
  piece: Piece;
  rank: Rank;
  units: number;
  columns: number;
  width: number;
  /** Whether the page has no other piece. */
  isOnly: boolean;
}

interface Headline {
  rank: Rank;
  lines: string[];
  height: number;
  blank: number;
  cost: number;
}

interface How {
  body: Body;
  /** The height of all that stands above the text. */
  top: number;
  columns?: number;
  headline?: Setting['headline'];
  photo?: Setting['photo'];
  photosAcross?: number;
  frames?: number;
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
  lines: string[];
  bodyHeight: number;
  height: number;
  /** By how much the frames of its missing photographs may grow. */
  frames: number;
  /** By how much the piece may grow without a hole. */
  stretch: number;
  /** What it leaves free within itself. */
  blank: number;
  /** What else speaks against it. */
  cost: number;
}
