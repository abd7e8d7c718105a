import { isDate, isReversed } from '../dates.ts';
import type { SearchRequest } from './report.ts';
import type { Conditions } from './view.ts';

/**
 * The whole state of a search page, as its address holds it: `?q=…&with=…&section=要闻&from=2023-01-01&sort=date&n=30`. What makes no sense
 * in it, as a date that the calendar does not have or a range that ends before it begins, is passed over.
 */
export function readState(search: string, keys: string[]): PageState {
  const params = new URLSearchParams(search);
  const filters = Object.fromEntries(
    keys
      .map((key) => [key, [...new Set(params.getAll(key))].filter(Boolean)])
      .filter(([, values]) => values!.length > 0),
  );
  const [from = '', to = ''] = ['from', 'to']
    .map((name) => params.get(name) ?? '')
    .map((date) => (isDate(date) ? date : ''));
  const range = isReversed(from, to) ? { from: '', to: '' } : { from, to };
  const text = (params.get('q') ?? '').trim();
  const others = params.getAll('with').map((other) => other.trim());
  return {
    text,
    compare: [...new Set(others)].filter((other) => other && other !== text).slice(0, mostCompared),
    filters: filters as PageState['filters'],
    ...range,
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    count: Math.min(Math.max(Math.trunc(Number(params.get('n'))) || pageSize, pageSize), 500),
  };
}

/** What is asked for to show a state. */
export const requestOf = (state: PageState, retry = false): SearchRequest => ({
  ...state,
  looseCount: looserResults,
  retry,
});

/** The query part of the address for a state; what is as usual is left out. */
export function writeState({ text, compare, filters, from, to, sort, count }: PageState): string {
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  for (const other of compare) params.append('with', other);
  for (const [key, values] of Object.entries(filters)) for (const value of values) params.append(key, value);
  if (from) params.set('from', from);
  if (to) params.set('to', to);
  if (sort === 'date') params.set('sort', sort);
  if (count > pageSize) params.set('n', String(count));
  const query = params.toString();
  return query && `?${query}`;
}

/** Filters with other values for one key, which is left out where it has none. */
export function withValues(
  filters: Conditions['filters'],
  key: string,
  values: string[],
): Conditions['filters'] {
  const others = Object.entries(filters).filter(([other]) => other !== key);
  return Object.fromEntries(values.length > 0 ? [...others, [key, values]] : others);
}

/** Queries that may be set beside the one whose results are shown. */
export const mostCompared = 2;

/** Results shown at first, and added by each “more”. */
export const pageSize = 10;
/** Looser results shown below them. */
const looserResults = 5;

export interface PageState extends Conditions {
  text: string;
  /** Queries whose counts by year are set beside its own. */
  compare: string[];
  /** Results shown. */
  count: number;
}
