import { getCollection, type CollectionEntry } from 'astro:content';
import { byDateDescending, formatDate, formatWeekday, yearOf } from '../dates.ts';
import { describePlace, parseGrid, type AreaBox, type PageGrid } from '../front-page.ts';
import { once } from '../memo.ts';
import { issueUrl } from '../urls.ts';

/** An issue with all that a page needs to show it. */
export interface Issue {
  id: string;
  href: string;
  date: string;
  dateLabel: string;
  weekday: string;
  year: string;
  data: CollectionEntry<'issues'>['data'];
  pages: IssuePage[];
  /** The neighbour in time, where there is one. */
  earlier: IssueLink | undefined;
  later: IssueLink | undefined;
}

/** A page of an issue with its grid read. */
export interface IssuePage {
  number: string | undefined;
  /** `第03版`, or `之2` among pages without numbers, or nothing for an only page. */
  label: string;
  credit: string | undefined;
  rows: string[];
  grid: PageGrid;
  zones: Zone[];
}

/** One article's place on a page. */
export interface Zone {
  area: string;
  articleId: string;
  rank: 'lead' | 'major' | 'minor';
  columns: number;
  headline: 'horizontal' | 'vertical' | 'side';
  /** The lines that the headline breaks into on the page. */
  lines?: string[] | undefined;
  photo: 'above' | 'beside';
  box: AreaBox;
  place: string;
}

export interface IssueLink {
  href: string;
  label: string;
}

/** Every issue, newest first. */
export const getIssues = once(async (): Promise<Issue[]> => {
  const entries = (await getCollection('issues')).sort(
    (a, b) => byDateDescending(a.data.date, b.data.date) || byDateDescending(a.id, b.id),
  );
  const link = (entry: CollectionEntry<'issues'> | undefined) =>
    entry && { href: issueUrl(entry.id), label: formatDate(entry.data.date) };
  return entries.map((entry, index) => ({
    id: entry.id,
    href: issueUrl(entry.id),
    date: entry.data.date,
    dateLabel: formatDate(entry.data.date),
    weekday: formatWeekday(entry.data.date),
    year: yearOf(entry.data.date),
    data: entry.data,
    pages: entry.data.pages.map(readPage),
    earlier: link(entries[index + 1]),
    later: link(entries[index - 1]),
  }));
});

/** The issue with this id; throws where there is none. */
export async function getIssue(id: string): Promise<Issue> {
  const issue = (await getIssues()).find((candidate) => candidate.id === id);
  if (!issue) throw new Error(`没有期号为 ${id} 的一期：请添加 content/issues/${id}.yaml。`);
  return issue;
}

function readPage(
  page: CollectionEntry<'issues'>['data']['pages'][number],
  index: number,
  all: unknown[],
): IssuePage {
  const grid = parseGrid(page.grid);
  return {
    number: page.number,
    label: page.number ? `第${page.number}版` : all.length > 1 ? `之${index + 1}` : '',
    credit: page.credit,
    rows: page.grid,
    grid,
    zones: page.zones.map(({ article, ...zone }) => {
      const box = grid.areas.get(zone.area) ?? { left: 0, top: 0, right: grid.columns, bottom: grid.rows };
      return { ...zone, articleId: article.id, box, place: describePlace(box, grid) };
    }),
  };
}
