import type { CollectionEntry } from 'astro:content';
import { groupBy } from '../calendar.ts';
import { byDateDescending, formatDate, formatWeekday, yearOf } from '../dates.ts';
import { once } from '../memo.ts';
import { issueUrl } from '../urls.ts';
import { entriesOf } from './entries.ts';
import { readPages, type IssuePage } from './pages.ts';
import { getArticleRecords } from './records.ts';

/** An issue with all that a page needs to show it. */
export interface Issue {
  id: string;
  href: string;
  date: string;
  dateLabel: string;
  weekday: string;
  year: string;
  number: string | undefined;
  dateNote: string | undefined;
  pages: IssuePage[];
  /** The page on which an article stands; nothing for one that has left it. */
  pageOf: (articleId: string) => IssuePage | undefined;
  /** The neighbour in time, where there is one. */
  earlier: IssueLink | undefined;
  later: IssueLink | undefined;
}

export interface IssueLink {
  href: string;
  label: string;
}

/** Every issue, newest first. */
export const getIssues = once(async (): Promise<Issue[]> => {
  const entries = (await entriesOf('issues')).sort(
    (a, b) => byDateDescending(a.data.date, b.data.date) || byDateDescending(a.id, b.id),
  );
  const articles = new Map(groupBy(await getArticleRecords(), ({ id }) => id.split('/')[0] ?? ''));
  const link = (entry: CollectionEntry<'issues'> | undefined) =>
    entry && { href: issueUrl(entry.id), label: formatDate(entry.data.date) };
  return entries.map((entry, index) => {
    const { date, number, dateNote } = entry.data;
    return {
      id: entry.id,
      href: issueUrl(entry.id),
      date,
      dateLabel: formatDate(date),
      weekday: formatWeekday(date),
      year: yearOf(date),
      number,
      dateNote,
      ...readPages(entry.data.pages, articles.get(entry.id) ?? []),
      earlier: link(entries[index + 1]),
      later: link(entries[index - 1]),
    };
  });
});
