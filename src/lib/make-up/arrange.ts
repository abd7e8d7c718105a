import { costOfNarrowPage, costOfTallRow, costOfTwins } from './costs.ts';
import { pageUnits, stackGap, widthOf } from './measures.ts';
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
 * @param pageWidth in units; a page of a few short pieces may take less.
 */
export function arrange(
  count: number,
  settings: (index: number, units: number) => readonly Setting[],
  pageWidth: number = pageUnits,
): Part | undefined {
  const known = new Map<number, Arrangement[]>();
  const options = (from: number, to: number, units: number): Arrangement[] => {
    const key = (from * count + to) * 16 + units;
    let found = known.get(key);
    if (!found) {
      found = prune([
        ...(from === to ? settings(from, units).map(alone) : []),
        ...stacks(from, to, units, options),
        ...rows(from, to, units, options),
      ]);
      known.set(key, found);
    }
    return found;
  };
  const widths = pageWidth === pageUnits && count <= mostOnNarrowPage ? [pageUnits, 8, 6, 4] : [pageWidth];
  const [best] = widths
    .flatMap((units) =>
      options(0, count - 1, units).map((one) => ({
        ...one,
        cost: one.cost + costOfNarrowPage(pageWidth - units, one.height),
      })),
    )
    .sort(cheaper);
  return best?.part;
}

/** A page of a few short pieces is as wide as they can fill. */
const mostOnNarrowPage = 4;

function* stacks(from: number, to: number, units: number, options: Options): Generator<Arrangement> {
  // The upper part is never a stack itself, so that no stack is looked at twice.
  for (let last = from; last < to; last += 1) {
    for (const above of options(from, last, units)) {
      if (above.part.kind === 'stack') continue;
      for (const below of options(last + 1, to, units)) yield stacked(above, below, units);
    }
  }
}

function* rows(from: number, to: number, units: number, options: Options): Generator<Arrangement> {
  if (from === to || to - from >= mostInRow) return;
  for (const [left, right] of cuts[units] ?? []) {
    for (let last = from; last < to; last += 1) {
      for (const first of options(from, last, left)) {
        for (const second of options(last + 1, to, right)) yield besideEachOther(first, second, units);
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

function stacked(above: Arrangement, below: Arrangement, units: number): Arrangement {
  const parts = below.part.kind === 'stack' ? below.part.parts : [below.part];
  return {
    part: { kind: 'stack', units, parts: [above.part, ...parts] },
    height: above.height + stackGap + below.height,
    stretch: above.stretch + below.stretch + 0.5,
    cost: above.cost + below.cost,
    left: above.left,
    right: above.right,
  };
}

function besideEachOther(first: Arrangement, second: Arrangement, units: number): Arrangement {
  const [lower, taller] = first.height < second.height ? [first, second] : [second, first];
  const uneven = taller.height - lower.height;
  const grown = Math.min(uneven, lower.stretch);
  const free = (uneven - grown) * (widthOf(unitsOf(lower.part)) + 0.75);
  const drawnOut = lower.stretch > 0 ? (grown / lower.stretch) * grown * 2 : 0;
  const parts = [first, second].flatMap(({ part }) => (part.kind === 'row' ? part.parts : [part]));
  return {
    part: { kind: 'row', units, parts },
    height: taller.height,
    stretch: Math.min(taller.stretch, lower.stretch - grown),
    cost:
      first.cost +
      second.cost +
      free * 2 +
      drawnOut +
      (first.right === second.left ? costOfTwins[first.right] : 0) +
      costOfTallRow(taller.height),
    left: first.left,
    right: second.right,
  };
}

/** The width of a part, in units of the page. */
export const unitsOf = (part: Part) => (part.kind === 'zone' ? part.setting.units : part.units);

/** Keeps the best arrangement of each height, and of those the best. */
function prune(all: Arrangement[]): Arrangement[] {
  const byHeight = new Map<number, Arrangement>();
  for (const one of all) {
    const step = Math.round(one.height / 1.5);
    const best = byHeight.get(step);
    if (!best || cheaper(one, best) < 0) byHeight.set(step, one);
  }
  return [...byHeight.values()].sort(cheaper).slice(0, mostKept);
}

const mostKept = 10;

const cheaper = (a: Arrangement, b: Arrangement) => a.cost - b.cost || a.height - b.height;

type Options = (from: number, to: number, units: number) => Arrangement[];

/** A part of the page with what is known of it. */
interface Arrangement {
  part: Part;
  height: number;
  /** By how much it may grow without a hole. */
  stretch: number;
  cost: number;
  /** The rank of the headlines at its upper corners. */
  left: Rank;
  right: Rank;
}
