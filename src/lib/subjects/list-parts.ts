import { groupBy } from '../calendar.ts';
import { formatDate, yearOf } from '../dates.ts';

/** A list of more articles than this is read year by year. */
export const articlesOnOnePage = 60;
/** A year of more articles than this is read month by month: the titles of more would weigh over 60 KB, compressed. */
export const articlesOfOneYear = 400;

/**
 * Cuts a list into the parts that it is read in; none where one page holds all. The newest part stands on the page of the list itself,
 * and gets one of its own when a newer part begins: so an issue changes one page of each list that it adds to.
 *
 * @param entries newest first.
 */
export function partsOf<Entry>(entries: readonly Entry[], dateOf: (entry: Entry) => string): Part<Entry>[] {
  if (entries.length <= articlesOnOnePage) return [];
  return groupBy(entries, (entry) => yearOf(dateOf(entry)))
    .flatMap(([year, own]) =>
      own.length <= articlesOfOneYear
        ? [[year, own] as const]
        : groupBy(own, (entry) => dateOf(entry).slice(0, 7)),
    )
    .map(([key, own], index) => ({ key, label: formatDate(key), entries: own, hasPage: index > 0 }));
}

export interface Part<Entry> {
  /** `2024`, or `2024-03`; the end of its address. */
  key: string;
  label: string;
  entries: Entry[];
  /** Whether it has a page of its own; the newest one has none. */
  hasPage: boolean;
}
