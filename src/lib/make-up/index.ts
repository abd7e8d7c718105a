import { arrange, type Part } from './arrange.ts';
import { levelled, type Placed } from './level.ts';
import { narrowPageUnits, pageUnits } from './measures.ts';
import type { Piece } from './piece.ts';
import { rankPieces } from './ranks.ts';
import type { Setting } from './setting.ts';
import { settingsOf } from './settings.ts';

/**
 * Makes up a page of a newspaper (自动组版): sets every piece at a width of its weight and arranges them so that they read in their
 * order and little is left free. Deterministic; knows nothing of files or browsers.
 *
 * @param pieces in reading order.
 * @returns the page in parts, and the place of each piece; nothing for no pieces.
 */
export function makeUp(pieces: readonly Piece[]): MadeUp | undefined {
  return madeUp(pieces, pageUnits);
}

/**
 * The same for a page of three columns, on screens that are too narrow for five. All stands below each other in a piece there:
 * headline, photographs, text.
 */
export function makeUpNarrow(pieces: readonly Piece[]): MadeUp | undefined {
  return madeUp(pieces, narrowPageUnits);
}

function madeUp(pieces: readonly Piece[], pageWidth: number): MadeUp | undefined {
  if (pieces.length === 0) return undefined;
  const ranks = rankPieces(pieces);
  const known = new Map<string, readonly Setting[]>();
  const settings = (index: number, units: number) => {
    const key = `${index} ${units}`;
    const found =
      known.get(key) ??
      settingsOf(pieces[index]!, ranks[index]!, units, { units: pageWidth, isOnly: pieces.length === 1 });
    known.set(key, found);
    return found;
  };
  const page = arrange(pieces.length, settings, pageWidth);
  return page && { page, placed: levelled(page) };
}

export interface MadeUp {
  page: Part;
  placed: Placed[];
}
