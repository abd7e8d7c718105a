import { groupBy } from './calendar.ts';
import { datePrecision, formatDate, yearOf } from './dates.ts';
import { monthUrl } from './urls.ts';

/**
 * The issues of an archive by month, newest first; those known only to the year stand together, as the earliest of it.
 *
 * @param issues newest first.
 */
export function monthsOf<Dated extends { date: string }>(issues: readonly Dated[]): Month<Dated>[] {
  const ofTheYear = new Map(
    groupBy(
      issues.filter(({ date }) => datePrecision(date) === 'year'),
      ({ date }) => date,
    ),
  );
  const months = groupBy(issues, ({ date }) => date.slice(0, 7)).map(([date, own]): Month<Dated> => {
    const isYear = datePrecision(date) === 'year';
    return {
      ...linkTo(date),
      issues: own,
      dayless: [
        ...own.filter((issue) => datePrecision(issue.date) !== 'day'),
        ...(isYear ? [] : (ofTheYear.get(yearOf(date)) ?? [])),
      ],
      earlier: undefined,
      later: undefined,
    };
  });
  months.forEach((month, index) => {
    const [later, earlier] = [months[index - 1], months[index + 1]];
    month.later = later && linkTo(later.date);
    month.earlier = earlier && linkTo(earlier.date);
  });
  return months;
}

const linkTo = (date: string): MonthLink => ({ date, href: monthUrl(date), label: formatDate(date) });

/** A month of which there are issues; or a year, of which months are not known. */
export interface Month<Dated> extends MonthLink {
  /** Newest first. */
  issues: Dated[];
  /** Those that have no day in the month's calendar: known to the month, or to the year alone. */
  dayless: Dated[];
  earlier: MonthLink | undefined;
  later: MonthLink | undefined;
}

export interface MonthLink {
  /** `2024-03`, or `2024`. */
  date: string;
  /** Where the archive lists its issues. */
  href: string;
  label: string;
}
