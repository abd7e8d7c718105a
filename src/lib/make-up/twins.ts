import type { Part } from './arrange.ts';
import type { Placed } from './level.ts';
import { typeOf } from './measures.ts';
import type { Setting } from './setting.ts';

/**
 * Headlines of one size that begin beside each other are read as one: of two such, that of the lesser piece is set smaller. News in brief
 * may look alike.
 *
 * @param placed where its pieces lie.
 * @param weightOf a piece, by its id.
 */
export function tellApart(page: Part, placed: readonly Placed[], weightOf: (id: string) => number): Part {
  const smaller = new Set<string>();
  const settled = new Set<string>();
  const sizeOf = ({ id, rank, enlarged }: Setting) =>
    typeOf[rank].size * enlarged * (smaller.has(id) ? lesser : 1);
  for (const [{ setting: left }, { setting: right }] of besideEachOther(placed)) {
    if (left.rank !== right.rank || left.rank === 'brief' || left.rank === 'lead') continue;
    if (Math.abs(sizeOf(left) - sizeOf(right)) > 0.1) continue;
    const lighter = weightOf(left.id) < weightOf(right.id) ? left : right;
    const heavier = lighter === left ? right : left;
    // What has a smaller neighbour at its other side stays as it is.
    const [small, other] = settled.has(lighter.id) ? [heavier, lighter] : [lighter, heavier];
    smaller.add(small.id);
    settled.add(small.id).add(other.id);
  }
  return smaller.size === 0 ? page : withSmaller(page, smaller);
}

/** What the smaller of two headlines has of its usual size. */
const lesser = 0.86;

/** Pairs of pieces that begin at about the same height. */
const besideEachOther = (placed: readonly Placed[]) =>
  placed.flatMap((left) =>
    placed
      .filter(({ box }) => box.left === left.box.right && Math.abs(box.top - left.box.top) < aLine)
      .map((right) => [left, right] as const),
  );

/** Of a headline, in em. */
const aLine = 2;

function withSmaller(part: Part, ids: ReadonlySet<string>): Part {
  if (part.kind !== 'zone') return { ...part, parts: part.parts.map((own) => withSmaller(own, ids)) };
  const { setting } = part;
  if (!ids.has(setting.id)) return part;
  const { size, leading } = typeOf[setting.rank];
  const saved = (setting.lines?.length ?? 1) * size * setting.enlarged * leading * (1 - lesser);
  const isLower =
    setting.headline === 'horizontal' && setting.photo !== 'beside' && setting.photo !== 'aside';
  const enlarged = setting.enlarged * lesser;
  return { ...part, setting: { ...setting, enlarged, height: setting.height - (isLower ? saved : 0) } };
}
