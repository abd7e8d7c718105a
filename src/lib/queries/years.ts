import { groupBy } from '../calendar.ts';
import { once } from '../memo.ts';
import { monthsOf, type Month } from '../months.ts';
import { yearOf } from '../dates.ts';
import { yearUrl } from '../urls.ts';
import { getArticles, type ListedArticle } from './articles.ts';
import { getIssues, type Issue } from './issues.ts';

/** One year of the archive. */
export interface Year {
  /** Four digits. */
  year: string;
  href: string;
  /** `52期，416篇`. */
  count: string;
  issues: Issue[];
  articles: ListedArticle[];
  /** The months of its issues, newest first. */
  months: IssueMonth[];
  /** The years with issues before and after it. */
  earlier: YearLink | undefined;
  later: YearLink | undefined;
}

/** A month of which there are issues. */
export type IssueMonth = Month<Issue>;

type YearLink = Pick<Year, 'year' | 'href' | 'count'>;

/** Every year that has an issue, newest first. */
export const getYears = once(async (): Promise<Year[]> => {
  const articlesOf = new Map(groupBy(await getArticles(), ({ issue }) => issue.year));
  const monthsIn = new Map(groupBy(await getMonths(), ({ date }) => yearOf(date)));
  const years = groupBy(await getIssues(), ({ year }) => year).map(([year, issues]): Year => {
    const articles = articlesOf.get(year) ?? [];
    const count = `${issues.length}期，${articles.length}篇`;
    const months = monthsIn.get(year) ?? [];
    return {
      year,
      href: yearUrl(year),
      count,
      issues,
      articles,
      months,
      earlier: undefined,
      later: undefined,
    };
  });
  years.forEach((year, index) => {
    year.later = link(years[index - 1]);
    year.earlier = link(years[index + 1]);
  });
  return years;
});

const getMonths = once(async () => monthsOf(await getIssues()));

const monthByIssue = once(
  async () => new Map((await getMonths()).flatMap((month) => month.issues.map(({ id }) => [id, month]))),
);

/** The month of an issue, with the others of it; the year, where that alone is known. */
export const getMonthOf = async ({ id }: Issue): Promise<IssueMonth | undefined> =>
  (await monthByIssue()).get(id);

/** A finished year does not say how much the newest one holds: its page stays as it is. */
const link = (year: Year | undefined): YearLink | undefined =>
  year && { year: year.year, href: year.href, count: '' };
