import { compareDates, compareHits, compareLoose, score, type LooseHit } from './rank.ts';
import type { Found, Hit, Volume } from './volume.ts';

/** What a volume answered, joined with what its table says of every hit. */
export function describe({ entry, records }: Volume, { exact, loose, partial }: Found): Answer {
  const item = (hit: Hit): Item => {
    const record = records(hit.number);
    return {
      volume: entry,
      number: hit.number,
      date: record.date,
      facets: record.facets,
      score: score(hit, record),
      held: hit.phrases.filter(({ first }) => first < Infinity).length,
      longest: hit.phrases.reduce((sum, { longest }) => sum + longest, 0),
      hit,
    };
  };
  return { exact: exact.map(item), loose: loose.map(item), partial: partial.map(item) };
}

/** The hits that pass the filters, in the order asked for, with the counts of every facet. */
export function arrange(answers: Answer[], { filters, from, to, sort }: Conditions): View {
  const inRange = (item: Item) => overlaps(item.date, from, to);
  const isShown = (item: Item) => inRange(item) && passes(item, filters);
  const all = answers.flatMap(({ exact }) => exact);
  const exact = all.filter(inRange);
  const loose = answers.flatMap(({ loose }) => loose);
  // Where nothing holds all phrases, what holds some is the looser set.
  const partial = all.length > 0 ? [] : answers.flatMap(({ partial }) => partial);
  return {
    exact: exact.filter(isShown).sort(sort === 'date' ? compareDates : compareHits),
    all: all.length,
    loose: [...loose, ...partial].filter(isShown).sort(compareLoose),
    facets: countFacets(exact, filters),
    dates: countDates(all, { filters, from, to }),
  };
}

/** The range whose counts by date are given: where it lies in one year all of that year, so that months stand side by side. */
export function shownYears({ from, to }: Pick<Conditions, 'from' | 'to'>): { from: string; to: string } {
  const year = from.slice(0, 4);
  return year && year === to.slice(0, 4) ? { from: year, to: year } : { from, to };
}

function countDates(items: Item[], { filters, ...range }: Omit<Conditions, 'sort'>): DateCounts {
  const { from, to } = shownYears(range);
  const counts: DateCounts = {};
  for (const item of items) {
    if (!overlaps(item.date, from, to) || !passes(item, filters)) continue;
    const month = item.date.slice(0, 7);
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

/** Whether a date known to the year, month or day may lie in a range whose ends are dates of the same kind, or empty. */
export function overlaps(date: string, from: string, to: string): boolean {
  if (!from && !to) return true;
  if (!date) return false;
  const first = date.padEnd(10, '-00').slice(0, 10);
  const startsBeforeEnd = !to || (to.length < date.length ? date.slice(0, to.length) <= to : date <= to);
  const endsAfterStart =
    !from || (from.length > date.length ? date >= from.slice(0, date.length) : first >= from);
  return startsBeforeEnd && endsAfterStart;
}

/** For every value how many hits it would leave, given the choices made for the other keys. */
function countFacets(items: Item[], filters: Conditions['filters']): FacetCounts {
  const counts: FacetCounts = {};
  for (const item of items) {
    for (const [key, values] of Object.entries(item.facets)) {
      if (!passes(item, filters, key)) continue;
      // With no properties of its own: a value may be called as one of them.
      const ofKey = (counts[key] ??= Object.create(null) as Record<string, number>);
      for (const value of values) ofKey[value] = (ofKey[value] ?? 0) + 1;
    }
  }
  return counts;
}

const passes = ({ facets }: Item, filters: Conditions['filters'], except?: string) =>
  Object.entries(filters).every(
    ([key, chosen]) =>
      key === except || chosen.length === 0 || (facets[key] ?? []).some((value) => chosen.includes(value)),
  );

/** What narrows and orders the hits; an empty `from` or `to` is open. */
export interface Conditions {
  filters: Record<string, string[]>;
  from: string;
  to: string;
  sort: 'relevance' | 'date';
}

export type FacetCounts = Record<string, Record<string, number>>;

/** By month, `2024-03`; by year where no more is known of the date; by nothing where it is not known. */
export type DateCounts = Record<string, number>;

export type Item = LooseHit & { facets: Record<string, string[]>; hit: Hit };

export type Answer = Record<keyof Found, Item[]>;

export interface View {
  exact: Item[];
  /** Exact hits before any condition. */
  all: number;
  loose: Item[];
  facets: FacetCounts;
  dates: DateCounts;
}
