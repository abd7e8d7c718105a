import type { Excerpt } from './excerpt.ts';
import type { Conditions, FacetCounts } from './view.ts';

/** What the page asks, and what it is told. */

export interface SearchRequest extends Conditions {
  /** As the reader typed it. */
  text: string;
  /** How many results, and looser results, to give. */
  count: number;
  looseCount: number;
  /** Ask the volumes that failed once more. */
  retry?: boolean;
}

export interface Report {
  state: 'loading' | 'done';
  /** Exact hits that pass the conditions, in the volumes that have answered. */
  count: number;
  /** Exact hits before any condition. */
  all: number;
  facets: FacetCounts;
  results: Result[];
  /** Looser results, once all volumes have answered. */
  loose: Result[];
  looseCount: number;
  /** Where nothing holds all words of a query: how many of the looser results hold each of them. */
  words: { text: string; count: number }[];
  /** Volumes asked, answered, and failed. */
  volumes: number;
  answered: number;
  failed: string[];
}

export interface Result extends Excerpt {
  url: string;
  date: string;
  meta: Record<string, string>;
  facets: Record<string, string[]>;
}

/** Why a search failed as a whole: its files could not be had, or the site was published anew and the page is of before. */
export type Failure = 'unreachable' | 'outdated';
