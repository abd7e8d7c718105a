import type { Rank } from '../../schema/tools.ts';
import { setBody } from './body-height.ts';
import { costOfDepth, costOfWidth } from './costs.ts';
import { headlineAt } from './headline.ts';
import { columnGap, columnsAt, columnWidth, pageUnits, widthOf } from './measures.ts';
import { settingsWithPhotos } from './photo-settings.ts';
import type { Piece } from './piece.ts';
import { setting, type Setting, type Space } from './setting.ts';

/**
 * The ways in which a piece can be set at a width, each with its height and what speaks against it. There is at least one for every
 * width that {@link columnsAt} knows.
 *
 * @param units the width, in units of the page.
 * @param page its width in units, and whether it has no other piece. On a narrow one all of a piece stands below each other.
 */
export function settingsOf(piece: Piece, rank: Rank, units: number, page: PageOf): Setting[] {
  const columns = columnsAt[units];
  if (!columns) return [];
  const space = { piece, rank, units, columns, width: widthOf(units) };
  const settings = piece.photos.length > 0 ? settingsWithPhotos(space) : settingsOfText(space);
  return settings
    .filter(
      ({ headline, photo }) => page.units === pageUnits || (headline === 'horizontal' && photo === 'above'),
    )
    .map((setting) => ({
      ...setting,
      cost:
        setting.cost +
        (page.isOnly ? 0 : costOfWidth(rank, units, page.units)) +
        costOfDepth(piece, setting.bodyHeight, setting.columns),
    }));
}

interface PageOf {
  units: number;
  isOnly: boolean;
}

function settingsOfText(space: Space): Setting[] {
  const { piece, width, columns, units, rank } = space;
  const across = headlineAt(piece, rank, width);
  const usual = setting(space, across, { body: setBody(piece.blocks, width, columns), top: across.height });
  if (units < 8 || rank === 'lead') return [usual];
  // In a long strip the headline may take a column of its own.
  const own = columnWidth(width, columns);
  const rest = width - own - columnGap;
  const beside = headlineAt(piece, rank, own);
  const body = setBody(piece.blocks, rest, columns - 1);
  const uneven = Math.abs(body.height - beside.height);
  return [
    usual,
    {
      ...setting(space, beside, { body, top: 0, columns: columns - 1, headline: 'side' }),
      height: Math.max(body.height, beside.height),
      blank: body.blank + uneven * (body.height > beside.height ? own : rest),
      cost: beside.cost + 15,
    },
  ];
}
