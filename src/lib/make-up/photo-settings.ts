import { photoHeight, pictureHeight, setBody } from './body-height.ts';
import { costOfPhotos } from './costs.ts';
import { headlineAt } from './headline.ts';
import { blockGap, columnWidth } from './measures.ts';
import type { PiecePhoto } from './piece.ts';
import { setting, type Setting, type Space } from './setting.ts';

/** The ways in which a piece with photographs can be set. */
export function settingsWithPhotos(space: Space): Setting[] {
  const { piece, columns, units } = space;
  const [only, ...others] = piece.photos;
  return [
    ...above(space),
    ...(columns > 1 && piece.blocks.length > 0 ? [inside(space)] : []),
    ...(only?.proportion && others.length === 0 && units >= 6 ? besideHeadline(space, only) : []),
  ];
}

/** Photographs below the headline, one or several side by side, and the text below them. */
function above(space: Space): Setting[] {
  const { piece, rank, width, columns, units } = space;
  const headline = headlineAt(piece, rank, width);
  const body = setBody(piece.blocks, width, columns);
  const most = Math.min(piece.photos.length, Math.ceil(units / 2), 3);
  return Array.from({ length: most }, (_, index) => {
    const across = index + 1;
    const photo = columnWidth(width, across);
    const rows = rowsOf(piece.photos, photo, across);
    const top = headline.height + rows.reduce((sum, { height }) => sum + height + blockGap, 0);
    const set = setting(space, headline, { body, top, photosAcross: across });
    const free = rows.reduce((sum, { free: own }) => sum + own, 0);
    return {
      ...set,
      blank: set.blank + free,
      pictures: rows.reduce((sum, { picture }) => sum + picture, 0),
      cost: set.cost + costOfPhotos(piece.photos, photo, rank),
    };
  });
}

/** Photographs a column wide, at the head of the first column of the text. */
function inside(space: Space): Setting {
  const { piece, rank, width, columns } = space;
  const headline = headlineAt(piece, rank, width);
  const body = setBody(piece.blocks, width, columns, piece.photos);
  const set = setting(space, headline, { body, top: headline.height, photo: 'inside' });
  const column = columnWidth(width, columns);
  const tall = piece.photos.reduce((sum, photo) => sum + pictureHeight(photo, column), 0);
  // They count where their column is the longest.
  const pictures = tall > body.height * 0.7 ? Math.min(tall, body.height) : 0;
  return { ...set, pictures, cost: set.cost + costOfPhotos(piece.photos, columnWidth(width, columns), rank) };
}

/** The photograph in the right half: beside the headline alone, or beside headline and text. */
function besideHeadline(space: Space, photo: PiecePhoto): Setting[] {
  const { piece, rank, width, columns } = space;
  const half = columnWidth(width, 2);
  const headline = headlineAt(piece, rank, half);
  const cost = headline.cost + costOfPhotos(piece.photos, half, rank);
  const picture = photoHeight(photo, half);
  const body = setBody(piece.blocks, width, columns);
  const top = Math.max(picture + blockGap, headline.height);
  const uneven = Math.abs(picture + blockGap - headline.height);
  const beside: Setting = {
    ...setting(space, headline, { body, top, photo: 'beside' }),
    blank: body.blank + uneven * half * (picture > headline.height ? 0.6 : 1),
    pictures: picture > headline.height ? pictureHeight(photo, half) : 0,
    cost,
  };
  const own = Math.max(1, Math.floor(columns / 2));
  const text = setBody(piece.blocks, half, own);
  const set = setting(space, headline, { body: text, top: headline.height, columns: own, photo: 'aside' });
  const aside: Setting = {
    ...set,
    height: Math.max(set.height, picture),
    blank: set.blank + Math.abs(set.height - picture) * half,
    pictures: picture > set.height ? pictureHeight(photo, half) : 0,
    cost,
  };
  return [beside, aside];
}

/** The height of each row of photographs, and what lower ones and missing ones leave free. */
function rowsOf(photos: readonly PiecePhoto[], width: number, across: number) {
  return Array.from({ length: Math.ceil(photos.length / across) }, (_, row) => {
    const own = photos.slice(row * across, (row + 1) * across);
    const heights = own.map((photo) => photoHeight(photo, width));
    const height = Math.max(...heights);
    const filled = heights.reduce((sum, height) => sum + height, 0);
    const picture = Math.max(...own.map((photo) => pictureHeight(photo, width)));
    return { height, picture, free: width * (across * height - filled) };
  });
}
