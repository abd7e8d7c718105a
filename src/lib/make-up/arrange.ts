import { Best } from './best.ts';
import { costOfStrips, costOfTallRow, costOfTwins } from './costs.ts';
import type { Cuts } from './cuts.ts';
import { stackGap, widthOf } from './measures.ts';
import type { Medium } from './medium.ts';
import type { Setting } from './setting.ts';
import type { Rank } from '../../schema/tools.ts';

/** A part of the page: a piece, parts below each other, or parts side by side. In reading order. */
export type Part =
  { kind: 'zone'; setting: Setting } | { kind: 'stack' | 'row'; units: number; parts: Part[] };

/**
 * Arranges the pieces of a page by slicing it, so that they read in their order: from left to right, and from the top down. Of all
 * slicings that it looks at, the one that leaves least free and breaks fewest rules of the craft; the same for the same pieces.
 *
 * @param settings how the piece `index` may be set at so many units.
 * @param width of the page, in units.
 * @param cuts how a width is cut in two; few pieces have time for more of them.
 */
export function arrange(
  count: number,
  settings: (index: number, units: number) => readonly Setting[],
  width: number,
  medium: Medium,
  cuts: Cuts,
): Arranged | undefined {
  const known = new Map<number, readonly Arrangement[]>();
  const options = (from: number, to: number, units: number): readonly Arrangement[] => {
    const key = (from * count + to) * 16 + units;
    let found = known.get(key);
    if (!found) {
      const best = new Best<Arrangement>();
      if (from === to) for (const setting of settings(from, units)) best.offer(alone(setting));
      stacks(from, to, units, options, best);
      rows([from, to], cuts.get(units) ?? [], units, options, best, medium);
      known.set(key, (found = best.all));
    }
    return found;
  };
  const [best] = options(0, count - 1, width);
  return best && { part: partOf(best), height: best.height, cost: best.cost };
}

function stacks(from: number, to: number, units: number, options: Options, best: Best<Arrangement>): void {
  // The upper part is never a stack itself, so that no stack is looked at twice.
  for (let last = from; last < to; last += 1) {
    const lower = options(last + 1, to, units);
    for (const above of options(from, last, units)) {
      if (above.kind === 'stack') continue;
      for (const below of lower) {
        const height = above.height + stackGap + below.height;
        const cost = above.cost + below.cost + (above.isStrip && below.isStrip ? costOfStrips : 0);
        if (best.takes(height, cost)) best.offer(stacked(above, below, units, height, cost));
      }
    }
  }
}

function rows(
  [from, to]: readonly [number, number],
  cuts: readonly (readonly [number, number])[],
  units: number,
  options: Options,
  best: Best<Arrangement>,
  medium: Medium,
): void {
  if (from === to || to - from >= mostInRow) return;
  for (const [left, right] of cuts) {
    const widths = [widthOf(left, medium), widthOf(right, medium)] as const;
    for (let last = from; last < to; last += 1) {
      const rights = options(last + 1, to, right);
      for (const first of options(from, last, left)) {
        for (const second of rights) {
          const own = besideEachOther(first, second, widths);
          if (best.takes(own.height, own.cost)) best.offer(inRow(first, second, units, own));
        }
      }
    }
  }
}

/** More pieces than that are never read side by side in one go. */
const mostInRow = 13;

function alone(setting: Setting): Arrangement {
  const { height, stretch, blank, cost, rank } = setting;
  return {
    kind: 'zone',
    of: setting,
    units: setting.units,
    isStrip: setting.units >= 8,
    height,
    stretch,
    cost: cost + blank,
    left: rank,
    right: rank,
  };
}

function stacked(
  above: Arrangement,
  below: Arrangement,
  units: number,
  height: number,
  cost: number,
): Arrangement {
  return {
    kind: 'stack',
    of: [above, below],
    units,
    isStrip: above.isStrip,
    height,
    stretch: above.stretch + below.stretch + 0.5,
    cost,
    left: above.left,
    right: above.right,
  };
}

/** What two parts side by side come to. @param widths of both, in em. */
function besideEachOther(
  first: Arrangement,
  second: Arrangement,
  widths: readonly [number, number],
): { height: number; stretch: number; cost: number } {
  const isFirstLower = first.height < second.height;
  const [lower, taller] = isFirstLower ? [first, second] : [second, first];
  const uneven = taller.height - lower.height;
  const grown = Math.min(uneven, lower.stretch);
  const free = (uneven - grown) * (widths[isFirstLower ? 0 : 1] + 0.75);
  const drawnOut = lower.stretch > 0 ? (grown / lower.stretch) * grown * 2 : 0;
  const twins = first.right === second.left ? costOfTwins[first.right] : 0;
  return {
    height: taller.height,
    stretch: Math.min(taller.stretch, lower.stretch - grown),
    cost: first.cost + second.cost + free * 2 + drawnOut + twins + costOfTallRow(taller.height),
  };
}

function inRow(
  first: Arrangement,
  second: Arrangement,
  units: number,
  own: { height: number; stretch: number; cost: number },
): Arrangement {
  const { height, stretch, cost } = own;
  return {
    kind: 'row',
    of: [first, second],
    units,
    isStrip: false,
    height,
    stretch,
    cost,
    left: first.left,
    right: second.right,
  };
}

/** The parts of an arrangement; those of a row in a row, and of a stack in a stack, are one list. */
function partOf({ kind, of, units }: Arrangement): Part {
  if (kind === 'zone') return { kind, setting: of };
  const parts = of.map(partOf).flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return { kind, units, parts };
}

/** The width of a part, in units of the page. */
export const unitsOf = (part: Part) => (part.kind === 'zone' ? part.setting.units : part.units);

type Options = (from: number, to: number, units: number) => readonly Arrangement[];

/** A page of the least cost. */
export interface Arranged {
  part: Part;
  height: number;
  cost: number;
}

/** A part of the page with what is known of it. */
type Arrangement = (
  { kind: 'zone'; of: Setting } | { kind: 'stack' | 'row'; of: readonly [Arrangement, Arrangement] }
) & {
  units: number;
  height: number;
  /** By how much it may grow without a hole. */
  stretch: number;
  cost: number;
  /** Whether the topmost of it is a piece across nearly all of a page. */
  isStrip: boolean;
  /** The rank of the headlines at its upper corners. */
  left: Rank;
  right: Rank;
};
