import { costOfStrips, costOfTallRow, costOfTwins } from './costs.ts';
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
 */
export function arrange(
  count: number,
  settings: (index: number, units: number) => readonly Setting[],
  width: number,
  medium: Medium,
): Arrangement | undefined {
  const known = new Map<number, readonly Arrangement[]>();
  const options = (from: number, to: number, units: number): readonly Arrangement[] => {
    const key = (from * count + to) * 16 + units;
    let found = known.get(key);
    if (!found) {
      const best = new Best();
      if (from === to) for (const setting of settings(from, units)) best.offer(alone(setting));
      stacks(from, to, units, options, best);
      rows(from, to, units, options, best, medium);
      known.set(key, (found = best.all));
    }
    return found;
  };
  return options(0, count - 1, width)[0];
}

function stacks(from: number, to: number, units: number, options: Options, best: Best): void {
  // The upper part is never a stack itself, so that no stack is looked at twice.
  for (let last = from; last < to; last += 1) {
    const lower = options(last + 1, to, units);
    for (const above of options(from, last, units)) {
      if (above.part.kind === 'stack') continue;
      for (const below of lower) {
        const height = above.height + stackGap + below.height;
        const cost = above.cost + below.cost + (isStrip(above) && isStrip(below) ? costOfStrips : 0);
        if (best.takes(height, cost)) best.offer(stacked(above, below, units, height, cost));
      }
    }
  }
}

/** Whether the topmost of a part is a piece across nearly all of a page. */
function isStrip({ part }: Arrangement): boolean {
  const top = part.kind === 'stack' ? part.parts[0]! : part;
  return top.kind === 'zone' && top.setting.units >= 8;
}

function rows(from: number, to: number, units: number, options: Options, best: Best, medium: Medium): void {
  if (from === to || to - from >= mostInRow) return;
  for (const [left, right] of cuts[units] ?? []) {
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

/** How a width is cut in two. */
const cuts: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  10: [
    [8, 2],
    [6, 4],
    [5, 5],
    [4, 6],
    [2, 8],
  ],
  8: [
    [6, 2],
    [4, 4],
    [2, 6],
  ],
  6: [
    [4, 2],
    [2, 4],
  ],
  4: [[2, 2]],
};

/** More pieces than that are never read side by side in one go. */
const mostInRow = 9;

function alone(setting: Setting): Arrangement {
  const { height, stretch, blank, cost, rank } = setting;
  return {
    part: { kind: 'zone', setting },
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
  const parts = below.part.kind === 'stack' ? below.part.parts : [below.part];
  return {
    part: { kind: 'stack', units, parts: [above.part, ...parts] },
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
  const parts = [first, second].flatMap(({ part }) => (part.kind === 'row' ? part.parts : [part]));
  return { ...own, part: { kind: 'row', units, parts }, left: first.left, right: second.right };
}

/** The width of a part, in units of the page. */
export const unitsOf = (part: Part) => (part.kind === 'zone' ? part.setting.units : part.units);

/** The best arrangement of each height, and of those the best. */
class Best {
  readonly #byHeight = new Map<number, Arrangement>();

  takes(height: number, cost: number): boolean {
    const known = this.#byHeight.get(stepOf(height));
    return !known || cost < known.cost || (cost === known.cost && height < known.height);
  }

  offer(one: Arrangement): void {
    if (this.takes(one.height, one.cost)) this.#byHeight.set(stepOf(one.height), one);
  }

  get all(): Arrangement[] {
    return [...this.#byHeight.values()]
      .sort((a, b) => a.cost - b.cost || a.height - b.height)
      .slice(0, mostKept);
  }
}

/** Heights that differ by less than a line are one. In em. */
const stepOf = (height: number) => Math.round(height / 1.5);

const mostKept = 10;

type Options = (from: number, to: number, units: number) => readonly Arrangement[];

/** A part of the page with what is known of it. */
export interface Arrangement {
  part: Part;
  height: number;
  /** By how much it may grow without a hole. */
  stretch: number;
  cost: number;
  /** The rank of the headlines at its upper corners. */
  left: Rank;
  right: Rank;
}
