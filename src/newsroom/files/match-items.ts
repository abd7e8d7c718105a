import { isSame, type Plain } from './value.ts';

/**
 * Which item of a list each of its new values was: one that says the same, else one that shares the most fields with it, else of words the one in
 * its place. `undefined` for what is new.
 *
 * @param old as the reader gives them; what is `null` was none.
 */
export function matchItems(old: readonly unknown[], now: readonly Plain[]): (number | undefined)[] {
  const free = new Set(old.keys().filter((index) => old[index] !== null));
  const take = (index: number | undefined) => {
    if (index !== undefined) free.delete(index);
    return index;
  };
  const same = now.map((value) => take([...free].find((index) => isSame(old[index], value))));
  return same.map((match, index) => match ?? take(likest(old, free, now[index], index)));
}

function likest(
  old: readonly unknown[],
  free: ReadonlySet<number>,
  value: Plain | undefined,
  place: number,
): number | undefined {
  const ranked = [...free]
    .map((index) => ({ index, shared: sharedFields(old[index], value) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || Math.abs(a.index - place) - Math.abs(b.index - place));
  return ranked[0]?.index ?? (typeof value === 'string' && free.has(place) ? place : undefined);
}

function sharedFields(old: unknown, value: Plain | undefined): number {
  if (typeof old !== 'object' || old === null || typeof value !== 'object') return 0;
  const fields = Object.entries(old);
  return fields.filter(([name, field]) => isSame((value as Record<string, Plain>)[name], field)).length;
}
