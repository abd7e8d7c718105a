import type { Problem } from '../../../content/problem.ts';
import type { CollectionName } from '../../../schema/tools.ts';

/** All that the desk lists: what there is, what may be chosen, and what is wrong. */
export interface Overview {
  /** The site's name. */
  title: string;
  sections: string[];
  genres: string[];
  people: Named[];
  topics: Named[];
  /** The newest first. */
  issues: OverviewIssue[];
  exhibitions: OverviewExhibition[];
  problems: OverviewProblem[];
  /** Published addresses that are gone and lead nowhere. */
  vanished: { address: string; suggestion: string }[];
}

export interface Named {
  id: string;
  name: string;
}

export interface OverviewIssue {
  id: string;
  date: string;
  number?: string | undefined;
  /** None where the only one is made up by itself. */
  pages: { number?: string | undefined; isByHand: boolean }[];
  reviews: Review[];
  /** In their order. */
  articles: OverviewArticle[];
  toVerify: string[];
}

export interface OverviewArticle {
  id: string;
  /** Below the content folder. */
  path: string;
  title: string;
  order: number;
  status: string;
  toVerify: string[];
  photos: { caption: string; image?: string | undefined }[];
}

export interface Review {
  stage: string;
  by: string;
  date: string;
}

export interface OverviewExhibition {
  id: string;
  title: string;
  /** Those that its record offers to works. */
  series: Named[];
  awards: string[];
  works: { id: string; path: string; title: string; kind: string; status: string }[];
}

/** With the file that it is about, where that is an entry of the content. */
export interface OverviewProblem extends Problem {
  /** What an editor calls the place in the file. */
  name?: string;
  path?: string | undefined;
  collection?: CollectionName | undefined;
  id?: string | undefined;
}
