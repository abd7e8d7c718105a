import { getCollection, type CollectionEntry } from 'astro:content';
import { byDateDescending, formatDate, formatWeekday, yearOf } from '../dates.ts';
import { describePlace, parseGrid, type AreaBox, type PageGrid } from '../front-page.ts';
import { once } from '../memo.ts';
import { issueUrl } from '../urls.ts';
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
  /** The page and the zone of each article that stands on one, by its id. */
  places: Map<string, [IssuePage, Zone]>;
  /** The neighbour in time, where there is one. */
  earlier: IssueLink | undefined;
  later: IssueLink | undefined;
}

/** A page of an issue with its grid read. */
export interface IssuePage {
  number: string | undefined;
  /** `第03版`, or `第2面` among pages without numbers, or nothing for an only page. */
  label: string;
  credit: string | undefined;
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
  const withdrawn = new Set(
    (await getArticleRecords()).filter((article) => article.withdrawn).map(({ id }) => id),
  );
  const link = (entry: CollectionEntry<'issues'> | undefined) =>
    entry && { href: issueUrl(entry.id), label: formatDate(entry.data.date) };
  return entries.map((entry, index) => {
    const pages = entry.data.pages.map((page) => readPage(page, entry.data.pages, withdrawn));
    return {
      id: entry.id,
      href: issueUrl(entry.id),
      date: entry.data.date,
      dateLabel: formatDate(entry.data.date),
      weekday: formatWeekday(entry.data.date),
      year: yearOf(entry.data.date),
      number: entry.data.number,
      dateNote: entry.data.dateNote,
      pages,
      places: new Map(
        pages.flatMap((page) => page.zones.map((zone) => [zone.articleId, [page, zone]] as const)),
      ),
      earlier: link(entries[index + 1]),
      later: link(entries[index - 1]),
    };
  });
});

/** A headline's lines are its words: those of a withdrawn article stay out. */
function readPage(page: PageData, all: readonly PageData[], withdrawn: ReadonlySet<string>): IssuePage {
  const grid = parseGrid(page.grid);
  return {
    number: page.number,
    label: page.number ? `第${page.number}版` : all.length > 1 ? `第${all.indexOf(page) + 1}面` : '',
    credit: page.credit,
    grid,
    zones: page.zones.map(({ article, lines, ...zone }) => {
      const box = grid.areas.get(zone.area) ?? { left: 0, top: 0, right: grid.columns, bottom: grid.rows };
      const shown = withdrawn.has(article.id) ? {} : { lines };
      return { ...zone, ...shown, articleId: article.id, box, place: describePlace(box, grid) };
    }),
  };
}

type PageData = CollectionEntry<'issues'>['data']['pages'][number];
