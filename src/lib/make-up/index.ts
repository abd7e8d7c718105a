import { arrange, type Part } from './arrange.ts';
import { costOfNarrowPage, costOfShortPage, costOfZoom } from './costs.ts';
import { levelled, type Placed } from './level.ts';
import { narrowPageUnits, pageUnits } from './measures.ts';
import { onScreen } from './medium.ts';
import type { Piece } from './piece.ts';
import { rankPieces } from './ranks.ts';
import type { Setting } from './setting.ts';
import { settingsOf } from './settings.ts';

/**
 * Makes up a page of a newspaper (自动组版): sets every piece at a width of its weight and arranges them so that they read in their
 * order and little is left free. A few short pieces are set larger, so that they fill the page's width. Deterministic; knows nothing of
 * files or browsers.
 *
 * @param pieces in reading order.
 * @returns the page in parts, and the place of each piece; nothing for no pieces.
 */
export function makeUp(pieces: readonly Piece[]): MadeUp | undefined {
  const few = pieces.length <= mostOnLargePage;
  // A picture that is all there is stands in the middle.
  const isPhotoNews = pieces.length === 1 && pieces[0]!.blocks.length === 0;
  const widths = [pageUnits, ...(few ? [8, 6] : []), ...(isPhotoNews ? [5, 4] : [])];
  const [best] = widths
    .flatMap((units) => {
      const zoom = Math.min(mostZoom, pageUnits / units);
      const found = arranged(pieces, units, zoom);
      if (!found) return [];
      const height = found.height * zoom;
      const sides = costOfNarrowPage(pageUnits - units * zoom, height);
      return {
        ...found,
        zoom,
        all: found.cost * zoom ** 2 + costOfZoom(zoom, height) + costOfShortPage(height) + sides,
      };
    })
    .sort((a, b) => a.all - b.all);
  return best && { page: best.part, placed: levelled(best.part), zoom: best.zoom };
}

/**
 * The same for a page of three columns, on screens that are too narrow for five.
 */
export function makeUpNarrow(pieces: readonly Piece[]): MadeUp | undefined {
  const found = arranged(pieces, narrowPageUnits, 1);
  return found && { page: found.part, placed: levelled(found.part), zoom: 1 };
}

/** More pieces fill a page, be they never so short. */
const mostOnLargePage = 6;

/** Text larger than that reads like a poster. */
const mostZoom = 1.5;

function arranged(pieces: readonly Piece[], width: number, zoom: number) {
  if (pieces.length === 0) return undefined;
  const medium = onScreen(zoom);
  const ranks = rankPieces(pieces);
  const page = { isOnly: pieces.length === 1, isNarrow: width === narrowPageUnits && zoom === 1 };
  const known = new Map<string, readonly Setting[]>();
  const settings = (index: number, units: number) => {
    const key = `${index} ${units}`;
    const found = known.get(key) ?? settingsOf(pieces[index]!, ranks[index]!, units, page, medium);
    known.set(key, found);
    return found;
  };
  return arrange(pieces.length, settings, width, medium);
}

export interface MadeUp {
  page: Part;
  placed: Placed[];
  /** How much larger than usual all of it is set. */
  zoom: number;
}
