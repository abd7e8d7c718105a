/** What the places of words in a text say of a phrase. */
export interface Occurrences {
  /** Places of its first characters, in their order. */
  starts: number[];
  /** Words of it in the longest row. */
  longest: number;
}

/** Where all words of a phrase stand in a row. A phrase of one character is one word; else it has a word less. */
export function findRuns(places: number[], length: number): Occurrences {
  const needed = Math.max(1, length - 1);
  const starts: number[] = [];
  let longest = 0;
  let run = 0;
  let last = -2;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    run = place === last + 1 ? run + 1 : 1;
    if (run >= needed) starts.push(place - needed + 1);
    longest = Math.max(longest, run);
    last = place;
  }
  return { starts, longest };
}

/**
 * Where some words of a phrase stand as far apart as in it.
 *
 * @param offsets their places in the phrase, the first of which is 0.
 */
export function findChains(places: number[], offsets: number[]): Occurrences {
  const known = new Set(places);
  let most = 0;
  const starts = [...known].filter((start) => {
    const held = offsets.filter((offset) => known.has(start + offset)).length;
    most = Math.max(most, held);
    return held === offsets.length;
  });
  return {
    starts: starts.sort((a, b) => a - b),
    longest: Math.round((most / offsets.length) * (offsets.at(-1)! + 1)),
  };
}

/**
 * Characters between the phrases where they stand nearest each other, in any order; none for a single phrase, without end
 * where one of them does not occur.
 */
export function gapBetween(phrases: { starts: number[]; length: number }[]): number {
  const next = phrases.map(() => 0);
  const total = phrases.reduce((sum, { length }) => sum + length, 0);
  let least = Infinity;
  while (phrases.every(({ starts }, i) => next[i]! < starts.length)) {
    const ends = phrases.map(({ starts, length }, i) => starts[next[i]!]! + length);
    const begins = phrases.map(({ starts }, i) => starts[next[i]!]!);
    const first = Math.min(...begins);
    least = Math.min(least, Math.max(0, Math.max(...ends) - first - total));
    next[begins.indexOf(first)]!++;
  }
  return least;
}
