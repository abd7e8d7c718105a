import { getCollection, type CollectionEntry } from 'astro:content';
import { groupBy } from '../calendar.ts';
import { byDateDescending, formatDate, formatWeekday, yearOf } from '../dates.ts';
import { getImage, type SiteImage } from '../images.ts';
import { once } from '../memo.ts';
import { specimenNote } from '../specimen-note.ts';
import type { ReadableWork, Withdrawal, WorkRecord } from './redaction.ts';
import { exhibitionUrl, workUrl } from '../urls.ts';
import { wallFilters, type WallFilter } from '../wall-filters.ts';
import { getReadableArticles } from './articles.ts';
import { getWorkRecords } from './records.ts';

/** A work that may be shown, with all that a page needs. */
export interface Work extends WorkPlace {
  withdrawn: false;
  data: ReadableWork['data'];
  /** The title of its series, and its place in it from 1. */
  series: { id: string; title: string; place: number; count: number } | undefined;
  specimen: boolean;
  /** The encoded picture; nothing where it was withdrawn. */
  image: SiteImage | undefined;
  /** When and why the picture was withdrawn. */
  pictureWithdrawn: Withdrawal | undefined;
  /** The neighbours in the catalogue, withdrawn works passed over. */
  previous: Work | undefined;
  next: Work | undefined;
}

/** What is left of a withdrawn work. */
export interface WithdrawnWork extends WorkPlace {
  withdrawn: true;
  withdrawal: Withdrawal | undefined;
}

/** A work as lists have it. */
export type ListedWork = Work | WithdrawnWork;

interface WorkPlace {
  id: string;
  /** The number with at least three digits, as in its address: `001`. */
  number: string;
  href: string;
}

/** A work whose picture is shown. */
export type ShownWork = Work & { image: SiteImage };

/** An exhibition with its works in the catalogue's order. */
export interface Exhibition {
  id: string;
  href: string;
  data: Omit<CollectionEntry<'exhibitions'>['data'], 'specimenNote'>;
  /** The title with the date of opening, which tells it apart from others of the same title. */
  fullName: string;
  year: string;
  openingLabel: string;
  openingWeekday: string;
  /** The article that reports it. */
  report: { href: string; title: string } | undefined;
  /** All works that have a page, withdrawn ones too. */
  listed: ListedWork[];
  /** Those that may be shown, some without a picture. */
  works: Work[];
  /** Those on the wall. */
  shown: ShownWork[];
  filters: WallFilter[];
  /** What is said of the specimens on the wall, their number as it is; nothing where there is none. */
  specimenNote: string | undefined;
}

/** Every exhibition, newest first. */
export const getExhibitions = once(async (): Promise<Exhibition[]> => {
  const records = new Map(groupBy(await getWorkRecords(), ({ id }) => id.split('/')[0]));
  const articles = new Map((await getReadableArticles()).map((article) => [article.id, article]));
  return (await getCollection('exhibitions'))
    .sort((a, b) => byDateDescending(a.data.opening, b.data.opening))
    .map((entry) => {
      const listed = (records.get(entry.id) ?? []).sort((a, b) => a.order - b.order).map(describe);
      const works = listed.filter((work) => !work.withdrawn);
      linkNeighbours(works, entry.data.series);
      const shown = works.filter(isShown);
      const report = articles.get(entry.data.article?.id ?? '');
      return {
        id: entry.id,
        href: exhibitionUrl(entry.id),
        data: entry.data,
        fullName: `${entry.data.title}（${formatDate(entry.data.opening)}）`,
        year: yearOf(entry.data.opening),
        openingLabel: formatDate(entry.data.opening),
        openingWeekday: formatWeekday(entry.data.opening),
        report: report && { href: report.href, title: report.data.title },
        listed,
        works,
        shown,
        filters: wallFilters(
          shown.map(({ data }) => data),
          {
            series: entry.data.series.map(({ id, title }) => ({ value: id, label: title })),
            award: entry.data.awards.map(({ name }) => ({ value: name, label: name })),
          },
        ),
        specimenNote: specimenNote(entry.data.specimenNote, shown.filter(({ specimen }) => specimen).length),
      };
    });
});

const byArticle = once(
  async () => new Map((await getExhibitions()).map((shown) => [shown.data.article?.id, shown])),
);

/** The exhibition that an article reports. */
export const getExhibitionOf = async (articleId: string) => (await byArticle()).get(articleId);

/** Every work that may be shown, by its id. */
export const getWorks = once(
  async () => new Map((await getExhibitions()).flatMap(({ works }) => works).map((work) => [work.id, work])),
);

const isShown = (work: Work): work is ShownWork => work.image !== undefined;

function linkNeighbours(works: Work[], series: Exhibition['data']['series']): void {
  works.forEach((work, index) => {
    work.previous = works[index - 1];
    work.next = works[index + 1];
  });
  for (const { id, title } of series) {
    const members = works.filter(({ data }) => data.series === id);
    members.forEach((work, index) => {
      work.series = { id, title, place: index + 1, count: members.length };
    });
  }
}

function describe(record: WorkRecord): ListedWork {
  const { id } = record;
  const place = { id, number: id.split('/').at(-1) ?? id, href: workUrl(id) };
  if (record.withdrawn) return { ...place, withdrawn: true, withdrawal: record.withdrawal };
  const { data } = record;
  return {
    ...place,
    withdrawn: false,
    data,
    series: undefined,
    specimen: data.kind === 'specimen',
    image: data.status === 'published' ? getImage(id) : undefined,
    pictureWithdrawn: data.withdrawal,
    previous: undefined,
    next: undefined,
  };
}
