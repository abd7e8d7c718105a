import type { Excerpt } from './excerpt.ts';
import type { Conditions, DateCounts, FacetCounts } from './view.ts';

/** What the page asks, and what it is told. */

export interface SearchRequest extends Conditions {
  /** As the reader typed it. */
  text: string;
  /** Queries whose counts by date are set beside those of the text, under the same conditions. */
  compare: string[];
  /** How many results, and looser results, to give. */
  count: number;
  looseCount: number;
  /** Look up what is published now, and ask the volumes that failed once more. */
  retry?: boolean;
}

export interface Report {
  state: 'loading' | 'done';
  query: Understood;
  /** Exact hits that pass the conditions, in the volumes that have answered. */
  count: number;
  /** Exact hits before any condition. */
  all: number;
  facets: FacetCounts;
  /** Exact hits by date, which pass the filters and lie in the range of `shownYears`. */
  dates: DateCounts;
  /** The earliest and the latest date of all volumes. */
  span: { from: string; to: string };
  /** The queries to compare as they were typed, what was understood, and the same of them. */
  compared: { text: string; query: Understood; dates: DateCounts }[];
  results: Result[];
  /** Looser results, once all volumes have answered. */
  loose: Result[];
  looseCount: number;
  /** Where nothing holds all words of a query: how many of the looser results hold each of them, or one of a group. */
  words: { texts: string[]; count: number }[];
  /** Volumes asked, answered, and the names of those that failed. */
  volumes: number;
  answered: number;
  failed: string[];
}

/** What of a query was understood: groups of words of which one is enough, words that are excluded, words that say nothing. */
export interface Understood {
  wanted: string[][];
  unwanted: string[];
  ignored: string[];
}

export interface Result extends Excerpt {
  url: string;
  date: string;
  meta: Record<string, string>;
  facets: Record<string, string[]>;
}

/** Why a search failed as a whole: its files could not be had, or the site was published anew and the page is of before. */
export type Failure = 'unreachable' | 'outdated';
