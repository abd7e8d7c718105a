export type Rank = 'lead' | 'major' | 'minor';

/** The weight of a page's headlines, where their sizes in points tell it; `undefined` where they are all alike or unknown. */
export function ranksOf(sizes: readonly (number | undefined)[]): (Rank | undefined)[] {
  const known = sizes.filter((size) => size !== undefined);
  const largest = Math.max(...known);
  if (known.length < sizes.length || new Set(known).size < 2) return sizes.map(() => undefined);
  const leads = known.filter((size) => size === largest).length;
  return known.map((size) => {
    if (size === largest) return leads === 1 ? 'lead' : 'major';
    return size >= largest * 0.75 ? 'major' : 'minor';
  });
}
