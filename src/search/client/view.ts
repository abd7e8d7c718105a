import { compareDates, compareHits, compareLoose, score, type LooseHit, type RankedHit } from './rank.ts';
import type { Found, Hit, Volume } from './volume.ts';

/** What a volume answered, joined with what its table says of every hit. */
export function describe({ entry, records }: Volume, { exact, loose }: Found): Answer {
  const item = (hit: Hit): Item => {
    const record = records(hit.number);
    return {
      volume: entry.id,
      number: hit.number,
      date: record.date,
      facets: record.facets,
      score: score(hit, record),
      longest: hit.phrases.reduce((sum, { longest }) => sum + longest, 0),
      hit,
    };
  };
  return { exact: exact.map(item), loose: loose.map(item) };
}

/** The hits that pass the filters, in the order asked for, with the counts of every facet. */
export function arrange(answers: Answer[], { filters, from, to, sort }: Conditions): View {
  const inRange = (item: Item) => overlaps(item.date, from, to);
  const exact = answers.flatMap((answer) => answer.exact).filter(inRange);
  const passing = exact.filter((item) => passes(item, filters));
  const loose = answers
    .flatMap((answer) => answer.loose)
    .filter((item) => inRange(item) && passes(item, filters));
  return {
    exact: passing.sort(sort === 'date' ? compareDates : compareHits),
    loose: loose.sort(compareLoose),
    facets: countFacets(exact, filters),
  };
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
      const ofKey = (counts[key] ??= {});
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

export type Item = RankedHit & LooseHit & { facets: Record<string, string[]>; hit: Hit };

export interface Answer {
  exact: Item[];
  loose: Item[];
}

export interface View {
  exact: Item[];
  loose: Item[];
  facets: FacetCounts;
}
