import type { RecordFacts } from './records.ts';
import type { Hit } from './volume.ts';

/**
 * What a hit is worth: whole numbers for the phrases that stand in a heading, and a fraction below one that grows with how
 * much of the heading they fill, then with how densely they stand in the text. Compare with `compareHits`.
 */
export function score(
  { phrases }: Pick<Hit, 'phrases'>,
  { heading, length }: Omit<RecordFacts, 'facets' | 'date'>,
): HitScore {
  const inHeading = phrases.filter(({ first }) => first < heading);
  const filled = inHeading.reduce((sum, { length }) => sum + length, 0) / Math.max(heading, 1);
  const density = phrases.reduce((sum, { count }) => sum + saturate(count, length), 0);
  return { heading: inHeading.length + Math.min(filled, 0.999), density };
}

/** The better one first: headings, then density, then the later date, then the later number. */
export function compareHits(a: RankedHit, b: RankedHit): number {
  return b.score.heading - a.score.heading || b.score.density - a.score.density || compareDates(a, b);
}

export function compareDates(a: RankedHit, b: RankedHit): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.volume === b.volume ? b.number - a.number : a.volume < b.volume ? 1 : -1;
}

/** Looser results: those that hold the longest part of the phrases first. */
export function compareLoose(a: LooseHit, b: LooseHit): number {
  return b.longest - a.longest || compareDates(a, b);
}

/** The measure of BM25 for one term: more places count less and less, and a long text needs more of them. */
const saturate = (count: number, length: number) =>
  (count * 2.2) / (count + 1.2 * (0.25 + 0.75 * (length / usualLength)));

/** Words of a text of middling length; only the order of hits depends on it. */
const usualLength = 800;

export interface HitScore {
  heading: number;
  density: number;
}

export interface RankedHit {
  volume: string;
  number: number;
  date: string;
  score: HitScore;
}

export type LooseHit = RankedHit & { longest: number };
