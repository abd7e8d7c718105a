import { stackGap } from './measures.ts';
import { mostLeading, type Setting } from './setting.ts';
import { unitsOf, type Part } from './arrange.ts';

/** The height of a part, in em. */
export function heightOf(part: Part): number {
  if (part.kind === 'zone') return part.setting.height;
  const heights = part.parts.map(heightOf);
  return part.kind === 'row'
    ? Math.max(...heights)
    : heights.reduce((sum, height) => sum + height, 0) + stackGap * (heights.length - 1);
}

/**
 * Draws the parts out so that columns side by side end level, and says where each piece lies.
 *
 * @returns the pieces in reading order.
 */
export function levelled(page: Part): Placed[] {
  return place(page, { left: 0, top: 0, height: heightOf(page) });
}

function place(part: Part, { left, top, height }: Place): Placed[] {
  const free = Math.max(0, height - heightOf(part));
  if (part.kind === 'zone') {
    const { setting } = part;
    const box = { left, top, right: left + setting.units, bottom: top + height };
    const grown = Math.min(setting.growth, free);
    const frameHeight = grown > 0 ? Number((setting.frameHeight + grown).toFixed(2)) : undefined;
    return [{ setting, leading: leadingOf(setting, free - grown), frameHeight, box }];
  }
  if (part.kind === 'row') {
    let at = left;
    return part.parts.flatMap((own) => {
      const placed = place(own, { left: at, top, height });
      at += unitsOf(own);
      return placed;
    });
  }
  const stretches = part.parts.map(stretchOf);
  const all = stretches.reduce((sum, stretch) => sum + stretch, 0);
  const share = all > 0 ? Math.min(1, free / all) : 0;
  let at = top;
  return part.parts.flatMap((own, index) => {
    const grown = heightOf(own) + (stretches[index] ?? 0) * share;
    const placed = place(own, { left, top: at, height: grown });
    at += grown + stackGap;
    return placed;
  });
}

function stretchOf(part: Part): number {
  if (part.kind === 'zone') return part.setting.stretch;
  const own = part.parts.map(stretchOf);
  return part.kind === 'row' ? Math.min(...own) : own.reduce((sum, stretch) => sum + stretch, 0);
}

/** The leading of the text that makes the piece so much longer, as far as a reader does not see it. */
function leadingOf({ bodyHeight }: Setting, free: number): number {
  if (bodyHeight === 0) return 1;
  return Number((1 + Math.min(mostLeading, free / bodyHeight)).toFixed(3));
}

interface Place {
  left: number;
  top: number;
  height: number;
}

/** A piece on the page. `box` in units from the left, and in em from the top. */
export interface Placed {
  setting: Setting;
  /** The leading of its text, as a factor of the usual one; 1 or a little more. */
  leading: number;
  /** The height of its empty frames, where they are higher than their width asks for. In em. */
  frameHeight: number | undefined;
  box: { left: number; top: number; right: number; bottom: number };
}
