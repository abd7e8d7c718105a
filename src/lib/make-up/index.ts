import { arrange, type Part } from './arrange.ts';
import { fineCuts, usualCuts } from './cuts.ts';
import { costOfNarrowPage, costOfShortPage, costOfZoom, mostZoom } from './costs.ts';
import { levelled, type Placed } from './level.ts';
import type { Rank } from '../../schema/tools.ts';
import { headlineAt } from './headline.ts';
import { narrowPageUnits, pageUnits, widthOf } from './measures.ts';
import { onScreen, type Medium } from './medium.ts';
import { weightOf, type Piece } from './piece.ts';
import { rankPieces } from './ranks.ts';
import type { Setting } from './setting.ts';
import { settingsOf } from './settings.ts';
import { tellApart } from './twins.ts';

/**
 * Makes up a page of a newspaper (自动组版): sets every piece at a width of its weight and arranges them so that they read in their
 * order and little is left free. A few short pieces are set larger, so that they fill the page's width. Deterministic; knows nothing of
 * files or browsers.
 *
 * @param pieces in reading order.
 * @returns the page in parts, and the place of each piece; nothing for no pieces.
 */
export function makeUp(pieces: readonly Piece[]): MadeUp | undefined {
  // A picture that is all there is stands in the middle.
  const isPhotoNews = pieces.length === 1 && pieces[0]!.blocks.length === 0;
  return madeUpAt(pieces, [
    pageUnits,
    ...(isFew(pieces) ? (pieces.length <= 4 ? [9, 8, 7, 6] : [8, 6]) : []),
    ...(isPhotoNews ? [5, 4] : []),
  ]);
}

/**
 * The same for a page of three columns, on screens that are too narrow for five; a few short pieces stand in two larger ones.
 */
export const makeUpNarrow = (pieces: readonly Piece[]): MadeUp | undefined =>
  madeUpAt(pieces, [narrowPageUnits, ...(isFew(pieces) ? [5, 4] : [])], true);

/** More pieces fill a page, be they never so short. */
const isFew = (pieces: readonly Piece[]) => pieces.length <= 6;

/** The best of the pages that are so many units wide, and set larger where these are fewer than a page has. */
function madeUpAt(pieces: readonly Piece[], widths: readonly number[], isNarrow = false): MadeUp | undefined {
  const whole = isNarrow ? narrowPageUnits : pageUnits;
  const [best] = widths
    .flatMap((units) => {
      const zoom = Math.min(mostZoom, whole / units);
      const found = arranged(pieces, units, zoom, isNarrow);
      if (!found) return [];
      const height = found.height * zoom;
      const sides = costOfNarrowPage(whole - units * zoom, height);
      return {
        ...found,
        zoom,
        all: found.cost * zoom ** 2 + costOfZoom(zoom, height) + costOfShortPage(height) + sides,
      };
    })
    .sort((a, b) => a.all - b.all);
  if (!best) return undefined;
  const weights = new Map(pieces.map((piece) => [piece.id, weightOf(piece)]));
  const page = tellApart(best.part, levelled(best.part), (id) => weights.get(id) ?? 0);
  return { page, placed: levelled(page), zoom: best.zoom };
}

function arranged(pieces: readonly Piece[], width: number, zoom: number, isNarrow: boolean) {
  if (pieces.length === 0) return undefined;
  const medium = onScreen(zoom, isNarrow);
  const ranks = belowLead(pieces, rankPieces(pieces), widthOf(width, medium), medium);
  const few = isFew(pieces);
  const page = { isOnly: pieces.length === 1, isFew: few, isNarrow, zoom };
  const known = new Map<string, readonly Setting[]>();
  const settings = (index: number, units: number) => {
    const key = `${index} ${units}`;
    const found = known.get(key) ?? settingsOf(pieces[index]!, ranks[index]!, units, page, medium);
    known.set(key, found);
    return found;
  };
  return arrange(pieces.length, settings, width, medium, few ? fineCuts : usualCuts);
}

/** Where the lead's headline is too long for its size, no other is as large as what it is set in. @param width of the page. */
function belowLead(pieces: readonly Piece[], ranks: Rank[], width: number, medium: Medium): Rank[] {
  const lead = ranks.indexOf('lead');
  if (lead < 0) return ranks;
  const { rank } = headlineAt(pieces[lead]!, 'lead', width, medium);
  if (rank === 'lead') return ranks;
  return ranks.map((own) => (own === 'lead' ? own : rank === 'major' && own !== 'brief' ? 'minor' : 'brief'));
}

export interface MadeUp {
  page: Part;
  placed: Placed[];
  /** How much larger than usual all of it is set. */
  zoom: number;
}
