import { pageSize, withValues, type PageState } from '../../../search/client/address.ts';
import type { Report } from '../../../search/client/report.ts';
import { whyNotCompared } from '../meaning.ts';
import { overlaps, type DateCounts } from '../../../search/client/view.ts';

/**
 * How many hits each year has, or each month where one year is chosen or there is only one. Nothing where that would be a
 * single month.
 */
export function tabulate(report: Counts, state: PageState): YearTable | undefined {
  const { span, dates, failed } = report;
  const compared = report.compared.map((other) => ({ ...other, reason: whyNotCompared(other.query) }));
  const queries = [{ text: state.text, dates }, ...compared.filter(({ reason }) => !reason)];
  const all = queries.map(({ dates }) => dates);
  if (!span.from || span.from.slice(0, 7) === span.to.slice(0, 7)) return undefined;
  const [first, last] = [span.from.slice(0, 4), span.to.slice(0, 4)];
  const year = chosenYear(state) ?? (first === last ? first : undefined);
  const places = year ? monthsOf(year) : yearsBetween(first, last);
  // What is known to the year only, or not at all, is no month and no year, and is counted none the less.
  const rest = year ?? '';
  if (all.some((counts) => counts[rest])) places.push(rest);
  const row = (date: string): YearRow => ({
    date,
    label: date === rest ? (year ? '月份不详' : '日期不详') : year ? sayMonth(date) : `${date}年`,
    counts: all.map((counts) => countOf(counts, date, Boolean(year))),
    isMissing: failed.includes(date.slice(0, 4)),
    isChosen: date !== rest && isNarrowed(state, year) && overlaps(date, state.from, state.to),
    next: date === rest ? undefined : stateFor(date, state),
  });
  const rows = places.map(row);
  return {
    ...{ year, rows, whole: year && first !== last ? withoutDates(state) : undefined },
    series: queries.map(({ text }, place) => ({
      text,
      total: rows.reduce((sum, { counts }) => sum + counts[place]!, 0),
    })),
    isPartial: rows.some(({ isMissing }) => isMissing),
    left: compared.filter(({ reason }) => reason).map(({ text, reason }) => ({ text, reason })),
  };
}

/** The year in which the conditions lie, be it by dates or by the facet. */
function chosenYear({ from, to, filters }: PageState): string | undefined {
  const year = from.slice(0, 4);
  if (year && year === to.slice(0, 4)) return year;
  const [only, ...others] = filters[yearFacet] ?? [];
  return others.length === 0 && /^\d{4}$/.test(only ?? '') ? only : undefined;
}

const isNarrowed = ({ from, to }: PageState, year: string | undefined) =>
  Boolean(from || to) && !(from === year && to === year);

/** The state that a bar leads to; the one that is chosen leads back to what is around it. */
function stateFor(date: string, state: PageState): PageState {
  const isThere = state.from === date && state.to === date;
  const around = isThere ? date.slice(0, 4) : date;
  return { ...state, from: around, to: around, count: pageSize };
}

const withoutDates = (state: PageState): PageState => ({
  ...state,
  filters: withValues(state.filters, yearFacet, []),
  from: '',
  to: '',
  count: pageSize,
});

const monthsOf = (year: string) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);

const yearsBetween = (first: string, last: string) =>
  Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i));

const countOf = (counts: DateCounts, date: string, isMonth: boolean) =>
  isMonth || date === ''
    ? (counts[date] ?? 0)
    : Object.entries(counts).reduce((sum, [month, count]) => sum + (month.startsWith(date) ? count : 0), 0);

const sayMonth = (month: string) => `${Number(month.slice(5))}月`;

/** The facet that holds the same year as the date. */
const yearFacet = 'year';

type Counts = Pick<Report, 'span' | 'dates' | 'compared' | 'failed'>;

export interface YearTable {
  /** Whose months are counted; years are unless given. */
  year: string | undefined;
  rows: YearRow[];
  /** The queries whose counts the rows have, each with the sum of them: where one month is chosen, still that of its year. */
  series: { text: string; total: number }[];
  /** Whether the sums lack what could not be had. */
  isPartial: boolean;
  /** The others, which ask for nothing. */
  left: { text: string; reason: string }[];
  /** Where months lead back to the years. */
  whole: PageState | undefined;
}

export interface YearRow {
  date: string;
  label: string;
  /** Of each query of `series`. */
  counts: number[];
  /** Whether the volume of its year could not be had. */
  isMissing: boolean;
  isChosen: boolean;
  /** Where it leads; nothing for what has no date. */
  next: PageState | undefined;
}
