import { groupBy } from '../calendar.ts';
import { once } from '../memo.ts';
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
  /** The years with issues before and after it. */
  earlier: YearLink | undefined;
  later: YearLink | undefined;
}

type YearLink = Pick<Year, 'year' | 'href' | 'count'>;

/** Every year that has an issue, newest first. */
export const getYears = once(async (): Promise<Year[]> => {
  const articlesOf = new Map(groupBy(await getArticles(), ({ issue }) => issue.year));
  const years = groupBy(await getIssues(), ({ year }) => year).map(([year, issues]): Year => {
    const articles = articlesOf.get(year) ?? [];
    const count = `${issues.length}期，${articles.length}篇`;
    return { year, href: yearUrl(year), count, issues, articles, earlier: undefined, later: undefined };
  });
  years.forEach((year, index) => {
    year.later = link(years[index - 1]);
    year.earlier = link(years[index + 1]);
  });
  return years;
});

/** A finished year does not say how much the newest one holds: its page stays as it is. */
const link = (year: Year | undefined): YearLink | undefined =>
  year && { year: year.year, href: year.href, count: '' };
