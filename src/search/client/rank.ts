import type { VolumeEntry } from '../format.ts';
import type { RecordFacts } from './records.ts';
import type { Hit } from './volume.ts';

/** What a hit is worth. Compare with `compareHits`. */
export function score(
  { phrases, gap }: Pick<Hit, 'phrases' | 'gap'>,
  { heading, length }: Pick<RecordFacts, 'heading' | 'length'>,
): HitScore {
  const inHeading = phrases.filter(({ first }) => first < heading);
  const filled = inHeading.reduce((sum, { length }) => sum + length, 0) / Math.max(heading, 1);
  return {
    whole: phrases.filter(({ isWhole }) => isWhole).length,
    // For a single phrase both steps are the same for all hits that are in a heading, and for all that are not.
    allInHeading: inHeading.length === phrases.length ? 1 : 0,
    nearness: nearnessSteps.filter((most) => gap <= most).length,
    heading: inHeading.length + Math.min(filled, 0.999),
    density: phrases.reduce((sum, { starts }) => sum + saturate(starts.length, length), 0),
  };
}

/**
 * The better one first: whole numbers and words before parts of longer ones, all phrases in a heading before less, near ones
 * before far ones, more in a heading and more of it filled, more in the text, the later date, the later number.
 */
export function compareHits(a: RankedHit, b: RankedHit): number {
  for (const part of scoreParts) if (a.score[part] !== b.score[part]) return b.score[part] - a.score[part];
  return compareDates(a, b);
}

export function compareDates(a: RankedHit, b: RankedHit): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.volume.id === b.volume.id ? b.number - a.number : a.volume.id < b.volume.id ? 1 : -1;
}

/** Looser results: those that hold most of the phrases, then the longest part of them, first. */
export function compareLoose(a: LooseHit, b: LooseHit): number {
  return b.held - a.held || b.longest - a.longest || compareDates(a, b);
}

/** Characters between phrases that stand side by side, in one clause, in one sentence, in one paragraph of usual length. */
const nearnessSteps = [2, 12, 48, 120];

/** The measure of BM25 for one term: more places count less and less, and a long text needs more of them. */
const saturate = (count: number, length: number) =>
  (count * 2.2) / (count + 1.2 * (0.25 + 0.75 * (length / usualLength)));

/** Characters of a text of middling length; only the order of hits depends on it. */
const usualLength = 800;

const scoreParts = ['whole', 'allInHeading', 'nearness', 'heading', 'density'] as const;

/** Each part says more than those after it. */
export type HitScore = Record<(typeof scoreParts)[number], number>;

export interface RankedHit {
  volume: VolumeEntry;
  number: number;
  date: string;
  score: HitScore;
}

export type LooseHit = RankedHit & {
  /** Phrases that it holds. */
  held: number;
  /** Words of the longest parts of all phrases together. */
  longest: number;
};
